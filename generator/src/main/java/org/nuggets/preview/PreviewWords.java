package org.nuggets.preview;

import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nuggets.desk.Desktop;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.Overview;

/** Tells whoever writes a site, while it is shown, of each change and of what it has made wrong. */
public final class PreviewWords implements Preview.Listener {

    private final Consumer<String> out;
    private final boolean colour;
    private Set<Diagnostic> said = Set.of();

    /**
     * Words.
     *
     * @param out takes each line
     */
    public PreviewWords(Consumer<String> out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** That it is shown, and where. */
    public void started(Preview preview) {
        findings(preview.site());
        out.accept(CoverageWords.pages(preview.site().coverage())
                + CoverageWords.leftOut(preview.site().coverage()) + ".");
        out.accept("See " + preview.address() + " (Ctrl-C ends it)");
        out.accept("Write at " + preview.desk());
    }

    /** The same, with the desk in a browser. */
    public void startedIn(Preview preview, boolean browser) {
        started(preview);
        if (browser && !Desktop.opens(preview.desk())) {
            out.accept("This machine has no browser that could be opened: open that address yourself.");
        }
    }

    /** Why it is not shown at a port; how another is chosen follows. */
    public static String refused(int port, BindException refused) {
        return String.valueOf(refused.getMessage()).contains("ermission")
                ? "port " + port + " is not for everybody: choose one from 1024 on"
                : "port " + port + " is taken: end the other program, or choose another";
    }

    @Override
    public void changed(Set<Path> files, LiveSite site) {
        String names = files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .sorted()
                .collect(Collectors.joining(", "));
        out.accept(names.isEmpty() ? "Read again." : "Changed: " + names);
        findings(site);
    }

    @Override
    public void failed(Exception fault) {
        out.accept("The sources could not be read; the site stays as it was. " + fault.getMessage());
    }

    /** What was said before is not said again, though it is counted. */
    private synchronized void findings(LiveSite site) {
        List<Diagnostic> findings = site.findings();
        Findings words = new Findings(site::source, colour);
        Overview.Cut cut = Overview.cut(
                findings.stream().filter(finding -> !said.contains(finding)).toList());
        cut.findings().forEach(finding -> out.accept(words.text(finding) + "\n"));
        cut.more().forEach(out);
        Overview.lines(findings).forEach(out);
        if (!findings.isEmpty() || !said.isEmpty()) {
            out.accept(Findings.summary(findings, site.coverage()) + ".");
        }
        Findings.excused(findings).ifPresent(out);
        said = Set.copyOf(findings);
    }
}
