package org.nuggets.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.FindingsJson;
import org.nuggets.report.HelpAddress;
import org.nuggets.report.Overview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say how to speak. Findings go to standard output; where a program reads them, nothing else does. */
final class ReportOptions {

    enum Format {
        TEXT,
        JSON;

        /** Whether people read it, so that more may be said between findings. */
        boolean isForPeople() {
            return this == TEXT;
        }
    }

    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--strict", description = "Warnings fail, too.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How findings are shown (default: text).",
            defaultValue = "text")
    private Format format;

    @Option(names = "--verbose", description = "Also list the pages that readers do not get, and why.")
    private boolean verbose;

    @Option(names = "--all", description = "Show every finding of a long report, on a terminal too.")
    private boolean all;

    @Option(names = "--quiet", description = "Show findings only.")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Whether to use colours (default: auto, which is on a terminal).",
            defaultValue = "auto")
    private Colour colour;

    boolean strict() {
        return strict;
    }

    /** Shows findings and how many there are; a line about success is the caller's. */
    void show(BuildResult build) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(FindingsJson.of(build.findings(), new HelpAddress(build.settings())::of));
        } else {
            text(build, out);
        }
        if (build.problems() > 0) {
            say(Findings.summary(build.findings(), build.coverage()) + ".");
        }
        Findings.excused(build.findings()).ifPresent(this::say);
        if (format.isForPeople()) {
            build.findings().stream()
                    .filter(Diagnostic::isProblem)
                    .findFirst()
                    .ifPresent(finding -> say("What a finding means: " + Main.program() + " explain "
                            + finding.code().id()));
        }
        if (verbose) {
            CoverageWords.list(build.coverage()).forEach(this::say);
        }
    }

    /** A long report begins with its overview; on a terminal, where its beginning would be lost, it is cut. */
    private void text(BuildResult build, PrintWriter out) {
        Overview.Cut cut =
                isTerminal() && !all ? Overview.cut(build.findings()) : new Overview.Cut(build.findings(), List.of());
        List<String> overview = Overview.lines(build.findings());
        if (!overview.isEmpty()) {
            overview.forEach(out::println);
            out.println();
        }
        Findings findings = new Findings(build::source, isColoured());
        cut.findings().forEach(finding -> out.println(findings.text(finding) + "\n"));
        cut.more().forEach(out::println);
    }

    /** Says something that is not a finding, unless asked to be quiet. */
    void say(String text) {
        if (!quiet) {
            (format.isForPeople()
                            ? spec.commandLine().getOut()
                            : spec.commandLine().getErr())
                    .println(text);
        }
    }

    /** On a terminal one line that changes as work goes on; elsewhere, as in CI, nothing. */
    Consumer<String> progress() {
        if (quiet || !isTerminal()) {
            return stage -> {};
        }
        PrintWriter err = spec.commandLine().getErr();
        return stage -> {
            err.print("\r\u001b[K" + (stage.isEmpty() ? "" : stage + " …"));
            err.flush();
        };
    }

    private boolean isColoured() {
        return colour == Colour.ALWAYS || (colour == Colour.AUTO && likesColour());
    }

    static boolean likesColour() {
        return isTerminal() && System.getenv("NO_COLOR") == null;
    }

    /** The launcher knows: from Java 22 on, {@code System.console()} is there also where no terminal is. */
    static boolean isTerminal() {
        return Boolean.getBoolean("nuggets.terminal") && System.getenv("CI") == null;
    }
}
