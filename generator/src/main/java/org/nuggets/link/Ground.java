package org.nuggets.link;

import java.util.List;
import java.util.Map;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.model.Site;

/**
 * What each page of a site is linked against. It stays the same while no page's {@link Face} changes.
 *
 * @param languages the site's first one first
 * @param terms of the pages that are built, by language
 * @param used the assets that the menu names
 * @param nearlyRead what is to be named unless a page links to it
 * @param findings of addresses, and of the menu
 */
record Ground(
        List<String> languages,
        Facets facets,
        Holdings holdings,
        Publication publication,
        Map<String, TermNames> terms,
        List<Site.MenuEntry> menu,
        List<Asset> used,
        NearlyRead nearlyRead,
        List<Diagnostic> findings) {

    boolean builds(Page page) {
        return publication.includes(page) && holdings.isFirst(page);
    }

    Ties ties(Page page) {
        return Ties.of(page, holdings, publication);
    }

    TermMarking.Marked marked(Page page, Ties ties) {
        return TermMarking.mark(
                page, ties.targets(), terms.getOrDefault(page.key().lang(), TermNames.none()), holdings.routes());
    }

    /** Whether two versions of a page are the same to whatever points to them. */
    boolean isSameToOthers(Page one, Page other) {
        // A finding about two addresses has a place in one page and the name of another.
        return holdings.routes().findings().isEmpty() && face(one).equals(face(other));
    }

    private Face face(Page page) {
        return Face.of(page, holdings.types().values(), publication);
    }
}
