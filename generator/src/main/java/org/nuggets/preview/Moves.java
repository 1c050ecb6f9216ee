package org.nuggets.preview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.pipeline.ShownPage;

/**
 * Where the pages went that were shown at another address before, so that who looks at one is led on.
 *
 * @param to from an earlier address to the next
 * @param gone pages that are at no address since, by the one they had
 */
record Moves(Map<String, String> to, Map<String, ShownPage> gone) {

    static final Moves NONE = new Moves(Map.of(), Map.of());

    Moves {
        to = Map.copyOf(to);
        gone = Map.copyOf(gone);
    }

    /** The moves after one more change: a file, or a text, that is shown elsewhere now is the same page. */
    Moves after(LiveSite before, LiveSite after) {
        if (after.standsAs(before)) {
            return this;
        }
        Map<String, ShownPage> old = before.shown();
        Map<String, ShownPage> now = after.shown();
        if (old.keySet().equals(now.keySet())) {
            return this;
        }
        Map<String, ShownPage> absent = new HashMap<>(gone);
        absent.putAll(old);
        absent.keySet().removeAll(now.keySet());
        List<ShownPage> left = without(old, now.keySet());
        List<ShownPage> fresh = without(now, old.keySet());
        Map<String, String> moved = new HashMap<>(to);
        for (ShownPage page : fresh) {
            Optional<ShownPage> was = only(absent, one -> one.source().equals(page.source()))
                    .or(() -> only(
                            absent,
                            one -> one.text().equals(page.text()) && name(one).equals(name(page))))
                    .or(() -> only(absent, one -> one.text().equals(page.text())))
                    // Edited in the same moment as it was renamed.
                    .or(() -> left.size() == 1 && fresh.size() == 1 && isNear(left.get(0), page)
                            ? Optional.of(left.get(0))
                            : Optional.empty());
            was.ifPresent(one -> {
                moved.put(one.address(), page.address());
                absent.remove(one.address());
            });
        }
        return new Moves(moved, absent);
    }

    /** Where the page of an address is now. */
    Optional<String> now(String address, LiveSite site) {
        Set<String> seen = new HashSet<>();
        String at = address;
        while (seen.add(at) && to.containsKey(at)) {
            at = to.get(at);
            if (site.file(at + "index.html").isPresent()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The address that a path asks for, as pages have it. */
    static String address(String path) {
        String folder = path.endsWith("/index.html") || path.equals("index.html")
                ? path.substring(0, path.length() - "index.html".length())
                : path;
        return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    private static List<ShownPage> without(Map<String, ShownPage> pages, Set<String> addresses) {
        return pages.values().stream()
                .filter(page -> !addresses.contains(page.address()))
                .toList();
    }

    private static Optional<ShownPage> only(Map<String, ShownPage> pages, Predicate<ShownPage> wanted) {
        List<ShownPage> found = pages.values().stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isNear(ShownPage one, ShownPage other) {
        return name(one).equals(name(other)) || folder(one).equals(folder(other));
    }

    private static String name(ShownPage page) {
        return page.source().substring(page.source().lastIndexOf('/') + 1);
    }

    private static String folder(ShownPage page) {
        return page.source().substring(0, page.source().lastIndexOf('/') + 1);
    }
}
