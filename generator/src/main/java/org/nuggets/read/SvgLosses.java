package org.nuggets.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** What is left out of a picture. */
final class SvgLosses {

    private static final int MOST_LOSSES = 5;

    private final SvgPlaces places;
    private final Map<String, SourceSpan> losses = new LinkedHashMap<>();

    SvgLosses(SvgPlaces places) {
        this.places = places;
    }

    /** What was left out that somebody could miss. */
    List<Diagnostic> findings() {
        if (losses.isEmpty()) {
            return List.of();
        }
        List<String> shown = losses.keySet().stream().limit(MOST_LOSSES).toList();
        int more = losses.size() - shown.size();
        return List.of(new Diagnostic(
                losses.values().iterator().next(),
                Code.UNSAFE_PICTURE,
                "this picture is published without what could run or call other places: " + String.join(", ", shown)
                        + (more > 0 ? " and " + more + " more" : ""),
                "if it now lacks something, save it again as plain SVG with its pictures and fonts inside, or as PNG"));
    }

    /** Notes that something is left out; the same is said once. */
    void lose(String what, String element) {
        if (!losses.containsKey(what)) {
            losses.put(what, places.here(element));
        }
    }
}
