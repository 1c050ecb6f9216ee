package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nuggets.edit.ChangeWriter.Undone;
import org.nuggets.pipeline.BuildRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the last change of sources back. */
@Command(
        name = "undo",
        description = "Takes back what the last 'fix', 'rename' or 'import' has written, unless it has changed since.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BuildRequest request = site.request();
        Undone undone = site.changes(request).undo();
        switch (undone.outcome()) {
            case DONE -> {
                out.println("Taken back:");
                files(undone.files());
                if (!undone.kept().isEmpty()) {
                    out.println(
                            "These stay: they have changed since, or one that has changed needs them. To be rid of them,"
                                    + " delete them yourself.");
                    files(undone.kept());
                }
            }
            case NOTHING_TO_UNDO -> out.println("There is nothing to take back.");
            case CHANGED_SINCE -> {
                out.println("Nothing was taken back, for these files have changed since:");
                files(undone.files());
            }
            case ANOTHER_SINCE -> throw new IllegalStateException("any was meant");
            case BUSY -> out.println("Another command is changing files right now: try again.");
        }
        return undone.outcome() == Undone.Outcome.DONE ? Main.GOOD : Main.PROBLEMS;
    }

    private void files(List<Path> files) {
        Path here = Path.of("").toAbsolutePath();
        files.forEach(file ->
                spec.commandLine().getOut().println("  " + (file.startsWith(here) ? here.relativize(file) : file)));
    }
}
