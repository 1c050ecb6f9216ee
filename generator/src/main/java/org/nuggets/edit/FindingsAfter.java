package org.nuggets.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.SourceSite;

/**
 * Tells what a change of a site's sources would leave to mend that was not there before.
 *
 * @param before the site as it is
 * @param moves of its files
 */
record FindingsAfter(SourceSite before, SortedMap<String, String> moves) {

    /** What is found in the site as it would be, and is not found in it now: by file and kind. */
    List<Diagnostic> more(SourceSite after) {
        Map<String, String> names = new HashMap<>();
        moves.forEach((from, to) -> names.put(before.name(from), before.name(to)));
        before.pages().stream()
                .filter(page -> moves.containsKey(page.path()))
                .forEach(page -> names.put(page.source(), before.name(moves.getOrDefault(page.path(), ""))));
        Map<String, Integer> known = new HashMap<>();
        before.findings().forEach(finding -> known.merge(kind(finding, names), 1, Integer::sum));
        List<Diagnostic> more = new ArrayList<>();
        for (Diagnostic finding : after.findings()) {
            // Of settings, which are not read anew, only what they were can be told.
            boolean settings = finding.span()
                    .file()
                    .equals(before.settings().places().whole().file());
            if (!settings && known.merge(kind(finding, names), -1, Integer::sum) < 0) {
                more.add(finding);
            }
        }
        return more;
    }

    private static String kind(Diagnostic finding, Map<String, String> names) {
        String file = finding.span().file();
        // Of two pages of one title the later is told, which may be the other one of the two then.
        if (finding.code() == Code.REPEATED_TITLE) {
            return finding.code().id();
        }
        return names.getOrDefault(file, file) + " " + finding.code();
    }
}
