package org.nuggets.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every address that a site will have, known before anything is linked: what a link may lead to, and what is rendered. Not
 * among them is what depends on the links themselves (the pages of an item's links, the values of a relation) and what no
 * author links to (the files of the search's index, the parts of a long site map).
 *
 * @param plan where things stand
 * @param made what readers will find: pages, lists and their pages, facets with their values, feeds, Markdown, files
 * @param moved where an earlier address leads to
 */
public record SiteAddresses(AddressPlan plan, Set<Route> made, Map<Route, PageKey> moved) {

    /** Where a theme has this, a site can be searched in the browser. */
    public static final String SEARCH_SCRIPT = "scripts/open.js";

    public SiteAddresses {
        made = Set.copyOf(made);
        moved = Map.copyOf(moved);
    }

    /**
     * The addresses of a site, but for those that pages had earlier.
     *
     * @param types every content type
     * @param catalogues for each language what its readers are offered
     * @param route where an item stands
     * @param files paths of the theme's and the site's own files
     * @param hasBaseUrl whether the site knows its own address, without which nothing can be a feed or a site map
     */
    public static SiteAddresses of(
            AddressPlan plan,
            Collection<ContentType> types,
            SortedMap<String, List<Page>> catalogues,
            Function<Page, Route> route,
            List<Facet> facets,
            Collection<String> files,
            boolean hasBaseUrl) {
        Set<Route> made = new HashSet<>();
        files.forEach(file -> made.add(Route.ofFile(file)));
        made.addAll(List.of(AddressPlan.NOT_FOUND, AddressPlan.ROBOTS, AddressPlan.LLMS));
        if (hasBaseUrl) {
            made.add(AddressPlan.SITE_MAP);
        }
        boolean search = made.contains(AddressPlan.ofTheme(SEARCH_SCRIPT));
        Stream.concat(Stream.of(plan.languages().get(0)), catalogues.keySet().stream())
                .distinct()
                .forEach(lang -> addLanguage(
                        plan, lang, types, catalogues.getOrDefault(lang, List.of()), search, hasBaseUrl, made));
        catalogues.values().stream().flatMap(List::stream).distinct().map(route).forEach(page -> {
            made.add(page);
            made.add(AddressPlan.markdown(page));
        });
        for (Facet facet : facets) {
            made.add(plan.browse(facet.lang()));
            if (facet.values().size() > AddressPlan.MOST_VALUES) {
                AddressPlan.pages(facet.route(), facet.values().size()).forEach(made::add);
            }
            facet.values()
                    .forEach(value ->
                            AddressPlan.pages(value.route(), value.count()).forEach(made::add));
        }
        return new SiteAddresses(plan, made, Map.of());
    }

    private static void addLanguage(
            AddressPlan plan,
            String lang,
            Collection<ContentType> types,
            List<Page> catalogue,
            boolean search,
            boolean hasBaseUrl,
            Set<Route> made) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> withNews = new HashSet<>();
        for (Page page : catalogue) {
            counts.merge(page.type().name(), 1, Integer::sum);
            if (page.isNewsIn(lang)) {
                withNews.add(page.type().name());
            }
        }
        int inNoList = 0;
        for (ContentType type : types) {
            int count = counts.getOrDefault(type.name(), 0);
            Optional<Route> list = plan.list(type, lang).filter(of -> count > 0).findFirst();
            list.ifPresent(of -> AddressPlan.pages(of, count).forEach(made::add));
            list.filter(of -> hasBaseUrl && withNews.contains(type.name()))
                    .ifPresent(of -> made.add(AddressPlan.atom(of)));
            inNoList += list.isPresent() ? 0 : count;
        }
        Route home = plan.home(lang);
        made.add(home);
        if (hasBaseUrl) {
            made.add(AddressPlan.atom(home));
            made.add(AddressPlan.jsonFeed(home));
        }
        if (search) {
            AddressPlan.pages(plan.search(lang), inNoList).forEach(made::add);
            made.add(plan.searchWords(lang));
        }
    }

    /** The same with the addresses that pages had earlier. */
    public SiteAddresses with(List<Redirect> redirects) {
        Map<Route, PageKey> earlier = new HashMap<>();
        redirects.forEach(redirect -> earlier.put(redirect.from(), redirect.to()));
        Set<Route> all = new HashSet<>(made);
        all.addAll(earlier.keySet());
        if (!redirects.isEmpty()) {
            all.add(AddressPlan.REDIRECTS);
        }
        return new SiteAddresses(plan, all, earlier);
    }

    public boolean has(Route route) {
        return made.contains(route);
    }

    /** The item that an earlier address leads to. */
    public Optional<PageKey> movedTo(Route earlier) {
        return Optional.ofNullable(moved.get(earlier));
    }

    /** The languages that readers find something in: the site's first, and each that has a page. */
    public List<String> languages() {
        return plan.languages().stream().filter(lang -> has(plan.home(lang))).toList();
    }

    /** The list of a type's items in a language; none where readers are offered none. */
    public Optional<Route> list(ContentType type, String lang) {
        return plan.list(type, lang).filter(this::has).findFirst();
    }

    /** The feed of a type's list: it has one where one of its items has a date. */
    public Optional<Route> feed(ContentType type, String lang) {
        return list(type, lang).map(AddressPlan::atom).filter(this::has);
    }

    public boolean canSearch() {
        return has(AddressPlan.ofTheme(SEARCH_SCRIPT));
    }

    public boolean canBrowse(String lang) {
        return has(plan.browse(lang));
    }
}
