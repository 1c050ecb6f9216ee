package org.nuggets.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole site, linked: what readers will get.
 *
 * @param types every content type by name
 * @param pages every page that is built, by key
 * @param media every asset that a page names, with its address
 * @param menu the main menu as the site's settings ask for it, in each language; empty for the standard one
 * @param catalogues for each language that has pages what its readers are offered, by key: the pages in it and, for
 *     items that it lacks, those in the site's first language
 * @param facets the ways to browse, by language and then in the order of the types' fields
 * @param redirects the earlier addresses of pages, by address
 * @param addresses where all of it stands
 */
public record Site(
        SortedMap<String, ContentType> types,
        SortedMap<PageKey, LinkedPage> pages,
        List<Medium> media,
        List<MenuEntry> menu,
        SortedMap<String, List<PageKey>> catalogues,
        List<Facet> facets,
        List<Redirect> redirects,
        SiteAddresses addresses) {

    public Site {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        media = List.copyOf(media);
        menu = List.copyOf(menu);
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        facets = List.copyOf(facets);
        redirects = List.copyOf(redirects);
    }

    /** An asset and where it is published. */
    public record Medium(Asset asset, Route route) {}

    /** A line of the menu. */
    public record MenuEntry(LocalText title, Target target) {}
}
