package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.form.word.WordTemplate;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a Word document to fill in. */
@Command(
        name = "template",
        description =
                "Writes a Word document to fill in, for whoever has no need of anything else. 'import' makes a draft"
                        + " of it.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(index = "0", paramLabel = "TYPE", description = "What it is for, such as nugget.")
    private String type;

    @Option(names = "--lang", paramLabel = "LANG", description = "Its language (default: the site's first).")
    private @Nullable String lang;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: TYPE.docx, here).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        SiteSettings settings = SiteBuild.settings(site.request());
        Map<String, ContentType> types = settings.types();
        ContentType contentType = types.get(type);
        if (contentType == null) {
            throw site.wrong("'" + type + "' is not a content type. " + DidYouMean.hint(type, types.keySet())
                    + "Types: " + String.join(", ", types.keySet()));
        }
        String language = ImportCommand.language(site, settings, lang);
        byte[] template = new WordTemplate(
                        contentType, language, ImportCommand.known(settings).titles())
                .bytes();
        String suffix = language.equals(settings.config().languages().get(0)) ? "" : "." + language;
        Path file = out == null ? Path.of(type.replace('_', '-') + suffix + ".docx") : out;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, template, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            spec.commandLine()
                    .getOut()
                    .println("There is a '" + file + "' already; nothing was written. Give another name with --out.");
            return Main.PROBLEMS;
        }
        spec.commandLine()
                .getOut()
                .println("Wrote " + file + "\nOnce it is filled in, run: " + Main.program() + " import "
                        + Typed.word(file.toString()) + site.asGiven());
        return Main.GOOD;
    }
}
