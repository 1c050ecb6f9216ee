package org.nuggets.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nuggets.publish.Previewing;
import org.nuggets.report.PublishWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a preview away. */
@Command(name = "unpublish", description = "Takes a preview away; what is live stays.", mixinStandardHelpOptions = true)
final class UnpublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Which preview; 'status' names those that are there.")
    private String preview;

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Override
    public Integer call() throws IOException {
        String target = Previewing.unpublish(place.request(site), preview);
        spec.commandLine().getOut().println(PublishWords.unpublished(preview, target));
        return Main.GOOD;
    }
}
