package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.edit.Starter;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.validate.Slug;
import org.nuggets.write.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file to begin with. */
@Command(
        name = "new",
        description = "Writes a file to begin with: fields, headings, and a line of advice under each.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(
            index = "0",
            paramLabel = "TYPE",
            description = {
                "What to write: nugget, role, card, question_set, profile, partnership, source, term, dimension,",
                "theme, series, expertise, page, or a type of the site's own."
            })
    private String type;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TITLE", description = "Its title, also of several words.")
    private List<String> words;

    @Option(names = "--lang", paramLabel = "LANG", description = "Its language (default: the site's first).")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        String title = String.join(" ", words);
        BuildRequest request = site.request();
        BuildResult build = SiteBuild.build(request);
        List<String> languages = build.settings().config().languages();
        ContentType contentType = build.settings().types().get(type);
        if (contentType == null) {
            throw site.wrong("'" + type + "' is not a content type. "
                    + DidYouMean.hint(type, build.settings().types().keySet()) + "Types: "
                    + String.join(", ", build.settings().types().keySet()));
        }
        if (title.isBlank()) {
            throw site.wrong("give it a title");
        }
        String language = lang == null ? languages.get(0) : lang;
        if (!languages.contains(language)) {
            throw site.wrong(
                    "'" + language + "' is not a language of this site. Languages: " + String.join(", ", languages));
        }
        String text = new Starter(
                        contentType,
                        language,
                        request.options().date(),
                        build.pages().stream()
                                .map(key -> key.type() + ":" + key.id())
                                .collect(Collectors.toSet()))
                .text(title);
        String name = Slug.of(title) + (language.equals(languages.get(0)) ? "" : "." + language) + ".md";
        return write(build.settings().content().resolve(contentType.folder()).resolve(name), text);
    }

    private int write(Path file, String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            out.println("There is a file '" + file + "' already; nothing was written. Choose another title.");
            return Main.PROBLEMS;
        } catch (IOException refused) {
            IOException told = Refusal.of(refused, file);
            // On a full disk it is there, and empty.
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
            throw told;
        }
        out.println("Wrote " + file + "\nWrite your text under the headings, then run: " + Main.program() + " check"
                + site.asGiven());
        return Main.GOOD;
    }
}
