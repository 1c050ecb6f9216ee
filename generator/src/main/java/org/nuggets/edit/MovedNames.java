package org.nuggets.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.link.Readdressing;
import org.nuggets.link.Readdressing.Ends;
import org.nuggets.link.Readdressing.Named;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.pipeline.SourceSite;

/** What files are called before and after they get other places. */
final class MovedNames {

    private final SortedMap<String, String> moves;
    private final Map<String, Route> routesBefore;
    private final Map<String, Route> routesAfter;
    private final Map<String, PageKey> keysBefore = new HashMap<>();
    private final Map<String, PageKey> keysAfter = new HashMap<>();

    MovedNames(SourceSite before, SourceSite after, SortedMap<String, String> moves) {
        this.moves = moves;
        this.routesBefore = before.routes();
        this.routesAfter = after.routes();
        for (Page page : before.pages()) {
            keysBefore.put(page.path(), page.key());
        }
        for (Page page : after.pages()) {
            keysAfter.put(page.path(), page.key());
        }
    }

    Route before(String path) {
        return Objects.requireNonNull(routesBefore.get(path), path);
    }

    Route after(String path) {
        return Objects.requireNonNull(routesAfter.get(now(path)), path);
    }

    private String now(String path) {
        return moves.getOrDefault(path, path);
    }

    /** Whether an address in one source that leads to another may have to be written anew. */
    boolean concern(String from, String to) {
        return moves.containsKey(from)
                || moves.containsKey(to)
                || !Optional.ofNullable(routesBefore.get(to)).equals(Optional.ofNullable(routesAfter.get(to)))
                || !Optional.ofNullable(keysBefore.get(to)).equals(Optional.ofNullable(keysAfter.get(to)));
    }

    /** How such an address is written anew. */
    Readdressing between(String from, String to) {
        return new Readdressing(
                new Ends<>(from, now(from)),
                new Ends<>(
                        new Named(
                                to, Optional.ofNullable(routesBefore.get(to)), Optional.ofNullable(keysBefore.get(to))),
                        new Named(
                                now(to),
                                Optional.ofNullable(routesAfter.get(now(to))),
                                Optional.ofNullable(keysAfter.get(now(to))))));
    }
}
