package org.nuggets.maven;

import org.apache.maven.plugin.logging.Log;
import org.nuggets.diagnostic.Diagnostic;
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
            switch (finding.severity()) {
                case ERROR -> log.error(findings.text(finding));
                case WARNING -> log.warn(findings.text(finding));
                case NOTE -> log.info(findings.text(finding));
            }
        }
        Findings.excused(build.findings()).ifPresent(log::warn);
    }
}
