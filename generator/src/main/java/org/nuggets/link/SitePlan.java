package org.nuggets.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Facet;
import org.nuggets.model.PageKey;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.Redirect;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.ThemeAddresses;

/**
 * What readers are offered and where it stands, before any link is followed.
 *
 * @param catalogues for each language what its readers are offered, by key
 * @param findings of earlier addresses
 */
record SitePlan(
        SortedMap<String, List<PageKey>> catalogues,
        List<Facet> facets,
        List<Redirect> redirects,
        List<Diagnostic> findings,
        SiteAddresses addresses) {

    /**
     * The plan of a site.
     *
     * @param built the pages that readers get, by source path
     * @param linkTargets all pages, and what they may not claim
     * @param facetsOf the ways to browse
     * @param files paths of the site's own files
     * @param theme the files of its theme
     * @param sources all that the site is made into
     * @param hasBaseUrl whether the site knows its own address
     */
    static SitePlan of(
            List<PlannedPage> built,
            LinkTargets linkTargets,
            Facets facetsOf,
            Collection<String> files,
            ThemeAddresses theme,
            List<? extends AddressSource> sources,
            boolean hasBaseUrl) {
        SortedMap<String, List<PlannedPage>> catalogues =
                Catalogues.of(built, linkTargets.plan().languages());
        List<Facet> facets = facetsOf.of(catalogues);
        SiteOutline outline = new SiteOutline(
                linkTargets.plan(), linkTargets.types().values(), catalogues, facets, theme, hasBaseUrl);
        SiteAddresses addresses = SiteAddresses.of(outline, files, sources);
        List<Diagnostic> findings = new ArrayList<>();
        List<Redirect> redirects = new Redirects(linkTargets, addresses, findings).of(built);
        SortedMap<String, List<PageKey>> keys = new TreeMap<>();
        catalogues.forEach((lang, some) ->
                keys.put(lang, some.stream().map(PlannedPage::key).toList()));
        return new SitePlan(keys, facets, redirects, findings, addresses.with(redirects));
    }
}
