package org.nuggets.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nuggets.publish.Previewing;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.report.PublishWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a preview live as it is. */
@Command(
        name = "promote",
        description = "Makes a preview live, byte for byte; builds nothing.",
        mixinStandardHelpOptions = true)
final class PromoteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Which preview; 'status' names those that are there.")
    private String preview;

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Option(names = "--allow-deletes", description = "Take away as many live files as it needs.")
    private boolean allowDeletes;

    @Override
    public Integer call() throws IOException {
        Care care = new Care(false, false, allowDeletes);
        PublishWords.of(Previewing.promote(place.request(site), preview, care))
                .forEach(spec.commandLine().getOut()::println);
        return Main.GOOD;
    }
}
