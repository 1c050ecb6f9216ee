package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.report.Findings;
import org.nuggets.search.Answer;
import org.nuggets.search.TerminalSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the content by the rules of the published site's own search. */
@Command(
        name = "search",
        description = "Searches the content, as readers of the site do. Without a hit the exit code is 1.",
        preprocessor = SearchCommand.WordsToLeaveOut.class,
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    private static final Pattern ONE_HYPHEN = Pattern.compile("-[^-]");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = {
                "What to search for. \"a phrase\" stands as it is written; -word leaves pages out;"
                        + " type:role and other field:value narrow it.",
                "A shell takes quotation marks away unless others stand around them: '\"learning partner\" -plan'."
            })
    private List<String> words;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of the reader (default: the site's first).")
    private @Nullable String lang;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "How many pages to show (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int most;

    @Option(names = "--explain", description = "Show how each score came about.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        Answer found;
        try (BuildCache cache = site.cache()) {
            found = new TerminalSearch(site.keptFolder(), cache)
                    .find(site.request(), String.join(" ", words), lang == null ? "" : lang, Math.max(1, most));
        }
        PrintWriter out = spec.commandLine().getOut();
        found.meant()
                .forEach((typed, used) -> out.println(
                        "Nothing holds '" + typed + "'; searched for " + String.join(", ", used) + " instead."));
        if (!found.alsoSearched().isEmpty()) {
            out.println("Also searched: " + String.join(", ", found.alsoSearched()) + ".");
        }
        if (!found.unknown().isEmpty() && found.total() > 0) {
            out.println("No page holds: " + String.join(", ", found.unknown()) + ".");
        }
        if (!found.dropped().isEmpty()) {
            out.println("Left out, too common: " + String.join(", ", found.dropped()) + ".");
        }
        out.println(
                found.total() == 0
                        ? "Nothing found. Try fewer or other words."
                        : Findings.count(found.total(), "page") + " found.");
        found.wider()
                .forEach((less, total) ->
                        out.println("Try fewer words: " + less + " (" + Findings.count(total, "page") + ")"));
        show(found.hits(), out);
        if (!found.nearest().isEmpty()) {
            out.printf(Locale.ROOT, "%nThe nearest:%n");
            show(found.nearest(), out);
        }
        return found.total() == 0 ? Main.PROBLEMS : Main.GOOD;
    }

    private void show(List<Answer.Hit> hits, PrintWriter out) {
        int n = 0;
        for (Answer.Hit hit : hits) {
            out.printf(Locale.ROOT, "%n%2d. %s  (%s, %s)%n", ++n, hit.title(), hit.type(), hit.lang());
            String excerpt = hit.excerpt().stream().map(Answer.Piece::text).collect(Collectors.joining());
            if (!excerpt.isBlank()) {
                out.println("    " + excerpt.strip().replaceAll("\\s+", " "));
            }
            out.println("    " + hit.address() + (hit.anchor().isEmpty() ? "" : "#" + hit.anchor()));
            if (explain) {
                out.printf(Locale.ROOT, "    score %.4f%n", hit.score());
                hit.why().lines().forEach(line -> out.println("      " + line));
            }
        }
    }

    /** To picocli {@code -governor} would be an option, and {@code -headteacher} even a call for help. */
    static final class WordsToLeaveOut implements IParameterPreprocessor {

        @Override
        public boolean preprocess(
                Stack<String> arguments, CommandSpec command, @Nullable ArgSpec none, Map<String, Object> info) {
            arguments.replaceAll(argument -> ONE_HYPHEN.matcher(argument).lookingAt()
                            && !command.optionsMap().containsKey(argument)
                    // What begins with a space is no option, and a space more is nothing to a search.
                    ? " " + argument
                    : argument);
            return false;
        }
    }
}
