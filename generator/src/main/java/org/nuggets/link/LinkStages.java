package org.nuggets.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.TermMarking.Marked;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.Asset;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.PromptRule;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/**
 * Every stage of linking: what each of its values was made from, and the value. {@link SiteLinker} says how they are made.
 *
 * @param plan what goes before
 * @param links what each page points to
 * @param references of each page, from its front matter
 * @param used the assets that each page names
 * @param terms the entries of the glossary
 * @param marked each body that readers get, with the terms in it
 * @param targets of each such body
 * @param backlinks of each page that has any
 * @param backlinksOf the same for each page that readers get
 * @param linked each page that readers get, with all its ties
 * @param oneWay the ties of each page that are not returned
 * @param prompted for whom there are questions
 * @param unprompted of each page that readers get, what no question is for
 * @param among what is found of each page that readers get by comparing it with the others
 */
record LinkStages(
        PlanStages plan,
        Memo<LinkContext, Menu> menu,
        Memos<OutgoingLinks> links,
        Memos<List<Reference>> references,
        Memos<List<Asset>> used,
        Memos<Term> terms,
        Memo<List<Term>, Map<String, TermNames>> termNames,
        Memos<Marked> marked,
        Memos<List<Target>> targets,
        Memo<BacklinksFrom, Map<PageKey, List<Backlink>>> backlinks,
        Memos<List<Backlink>> backlinksOf,
        Memos<LinkedPage> linked,
        Memos<List<Diagnostic>> oneWay,
        Memo<List<Page>, Map<PromptRule, SortedSet<String>>> prompted,
        Memos<List<Diagnostic>> unprompted,
        Memo<MediaFrom, List<Site.Medium>> media,
        AmongOthers among) {

    /** The menu, the foot and the doors as the settings ask for them. */
    record Menu(Site.Ways ways, List<Asset> used, List<Diagnostic> findings) {}

    record LinksFrom(LinkTargets targets, SitePaths paths) {}

    /** @param routes of all pages, where there are names at all */
    record MarkedFrom(Map<String, TermNames> names, Optional<Routes> routes) {}

    /**
     * What decides the backlinks.
     *
     * @param references of every page
     * @param targets of the body of each page that readers get
     */
    record BacklinksFrom(LinkTargets pages, List<List<Reference>> references, List<List<Target>> targets) {}

    /** @param references of every page */
    record OneWayFrom(LinkTargets pages, List<List<Reference>> references) {}

    /**
     * What decides which assets are published.
     *
     * @param menu those that the settings name
     * @param used those that each page names
     */
    record MediaFrom(List<Asset> menu, List<LinkTarget> pages, List<List<Asset>> used) {}
}
