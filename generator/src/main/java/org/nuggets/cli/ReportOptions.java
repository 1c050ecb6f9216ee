package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.FindingsReport;
import org.nuggets.report.Overview;
import org.nuggets.report.ReportFormat;
import org.nuggets.report.ReportTarget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say how to speak. Findings go to standard output; where a program reads them, nothing else does. */
final class ReportOptions {

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
            paramLabel = "FORM",
            description = "How findings are shown: text, json, sarif, junit, github, gitlab or html (default: text).",
            defaultValue = "text")
    private ReportFormat format;

    @Option(
            names = "--report",
            paramLabel = "FORM=FILE",
            description = "Also write the findings to a file, in one of these forms; can be given several times. "
                    + "'-' is the standard output.")
    private List<String> reports = List.of();

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

    /** Says what is wrong with how reports are asked for, before there is any. */
    void check() {
        targets().stream().filter(target -> !target.isOutput()).forEach(this::file);
    }

    /** Shows the findings of a whole site, as {@link #show(BuildResult, Predicate)} does. */
    void show(BuildResult build) throws IOException {
        show(build, file -> true);
    }

    /**
     * Shows findings and how many there are, and writes the reports; a line about success is the caller's.
     *
     * @param covered whether a file is one of those that were to be checked
     */
    void show(BuildResult build, Predicate<String> covered) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        FindingsReport findings = FindingsReport.of(build, strict, covered);
        if (format.isForPeople()) {
            text(build, out);
        } else {
            print(format.of(findings), out);
        }
        for (ReportTarget target : targets()) {
            if (target.isOutput()) {
                print(target.format().of(findings), out);
            } else if (file(target).isSourceOf(build)) {
                throw wrong("--report would replace '" + target.file() + "', from which the site is made");
            } else {
                file(target).write(findings);
            }
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

    /**
     * Says how many of the findings there is a command for.
     *
     * @param site what leads that command to the same site
     */
    void sayWhatCanBeMended(BuildResult build, String site) {
        long mendable = build.findings().stream()
                .filter(finding -> finding.repair().isPresent())
                .count();
        if (format.isForPeople() && mendable > 0) {
            say("Nuggets can mend " + (mendable == 1 ? "one" : mendable) + " of these, and shows you first: "
                    + Main.program() + " fix" + site);
        }
    }

    private static void print(String report, PrintWriter out) {
        if (!report.isEmpty()) {
            out.println(report);
        }
    }

    private List<ReportTarget> targets() {
        try {
            return ReportTarget.of(reports, "--report");
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ReportFile file(ReportTarget target) {
        try {
            return ReportFile.of(target);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
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
