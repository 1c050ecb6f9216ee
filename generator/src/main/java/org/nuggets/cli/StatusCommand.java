package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nuggets.publish.Publishing;
import org.nuggets.publish.TargetStatus;
import org.nuggets.publish.Verification;
import org.nuggets.report.PublishWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is live. */
@Command(
        name = "status",
        description = "Says what is live, since when and of which commit, and what can be gone back to.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Option(names = "--verify", description = "Also read every live file, and say which is not as it was published.")
    private boolean verify;

    @Override
    public Integer call() throws IOException {
        TargetStatus status = Publishing.status(place.request(site), verify);
        PrintWriter out = spec.commandLine().getOut();
        PublishWords.of(status).forEach(out::println);
        return status.verified().map(Verification::isGood).orElse(true) ? Main.GOOD : Main.PROBLEMS;
    }
}
