package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nuggets.edit.GeneratedFiles;
import org.nuggets.edit.GeneratedFiles.Outcome;
import org.nuggets.editor.VsCodeFiles;
import org.nuggets.pipeline.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets an editor up for a site. */
@Command(
        name = "editor",
        description =
                "Sets VS Code up for a site: schemas, snippets for new files, a task that checks and lists problems.",
        mixinStandardHelpOptions = true)
final class EditorCommand implements Callable<Integer> {

    /** Editors that can be set up. */
    enum Editor {
        VSCODE
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(index = "0", paramLabel = "vscode", description = "Which editor.")
    private Editor editor;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The folder that is opened in the editor (default: this one).",
            defaultValue = "")
    private Path workspace;

    @Override
    public Integer call() throws IOException {
        SiteSettings settings = site.settings();
        PrintWriter out = spec.commandLine().getOut();
        int schemas = SchemaCommand.write(
                SchemaCommand.all(settings, null), site.site().resolve(SchemaCommand.FOLDER), out);
        int files = switch (editor) {
            case VSCODE ->
                vsCode(
                        workspace,
                        site.site(),
                        settings,
                        site.request().options().date(),
                        out);
        };
        return Math.max(schemas, files);
    }

    /** Writes what VS Code asks for; what is there already stays, and is told with what would stand in it. */
    static int vsCode(Path workspace, Path site, SiteSettings settings, LocalDate today, PrintWriter out)
            throws IOException {
        VsCodeFiles files = new VsCodeFiles(
                seen(workspace, site),
                seen(workspace, site.resolve(SchemaCommand.FOLDER)),
                seen(workspace, site.resolve(settings.config().types())),
                System.getProperty("nuggets.program", "nuggets"));
        GeneratedFiles writer = new GeneratedFiles(workspace);
        for (Map.Entry<String, String> file : files.settings().entrySet()) {
            Path path = workspace.resolve(file.getKey());
            say(writer.write(path, file.getValue(), ""), path, file.getValue(), out);
        }
        Path snippets = workspace.resolve(VsCodeFiles.snippetsFile());
        String text = VsCodeFiles.snippets(settings.types(), settings.config().languages(), today);
        Outcome outcome = writer.write(snippets, text, VsCodeFiles.MARK);
        say(outcome, snippets, "", out);
        return outcome == Outcome.LEFT ? Main.PROBLEMS : Main.GOOD;
    }

    private static void say(Outcome outcome, Path file, String text, PrintWriter out) {
        switch (outcome) {
            case WRITTEN -> out.println("Wrote " + file);
            case UNCHANGED -> out.println("Unchanged: " + file);
            case LEFT -> {
                out.println("'" + file + "' is yours, and was left as it is."
                        + (text.isEmpty() ? "" : " Nuggets would write:"));
                out.print(text);
            }
        }
    }

    /** A folder as seen from another, with slashes; empty where it is the same. */
    private static String seen(Path from, Path folder) {
        return from.toAbsolutePath()
                .normalize()
                .relativize(folder.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
