package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.preview.Preview;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.Overview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site while it is written. */
@Command(
        name = "serve",
        description = "Shows the site in a browser on this machine, drafts included, and anew with each change.",
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Says says = new Says(out);
        try (Preview preview = start(says)) {
            says.findings(preview.site());
            out.println(CoverageWords.pages(preview.site().coverage())
                    + CoverageWords.leftOut(preview.site().coverage()) + ".");
            out.println("See " + preview.address() + " (Ctrl-C ends it)");
            new CountDownLatch(1).await();
            return Main.GOOD;
        }
    }

    private Preview start(Says says) throws IOException {
        if (port < 0 || port > 65535) {
            throw site.wrong("a port is a number from 1 to 65535, not " + port);
        }
        try (BuildCache cache = site.cache()) {
            return Preview.start(site.request().withDrafts(), cache, port, says);
        } catch (BindException refused) {
            if (String.valueOf(refused.getMessage()).contains("ermission")) {
                throw site.wrong("port " + port + " is not for everybody: choose one from 1024 on with --port");
            }
            throw site.wrong("port " + port + " is taken: end the other program, or choose another with --port");
        }
    }

    /** Tells of each change, and of what it has made wrong. */
    private static final class Says implements Preview.Listener {

        private final PrintWriter out;
        private Set<Diagnostic> said = Set.of();

        Says(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void changed(Set<Path> files, LiveSite site) {
            String names = files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            out.println(names.isEmpty() ? "Read again." : "Changed: " + names);
            findings(site);
        }

        @Override
        public void failed(Exception fault) {
            out.println("The sources could not be read; the site stays as it was. " + fault.getMessage());
        }

        /** What was said before is not said again, though it is counted. */
        synchronized void findings(LiveSite site) {
            List<Diagnostic> findings = site.findings();
            Findings words = new Findings(site::source, ReportOptions.likesColour());
            Overview.Cut cut = Overview.cut(
                    findings.stream().filter(finding -> !said.contains(finding)).toList());
            cut.findings().forEach(finding -> out.println(words.text(finding) + "\n"));
            cut.more().forEach(out::println);
            Overview.lines(findings).forEach(out::println);
            if (!findings.isEmpty() || !said.isEmpty()) {
                out.println(Findings.summary(findings, site.coverage()) + ".");
            }
            Findings.excused(findings).ifPresent(out::println);
            said = Set.copyOf(findings);
        }
    }
}
