package org.nuggets.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which findings are said. */
public enum ReportFormat {
    TEXT(".txt"),
    JSON(".json"),
    SARIF(".sarif"),
    JUNIT(".xml"),
    GITHUB(""),
    GITLAB(""),
    HTML(".html");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** The whole report. */
    public String of(FindingsReport report) {
        return switch (this) {
            case TEXT -> text(report);
            case JSON -> FindingsJson.of(report);
            case SARIF -> Sarif.of(report);
            case JUNIT -> JUnitXml.of(report);
            case GITHUB -> GitHubAnnotations.of(report);
            case GITLAB -> CodeQuality.of(report);
            case HTML -> FindingsHtml.of(report);
        };
    }

    private static String text(FindingsReport report) {
        Findings findings = new Findings(report.build()::source, false);
        return report.build().findings().stream().map(findings::text).collect(Collectors.joining("\n\n"));
    }

    /** Whether people read it on their terminal, so that more may be said between findings. */
    public boolean isForPeople() {
        return this == TEXT;
    }

    /** As the command line has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportFormat> named(String id) {
        return Stream.of(values())
                .filter(format -> format.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The form that the ending of a file's name says. */
    static Optional<ReportFormat> ofFile(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> !format.ending.isEmpty() && lower.endsWith(format.ending))
                .findFirst();
    }

    /** All of them, to choose from. */
    static String all() {
        return Stream.of(values()).map(ReportFormat::id).collect(Collectors.joining(", "));
    }
}
