package org.nuggets.report;

import java.util.stream.Collectors;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.report.FindingsReport.Reported;

/**
 * Findings as commands to a runner of GitHub Actions (or Forgejo's), which shows them beside the lines of a pull request:
 * one a line, {@code ::error file=…,line=…::…}. What an author wrote is escaped, so that it is never a command itself.
 */
public final class GitHubAnnotations {

    private GitHubAnnotations() {}

    public static String of(FindingsReport report) {
        return report.reported().stream().map(GitHubAnnotations::line).collect(Collectors.joining("\n"));
    }

    private static String line(Reported one) {
        Diagnostic finding = one.finding();
        boolean inOneLine = finding.span().line() == finding.span().endLine();
        // Columns are only understood where a stretch has but one line.
        String columns = inOneLine ? ",col=" + one.column() + ",endColumn=" + one.endColumn() : "";
        return "::" + command(finding.severity()) + " file="
                + property(finding.span().file()) + ",line=" + finding.span().line() + ",endLine="
                + finding.span().endLine() + columns + ",title="
                + property(finding.code().id()) + "::"
                + data(FindingsReport.plain(finding.message()) + "\nTo mend it: "
                        + FindingsReport.plain(finding.fix()));
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String property(String text) {
        return data(FindingsReport.plain(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
