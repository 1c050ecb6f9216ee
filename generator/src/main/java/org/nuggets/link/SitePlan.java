package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Facet;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Redirect;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SiteOutline;

/**
 * What readers are offered and where it stands, before any link is followed.
 *
 * @param built the pages that readers get, by source path
 * @param catalogues for each language what its readers are offered, by key
 * @param findings of earlier addresses
 */
record SitePlan(
        List<Page> built,
        SortedMap<String, List<PageKey>> catalogues,
        List<Facet> facets,
        List<Redirect> redirects,
        List<Diagnostic> findings,
        SiteAddresses addresses) {

    /**
     * What decides it, besides the pages.
     *
     * @param files paths of the theme's and the site's own files
     * @param sources all that the site is made into
     * @param hasBaseUrl whether the site knows its own address
     */
    record Rules(
            AddressPlan plan,
            Facets facets,
            LinkTargets linkTargets,
            Visibility visibility,
            Collection<String> files,
            List<? extends AddressSource> sources,
            boolean hasBaseUrl) {

        boolean builds(Page page) {
            return visibility.includes(page) && linkTargets.isFirst(page);
        }

        /** Whether a page in two versions is offered in the same places, at the same addresses. */
        boolean areSame(Page one, Page other) {
            return facets.areSame(one, other)
                    && one.published().equals(other.published())
                    && Redirects.areSame(one, other);
        }
    }

    /** That of a site which is offered as before. */
    static SitePlan as(Site site, List<Diagnostic> findings) {
        return new SitePlan(List.of(), site.catalogues(), site.facets(), site.redirects(), findings, site.addresses());
    }

    /** @param all the pages, by source path */
    static SitePlan of(List<Page> all, Rules rules) {
        List<Page> built = all.stream().filter(rules::builds).toList();
        SortedMap<String, List<Page>> catalogues =
                Catalogues.of(built, rules.plan().languages());
        List<Facet> facets = rules.facets().of(catalogues);
        SiteOutline outline = new SiteOutline(
                rules.plan(),
                rules.linkTargets().types().values(),
                catalogues,
                rules.linkTargets().routes()::of,
                facets,
                SiteAddresses.canSearch(rules.files()),
                rules.hasBaseUrl());
        SiteAddresses addresses = SiteAddresses.of(outline, rules.files(), rules.sources());
        List<Diagnostic> findings = new ArrayList<>();
        List<Redirect> redirects = new Redirects(rules.linkTargets(), addresses, findings).of(built);
        SortedMap<String, List<PageKey>> keys = new TreeMap<>();
        catalogues.forEach(
                (lang, some) -> keys.put(lang, some.stream().map(Page::key).toList()));
        return new SitePlan(built, keys, facets, redirects, findings, addresses.with(redirects));
    }
}
