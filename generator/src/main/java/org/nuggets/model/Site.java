package org.nuggets.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole site, linked: what readers will get.
 *
 * @param types every content type by name
 * @param pages every page that is built, by key
 * @param media every asset that a page names, with its address
 * @param ways the menu, the foot and the doors as the site's settings ask for them
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
        Ways ways,
        SortedMap<String, List<PageKey>> catalogues,
        List<Facet> facets,
        List<Redirect> redirects,
        SiteAddresses addresses) {

    /** The field whose values are kinds of readers: doors are for them. */
    public static final String READERS = "audience";

    public Site {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        media = List.copyOf(media);
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        facets = List.copyOf(facets);
        redirects = List.copyOf(redirects);
    }

    /** An asset and where it is published. */
    public record Medium(Asset asset, Route route) {}

    /**
     * The ways in that the site's settings ask for, in each language.
     *
     * @param menu the main menu; empty for the standard one
     * @param foot the lines at the foot of every page
     */
    public record Ways(List<MenuEntry> menu, List<MenuEntry> foot, List<Door> doors) {

        /** Of settings that ask for none. */
        public static final Ways NONE = new Ways(List.of(), List.of(), List.of());

        public Ways {
            menu = List.copyOf(menu);
            foot = List.copyOf(foot);
            doors = List.copyOf(doors);
        }
    }

    /**
     * A way in for a kind of reader.
     *
     * @param audience the value of the facet that such readers have
     * @param title may be empty
     * @param page the page that it leads to, where that is another than the value's own
     * @param start where such a reader begins
     */
    public record Door(String audience, LocalText title, Optional<Target> page, List<Target> start) {

        public Door {
            start = List.copyOf(start);
        }
    }

    /** A line of a menu. */
    public record MenuEntry(LocalText title, Target target) {}
}
