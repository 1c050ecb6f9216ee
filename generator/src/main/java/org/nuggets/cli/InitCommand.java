package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.nuggets.config.BuildOptions;
import org.nuggets.edit.NewFolder;
import org.nuggets.edit.NewSite;
import org.nuggets.editor.EditorSchemas;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteSettings;
import org.nuggets.report.Findings;
import org.nuggets.validate.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a site. */
@Command(
        name = "init",
        description = "Begins a site of your own in a new or empty folder: settings, examples, a page for its editors.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private static final String CHOICES = "github|gitlab|jenkins|forgejo|none";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "The folder: a new one, or '.' for this one if it is empty.")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The site's name (default: Our schools).",
            defaultValue = "Our schools")
    private String title;

    @Option(
            names = "--ci",
            paramLabel = CHOICES,
            description = "Also write the file with which this forge checks and builds the site at each change "
                    + "(default: none).",
            defaultValue = "none")
    private NewSite.Forge forge;

    @Option(
            names = "--editor",
            paramLabel = "vscode|none",
            description = "Also write what this editor needs to know: schemas, snippets, a task that checks "
                    + "(default: none).",
            defaultValue = "none")
    private Helped editor;

    /** Editors that can be set up. */
    enum Helped {
        VSCODE,
        NONE
    }

    @Override
    public Integer call() throws IOException {
        if (title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "--title takes one line of text");
        }
        PrintWriter out = spec.commandLine().getOut();
        NewFolder place = new NewFolder(folder);
        Optional<String> inTheWay = place.inTheWay();
        if (inTheWay.isPresent()) {
            out.println("'" + folder + "' is not empty: it holds '" + Findings.clean(inTheWay.get())
                    + "'. Nothing was written; name a new or an empty folder.");
            return Main.PROBLEMS;
        }
        SortedMap<String, String> files = new NewSite(title, artifactId(), forge).files();
        if (editor == Helped.VSCODE) {
            files.replaceAll(this::hinted);
        }
        place.write(files);
        files.keySet().forEach(path -> out.println("Wrote " + folder.resolve(path)));
        if (editor == Helped.VSCODE) {
            LocalDate today = LocalDate.now(Clock.systemUTC());
            SiteSettings settings = SiteBuild.settings(request(today));
            SchemaCommand.write(SchemaCommand.all(settings, null), folder.resolve(SchemaCommand.FOLDER), out);
            EditorCommand.vsCode(folder, folder, settings, today, out);
        }
        out.println("Read " + folder.resolve("README.md") + " first. To see the site: " + Main.program() + " serve"
                + site());
        return Main.GOOD;
    }

    /** A file with the line by which a language server finds its schema, if it is one of a type. */
    private String hinted(String path, String text) {
        if (path.equals("site.yml")) {
            return SchemaHint.line(SchemaCommand.FOLDER + "/" + EditorSchemas.fileOf(path)) + text;
        }
        try {
            return SiteBuild.settings(request(LocalDate.now(Clock.systemUTC()))).types().values().stream()
                    .filter(type -> !type.folder().isEmpty() && path.startsWith("content/" + type.folder() + "/"))
                    .findFirst()
                    .map(type -> SchemaHint.with(
                            text,
                            folder.resolve(path),
                            folder.resolve(SchemaCommand.FOLDER).resolve(EditorSchemas.fileOf(type.name()))))
                    .orElse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BuildRequest request(LocalDate today) {
        return new BuildRequest(
                Path.of(""),
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(today, false),
                false);
    }

    /** The folder's name, as far as Maven takes it. */
    private String artifactId() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String id = name == null
                ? ""
                : Slug.of(name.toString()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        return id.isEmpty() ? "site" : id;
    }

    /** What leads a later command there; nothing where it leads there by itself. */
    private String site() {
        return folder.normalize().toString().isEmpty() ? "" : " --site " + Typed.word(folder.toString());
    }
}
