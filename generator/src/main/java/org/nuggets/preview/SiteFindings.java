package org.nuggets.preview;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Coverage;
import org.nuggets.report.Findings;
import org.nuggets.report.Overview;

/**
 * What is wrong with a site, laid out once for all of its pages: there may be very many.
 *
 * @param all in the order in which one mends
 * @param bySource the same by the file that they name
 * @param mark the same for the same findings, wherever they stand in their files: who has seen them need not again
 */
record SiteFindings(
        List<Diagnostic> all,
        Map<String, List<Diagnostic>> bySource,
        String summary,
        Optional<String> excused,
        List<String> overview,
        String mark) {

    private static final Comparator<Diagnostic> AS_ONE_MENDS =
            Diagnostic.CAUSES_FIRST.thenComparing(Diagnostic::severity);

    /** @param findings by place */
    static SiteFindings of(Collection<Diagnostic> findings, Coverage coverage) {
        List<Diagnostic> all = findings.stream().sorted(AS_ONE_MENDS).toList();
        return new SiteFindings(
                all,
                all.stream()
                        .collect(Collectors.groupingBy(finding -> finding.span().file())),
                Findings.summary(all, coverage),
                Findings.excused(all),
                Overview.lines(all),
                mark(all));
    }

    /** The same and those of the template that makes a page, which only that page shows. */
    SiteFindings with(List<Diagnostic> more, Coverage coverage) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Diagnostic> together = new LinkedHashSet<>(more.stream().sorted().toList());
        together.addAll(all);
        return of(together, coverage);
    }

    List<Diagnostic> of(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** The first ones for a page: causes, then its own, then others. */
    List<Diagnostic> firstFor(String source, int most) {
        List<Diagnostic> own = of(source);
        Set<Diagnostic> first = Stream.concat(
                        own.stream().limit(most), all.stream().limit(most))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return first.stream()
                .sorted(Diagnostic.CAUSES_FIRST
                        .thenComparing(finding -> !finding.span().file().equals(source))
                        .thenComparing(Diagnostic::severity))
                .limit(most)
                .toList();
    }

    private static String mark(List<Diagnostic> findings) {
        int mark = 0;
        for (Diagnostic finding : findings) {
            mark += (finding.span().file() + finding.code().id() + finding.message()).hashCode();
        }
        return Integer.toHexString(mark);
    }
}
