package org.nuggets.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps findings to a number that somebody could read: of each kind, in each file, the first thousand. */
public final class Repeats {

    private static final int MOST = 1_000;

    private Repeats() {}

    private record Kind(String file, Code code) {}

    /**
     * Cuts what is too much; the last finding of a kind that is kept says how many more there are.
     *
     * @param findings in the order in which they are shown
     */
    public static List<Diagnostic> cut(List<Diagnostic> findings) {
        if (findings.size() <= MOST) {
            return findings;
        }
        Map<Kind, Integer> all = new HashMap<>();
        findings.forEach(finding -> all.merge(kind(finding), 1, Integer::sum));
        Map<Kind, Integer> seen = new HashMap<>();
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic finding : findings) {
            int number = seen.merge(kind(finding), 1, Integer::sum);
            int more = all.getOrDefault(kind(finding), 0) - MOST;
            if (number < MOST || (number == MOST && more <= 0)) {
                kept.add(finding);
            } else if (number == MOST) {
                kept.add(new Diagnostic(
                        finding.span(),
                        finding.code(),
                        String.format(
                                Locale.ROOT, "%s; and %,d more of this kind in this file", finding.message(), more),
                        finding.fix(),
                        finding.severity(),
                        finding.inDraft(),
                        finding.repair()));
            }
        }
        return kept;
    }

    private static Kind kind(Diagnostic finding) {
        return new Kind(finding.span().file(), finding.code());
    }
}
