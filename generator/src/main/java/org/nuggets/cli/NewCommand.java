package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.edit.NewItem;
import org.nuggets.edit.Scaffold;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
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

    @Parameters(index = "0", paramLabel = "TYPE", description = "What to write: one of the types below.")
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
        String language = lang == null ? languages.get(0) : lang;
        if (!languages.contains(language)) {
            throw site.wrong(
                    "'" + language + "' is not a language of this site. Languages: " + String.join(", ", languages));
        }
        Optional<LocalText> refused = NewItem.refusal(title, contentType, language, languages);
        if (refused.isPresent()) {
            throw site.wrong(refused.get().in("en"));
        }
        String text = new Scaffold(
                        contentType,
                        language,
                        request.options().date(),
                        build.pages().stream()
                                .map(key -> key.type() + ":" + key.id())
                                .collect(Collectors.toSet()))
                .text(title);
        String name = NewItem.name(title, language, languages);
        Path content = build.settings().content();
        Path file = content.resolve(contentType.folder()).resolve(name);
        return write(file, SchemaHint.in(text, type, file, site.site()), content);
    }

    /** Says in its help which types there are, and no option that it does not need. */
    static void explain(CommandLine command) {
        SiteOptions.hide(command, "--theme", "--base-url", "--drafts", "--cache", "--no-cache", "--rehash");
        NewCommand self = command.getCommand();
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> self.typesThereAre());
    }

    private String typesThereAre() {
        try {
            return System.lineSeparator() + "Types: " + String.join(", ", site.types()) + System.lineSeparator();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private int write(Path file, String text, Path content) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<SourceWriter.Refused> refused = new SourceWriter(content).apply(SourceEdit.adding(file, text));
        if (refused.isPresent()) {
            out.println(
                    switch (refused.get().reason()) {
                        case THERE_ALREADY ->
                            "There is a file '" + refused.get().file()
                                    + "' already; nothing was written. Choose another title.";
                        case OUTSIDE ->
                            "'" + file + "' would lie outside of '" + content
                                    + "', where a link leads; nothing was written. Make a folder of it.";
                        case CHANGED_MEANWHILE, NO_TEXT, BUSY ->
                            throw new IllegalStateException(refused.get().toString());
                    });
            return Main.PROBLEMS;
        }
        String ready =
                text.contains("\nstatus: draft") ? " Once it is ready for readers, write 'status: published'." : "";
        out.println("Wrote " + file + "\nWrite your text under the headings." + ready + " Then run: " + Main.program()
                + " check" + site.asGiven());
        return Main.GOOD;
    }
}
