package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuggets.publish.Publishing;
import org.nuggets.publish.TargetStatus;
import org.nuggets.report.PublishWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an earlier release live again. */
@Command(
        name = "rollback",
        description = "Makes the release before the live one live again, or the one that is named; builds nothing.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Option(names = "--to", paramLabel = "RELEASE", description = "Which one; 'status' names those that are kept.")
    private @Nullable String release;

    @Override
    public Integer call() throws IOException {
        TargetStatus status = Publishing.rollBack(place.request(site), Optional.ofNullable(release));
        PrintWriter out = spec.commandLine().getOut();
        PublishWords.of(status).forEach(out::println);
        return Main.GOOD;
    }
}
