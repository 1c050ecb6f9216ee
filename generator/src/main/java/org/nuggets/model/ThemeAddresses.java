package org.nuggets.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the files stand that a site has from its theme. A name there holds a digest; whoever means a file says its path in
 * the theme's folder.
 *
 * @param routes by that path, such as {@code styles/commons.css}
 */
public record ThemeAddresses(SortedMap<String, Route> routes) {

    /** Where a theme has this, a site can be searched in the browser. */
    public static final String SEARCH_SCRIPT = "scripts/open.js";

    /** Where a theme has this, readers can choose what to take along. */
    public static final String PACK_SCRIPT = "scripts/pack.js";

    /** Where a theme has this, readers can fill in a form for a new item. */
    public static final String CONTRIBUTE_SCRIPT = "scripts/contribute.js";

    /** Where a theme has this, a site can be kept on a reader's device. */
    public static final String OFFLINE_WORKER = "scripts/offline-worker.js";

    public ThemeAddresses {
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
    }

    /** Those of a theme that has no files. */
    public static ThemeAddresses none() {
        return new ThemeAddresses(Collections.emptySortedMap());
    }

    /** Where a file stands; none where the theme has no such file for readers. */
    public Optional<Route> of(String path) {
        return Optional.ofNullable(routes.get(path));
    }

    /** What is meant by the address that a file would have if its name held no digest: an author knows no other. */
    public Optional<Route> meantBy(String written) {
        return AddressPlan.inTheme(written).flatMap(this::of);
    }

    /** Whether a site can be kept on a reader's device. */
    public boolean canBeKept() {
        return routes.containsKey(OFFLINE_WORKER);
    }

    /** Whether a site can be searched in the browser. */
    public boolean canSearch() {
        return routes.containsKey(SEARCH_SCRIPT);
    }

    /** Whether readers can fill in a form for a new item. */
    public boolean canContribute() {
        return routes.containsKey(CONTRIBUTE_SCRIPT);
    }

    /** Whether readers can be given a tool. */
    public boolean canOffer(Tool tool) {
        return routes.containsKey(tool.script());
    }

    /** Whether readers can choose what to take along. */
    public boolean canPack() {
        return routes.containsKey(PACK_SCRIPT);
    }
}
