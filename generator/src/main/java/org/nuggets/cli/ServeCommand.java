package org.nuggets.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.nuggets.cache.BuildCache;
import org.nuggets.preview.Preview;
import org.nuggets.preview.PreviewWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site while it is written. */
@Command(
        name = "serve",
        description =
                "Shows the site in a browser on this machine, drafts included, and anew with each change; and has the"
                        + " desk to write at, below /desk/.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the address, http://localhost:N/; 0 takes a free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(names = "--open", description = "Open the editors' desk in the browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PreviewWords words = new PreviewWords(spec.commandLine().getOut()::println, ReportOptions.likesColour());
        try (Preview preview = start(words)) {
            words.startedIn(preview, open);
            new CountDownLatch(1).await();
            return Main.GOOD;
        }
    }

    private Preview start(PreviewWords words) throws IOException {
        if (port < 0 || port > 65535) {
            throw site.wrong("a port is a number from 1 to 65535, not " + port);
        }
        try (BuildCache cache = site.cache()) {
            return Preview.start(site.request().withDrafts(), cache, port, words);
        } catch (BindException refused) {
            throw site.wrong(PreviewWords.refused(port, refused) + " with --port");
        }
    }
}
