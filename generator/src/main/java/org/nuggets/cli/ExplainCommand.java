package org.nuggets.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.guide.Explanations;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.report.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a finding means. */
@Command(
        name = "explain",
        description = "Says what a finding means, why it comes about, and how to mend it. Without a name it lists all.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** As a finding shows it, from which it may have been copied. */
    private static final Pattern SHOWN = Pattern.compile("(?:error|warning|note)\\[([^]]+)]:?");

    private static final List<String> LANGUAGES = List.of("en", "nl");

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE",
            description = "The name of a finding, which stands in its brackets, such as unknown-field.")
    private List<String> names = List.of();

    @Option(names = "--lang", paramLabel = "en|nl", description = "The language (default: en).", defaultValue = "en")
    private String lang;

    @Override
    public Integer call() {
        if (!LANGUAGES.contains(lang)) {
            throw wrong("'" + lang + "' is not a language in which findings are explained. Languages: "
                    + String.join(", ", LANGUAGES));
        }
        Explanations explanations = BuiltIns.explanations();
        ExplanationText words = new ExplanationText(lang);
        PrintWriter out = spec.commandLine().getOut();
        if (names.isEmpty()) {
            out.println(words.list(explanations));
            return Main.GOOD;
        }
        List<Code> codes = names.stream().map(this::code).distinct().toList();
        String between = "";
        for (Code code : codes) {
            out.print(between);
            out.println(explanations.of(code).map(words::text).orElse("'" + code.id() + "' is explained nowhere yet."));
            between = "\n" + "-".repeat(40) + "\n\n";
        }
        return Main.GOOD;
    }

    private Code code(String written) {
        Matcher shown = SHOWN.matcher(written);
        String name = (shown.matches() ? shown.group(1) : written)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        Optional<Code> code = Arrays.stream(Code.values())
                .filter(one -> one.id().equals(name))
                .findFirst();
        return code.orElseThrow(() -> wrong("'" + written + "' is no finding. "
                + DidYouMean.hint(
                        name, Arrays.stream(Code.values()).map(Code::id).toList()) + "'" + Main.program()
                + " explain' lists all."));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
