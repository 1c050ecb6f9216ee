package org.nuggets.link;

import java.util.List;
import java.util.Map;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.model.Site;

/**
 * What each page of a site is linked against. It stays the same while no page's {@link LinkSignature} changes, nor any
 * address of the site.
 *
 * @param terms of the pages that are built, by language
 * @param used the assets that the menu names
 * @param nearlyRead what is to be named unless a page links to it
 * @param findings of addresses, and of the menu
 */
record LinkContext(
        SitePlan.Rules rules,
        SitePaths paths,
        Map<String, TermNames> terms,
        List<Site.MenuEntry> menu,
        List<Asset> used,
        NearlyRead nearlyRead,
        List<Diagnostic> findings) {

    LinkTargets linkTargets() {
        return rules.linkTargets();
    }

    Visibility visibility() {
        return rules.visibility();
    }

    OutgoingLinks ties(Page page) {
        return OutgoingLinks.of(page, linkTargets(), paths, visibility());
    }

    TermMarking.Marked marked(Page page, OutgoingLinks ties) {
        return TermMarking.mark(
                page,
                ties.targets(),
                terms.getOrDefault(page.key().lang(), TermNames.none()),
                linkTargets().routes());
    }

    /** Whether two versions of a page are the same to whatever points to them. */
    boolean isSameToOthers(Page one, Page other) {
        // A finding about two addresses has a place in one page and the name of another.
        return linkTargets().routes().findings().isEmpty() && signature(one).equals(signature(other));
    }

    private LinkSignature signature(Page page) {
        return LinkSignature.of(page, linkTargets().types().values(), visibility());
    }
}
