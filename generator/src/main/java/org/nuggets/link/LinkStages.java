package org.nuggets.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.Lazy;
import org.nuggets.cache.Memo;
import org.nuggets.cache.Memos;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.Backlinks.Pointing;
import org.nuggets.link.MutualCheck.Tie;
import org.nuggets.link.PlanStages.RoutedFrom;
import org.nuggets.link.PlanStages.SeenPage;
import org.nuggets.link.TermMarking.Marked;
import org.nuggets.model.Asset;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/**
 * Every stage of linking: what each of its values was made from, and the value. {@link SiteLinker} says how they are made;
 * what a stage reads of other pages is what the records here name, and nothing else.
 *
 * @param plan what goes before
 * @param links what each page points to
 * @param terms the entries of the glossary
 * @param marked each body that readers get, with the terms in it
 * @param linked each page that readers get, with all its ties
 * @param oneWay the ties of each page that are not returned
 */
record LinkStages(
        PlanStages plan,
        Memo<LinkContext, Menu> menu,
        Memos<SeenPage, LinksFrom, OutgoingLinks> links,
        Memos<SeenPage, RoutedFrom, Term> terms,
        Memo<List<Term>, Map<String, TermNames>> termNames,
        Memos<PageLinks, MarkedFrom, Marked> marked,
        Memo<BacklinksFrom, Map<PageKey, List<Backlink>>> backlinks,
        Memos<MarkedPage, LinkedFrom, LinkedPage> linked,
        Memos<PageLinks, OneWayFrom, List<Diagnostic>> oneWay,
        Memo<List<List<Asset>>, List<Site.Medium>> media) {

    /** A page that readers get, and what it points to. */
    record PageLinks(Page page, OutgoingLinks links) {}

    /** The same with its terms. */
    record MarkedPage(Page page, OutgoingLinks links, Marked marked) {}

    /** The main menu as the settings ask for it. */
    record Menu(List<Site.MenuEntry> entries, List<Asset> used, List<Diagnostic> findings) {}

    /** @param renames where the links of a page asked for them */
    record LinksFrom(Page page, LinkTargets targets, SitePaths paths, Optional<Lazy<Renames>> renames) {

        /** @param made what was made of the page: what it did not ask for does not count */
        static LinksFrom of(Page page, OutgoingLinks made, LinkContext context) {
            return new LinksFrom(
                    page,
                    context.targets(),
                    context.paths(),
                    made.askedForNames() ? Optional.of(context.renames()) : Optional.empty());
        }
    }

    /** @param names of the terms in the page's language */
    record MarkedFrom(Page page, List<Target> targets, TermNames names, Routes routes) {

        static MarkedFrom of(PageLinks page, Map<String, TermNames> names, LinkTargets targets) {
            return new MarkedFrom(
                    page.page,
                    page.links.targets(),
                    names.getOrDefault(page.page.key().lang(), TermNames.NONE),
                    targets.routes());
        }
    }

    record BacklinksFrom(List<Pointing> all, LinkTargets targets) {}

    /** @param targets decide which translations a page has */
    record LinkedFrom(
            Page page, Marked marked, List<Reference> references, List<Backlink> backlinks, LinkTargets targets) {

        static LinkedFrom of(MarkedPage page, Map<PageKey, List<Backlink>> backlinks, LinkTargets targets) {
            return new LinkedFrom(
                    page.page,
                    page.marked,
                    page.links.references(),
                    backlinks.getOrDefault(page.page.key(), List.of()),
                    targets);
        }
    }

    record OneWayFrom(Page page, List<Tie> ties) {

        /** @param links of every page by its path */
        static OneWayFrom of(PageLinks page, LinkTargets targets, Lazy<Map<String, OutgoingLinks>> links) {
            return new OneWayFrom(page.page, MutualCheck.ties(page.links.references(), targets, links));
        }
    }
}
