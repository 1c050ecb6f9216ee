package org.nuggets.link;

import java.util.List;
import java.util.stream.IntStream;
import org.nuggets.cache.Lazy;
import org.nuggets.cache.Memo;
import org.nuggets.cache.Memos;
import org.nuggets.model.Page;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.SiteAddresses;

/**
 * Every stage that goes before linking: what each of its values was made from, and the value. {@link SitePlanner} says how
 * they are made.
 *
 * @param all every page, by source path
 * @param built those that readers get, by source path
 * @param seen each page as others may link to it
 * @param nearlyRead the files that somebody may take for pages
 * @param named each page by what it is called
 * @param planned each page that readers get, as far as it decides which addresses there are
 */
record PlanStages(
        List<SeenPage> all,
        List<SeenPage> built,
        Memos<Page, Page, LinkTarget> seen,
        Memo<List<LinkTarget>, LinkTargets> targets,
        Memo<List<LinkTarget>, NearlyRead> nearlyRead,
        Memos<SeenPage, SeenPage, Renames.Named> named,
        Memo<List<Renames.Named>, Lazy<Renames>> renames,
        Memos<SeenPage, RoutedFrom, PlannedPage> planned,
        Memo<PlanFrom, SitePlan> plan,
        Memo<PathsFrom, SitePaths> paths) {

    /** A page, and how others may link to it. */
    record SeenPage(Page page, LinkTarget target) {

        static List<SeenPage> of(List<Page> pages, List<LinkTarget> targets) {
            return IntStream.range(0, pages.size())
                    .mapToObj(i -> new SeenPage(pages.get(i), targets.get(i)))
                    .toList();
        }

        static List<String> paths(List<SeenPage> pages) {
            return pages.stream().map(page -> page.page.path()).toList();
        }
    }

    /** A page, and all addresses that pages have. */
    record RoutedFrom(Page page, LinkTargets targets) {}

    /** @param built the pages that readers get, by source path */
    record PlanFrom(List<PlannedPage> built, LinkTargets targets) {}

    record PathsFrom(LinkTargets targets, SiteAddresses addresses) {}

    /** What pages are linked against. */
    LinkContext context() {
        return new LinkContext(targets.value(), paths.value(), renames.value());
    }
}
