package org.nuggets.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every address that a site will have, known before anything is linked: what a link may lead to, and what is rendered. Not
 * among them is what depends on the links themselves (the pages of an item's links, the values of a relation) and what no
 * author links to (the files of the search's index, the parts of a long site map).
 *
 * @param plan where things stand
 * @param made what readers will find: pages, lists and their pages, facets with their values, feeds, Markdown, files
 * @param moved where an earlier address leads to
 * @param theme the files of the theme among them
 */
public record SiteAddresses(AddressPlan plan, Set<Route> made, Map<Route, PageKey> moved, ThemeAddresses theme) {

    public SiteAddresses {
        made = Set.copyOf(made);
        moved = Map.copyOf(moved);
    }

    /**
     * The addresses of a site, but for those that pages had earlier.
     *
     * @param files paths of the site's own files
     * @param sources all that the site is made into
     */
    public static SiteAddresses of(
            SiteOutline site, Collection<String> files, Collection<? extends AddressSource> sources) {
        Set<Route> made = new HashSet<>();
        files.forEach(file -> made.add(Route.ofFile(file)));
        made.addAll(site.theme().routes().values());
        sources.forEach(source -> source.addresses(site).forEach(made::add));
        return new SiteAddresses(site.plan(), made, Map.of(), site.theme());
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
        return new SiteAddresses(plan, all, earlier, theme);
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

    /** Where a type's items are compared; none where there are not two, or its file does not say by which fields. */
    public Optional<Route> comparison(ContentType type, String lang) {
        return plan.comparison(type, lang).filter(this::has).findFirst();
    }

    /** The feed of a type's list: it has one where one of its items has a date. */
    public Optional<Route> feed(ContentType type, String lang) {
        return list(type, lang).map(AddressPlan::atom).filter(this::has);
    }

    public boolean canSearch() {
        return theme.canSearch();
    }

    public boolean canBrowse(String lang) {
        return has(plan.browse(lang));
    }
}
