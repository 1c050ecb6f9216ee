package org.nuggets.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a site will offer, before any link is followed: all that decides which addresses it has.
 *
 * @param plan where things stand
 * @param types every content type
 * @param catalogues for each language what its readers are offered
 * @param facets the ways to browse
 * @param theme the files that it has from its theme
 * @param hasBaseUrl whether the site knows its own address, without which nothing can be a feed or a site map
 */
public record SiteOutline(
        AddressPlan plan,
        Collection<ContentType> types,
        SortedMap<String, List<PlannedPage>> catalogues,
        List<Facet> facets,
        ThemeAddresses theme,
        boolean hasBaseUrl) {

    public SiteOutline {
        types = List.copyOf(types);
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        facets = List.copyOf(facets);
    }

    /** Whether it can be searched in the browser. */
    public boolean canSearch() {
        return theme.canSearch();
    }

    /** Whether readers can choose what to take along. */
    public boolean canPack() {
        return theme.canPack();
    }

    /** The languages that readers find something in: the site's first, and each that has a page. */
    public Stream<String> languages() {
        return Stream.concat(Stream.of(plan.languages().get(0)), catalogues.keySet().stream())
                .distinct();
    }

    /** What readers of a language are offered of a type. */
    public Stream<PlannedPage> items(ContentType type, String lang) {
        return catalogues.getOrDefault(lang, List.of()).stream()
                .filter(page -> page.type().name().equals(type.name()));
    }

    /** The address of each item. */
    public Stream<Route> routes() {
        return catalogues.values().stream()
                .flatMap(List::stream)
                .map(PlannedPage::route)
                .distinct();
    }

    /** The list of a type's items in a language; none where readers are offered none. */
    public Stream<Route> list(ContentType type, String lang) {
        return plan.list(type, lang).filter(list -> items(type, lang).findAny().isPresent());
    }

    /** Where plans to try an item stand; none where readers are offered nothing that can be tried. */
    public Stream<Route> plans(String lang) {
        return types.stream()
                        .anyMatch(type -> type.plan().isPresent()
                                && items(type, lang).findAny().isPresent())
                ? Stream.of(plan.plans(lang))
                : Stream.empty();
    }

    /** Where a type's items are compared; none where there are not two. */
    public Stream<Route> comparison(ContentType type, String lang) {
        return plan.comparison(type, lang)
                .filter(compared -> items(type, lang).limit(2).count() == 2);
    }
}
