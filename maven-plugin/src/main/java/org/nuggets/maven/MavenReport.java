package org.nuggets.maven;

import org.apache.maven.plugin.logging.Log;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.Findings;
import org.nuggets.report.Overview;

/** A build's findings, told as Maven tells things. */
final class MavenReport {

    private MavenReport() {}

    /** Shows each finding with its own weight; without colours, since Maven paints the first word of a line itself. */
    static void show(BuildResult build, Log log) {
        Findings findings = new Findings(build::source, false);
        Overview.lines(build.findings()).forEach(build.errors() > 0 ? log::error : log::warn);
        for (Diagnostic finding : build.findings()) {
            if (finding.severity() == Severity.ERROR) {
                log.error(findings.text(finding));
            } else {
                log.warn(findings.text(finding));
            }
        }
        Findings.excused(build.findings()).ifPresent(log::warn);
    }
}
