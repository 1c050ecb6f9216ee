package org.nuggets.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which findings are said. */
public enum ReportFormat {
    TEXT(".txt") {
        @Override
        public String of(FindingsReport report) {
            Findings findings = new Findings(report.build()::source, false);
            return report.build().findings().stream().map(findings::text).collect(Collectors.joining("\n\n"));
        }
    },
    JSON(".json") {
        @Override
        public String of(FindingsReport report) {
            return FindingsJson.of(report);
        }
    },
    SARIF(".sarif") {
        @Override
        public String of(FindingsReport report) {
            return Sarif.of(report);
        }
    },
    JUNIT(".xml") {
        @Override
        public String of(FindingsReport report) {
            return JUnitXml.of(report);
        }
    },
    GITHUB("") {
        @Override
        public String of(FindingsReport report) {
            return GitHubAnnotations.of(report);
        }
    },
    GITLAB("") {
        @Override
        public String of(FindingsReport report) {
            return CodeQuality.of(report);
        }
    },
    HTML(".html") {
        @Override
        public String of(FindingsReport report) {
            return FindingsHtml.of(report);
        }
    };

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** The whole report. */
    public abstract String of(FindingsReport report);

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
