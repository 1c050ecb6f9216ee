package org.nuggets.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repeats;
import org.nuggets.model.Coverage;
import org.nuggets.model.Unpublished;

/** What findings are told, and how much they weigh. */
final class WeighedFindings {

    /** Why nothing leads to a page: it is no page that its author wanted where it is. */
    private static final Set<Code> ASTRAY =
            Set.of(Code.UNKNOWN_FOLDER, Code.MISPLACED, Code.UNKNOWN_TYPE, Code.UNKNOWN_LANGUAGE, Code.COPY);

    private WeighedFindings() {}

    /** Findings as the settings of a site weigh them, each once, by place; those of drafts weigh less where no reader gets them. */
    static List<Diagnostic> weighed(SiteConfig config, Collection<Diagnostic> findings, Coverage coverage) {
        Set<String> drafts = coverage.drafts()
                ? Set.of()
                : coverage.unpublished().stream()
                        .filter(page -> page.reason() == Unpublished.Reason.DRAFT)
                        .map(Unpublished::file)
                        .collect(Collectors.toSet());
        Set<String> astray = findings.stream()
                .filter(finding -> ASTRAY.contains(finding.code()))
                .map(finding -> finding.span().file())
                .collect(Collectors.toSet());
        return Repeats.cut(findings.stream()
                .filter(finding -> !config.findings().off().contains(finding.code()))
                .filter(finding -> finding.code() != Code.ORPHAN
                        || !astray.contains(finding.span().file()))
                .map(finding -> config.excusesLinks() && finding.code().leadsNowhere() ? finding.asWarning() : finding)
                .map(finding -> drafts.contains(finding.span().file()) ? finding.ofDraft() : finding)
                .distinct()
                .sorted()
                .toList());
    }
}
