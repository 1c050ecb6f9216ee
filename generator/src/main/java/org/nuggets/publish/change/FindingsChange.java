package org.nuggets.publish.change;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.FindingMark;

/**
 * What is found in the sources of one site and not in those of another.
 *
 * @param appeared what was not found before
 * @param gone how many of each code are found no more; what they said is known to nobody but their site's editors
 */
public record FindingsChange(List<Diagnostic> appeared, SortedMap<String, Integer> gone) {

    /** Nothing. */
    public static final FindingsChange NONE = new FindingsChange(List.of(), new TreeMap<>());

    public FindingsChange {
        appeared = List.copyOf(appeared);
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
    }

    static FindingsChange between(SiteManifest live, Collection<Diagnostic> findings) {
        Set<String> before = new HashSet<>(live.findings());
        List<Diagnostic> appeared = findings.stream()
                .filter(finding -> !finding.inDraft() && !before.contains(FindingMark.of(finding)))
                .toList();
        findings.forEach(finding -> before.remove(FindingMark.of(finding)));
        SortedMap<String, Integer> gone = new TreeMap<>();
        before.forEach(mark -> gone.merge(FindingMark.code(mark), 1, Integer::sum));
        return new FindingsChange(appeared, gone);
    }
}
