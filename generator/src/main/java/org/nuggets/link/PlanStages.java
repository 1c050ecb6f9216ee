package org.nuggets.link;

import java.util.List;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.SiteAddresses;

/**
 * Every stage that goes before linking: what each of its values was made from, and the value. {@link SitePlanner} says how
 * they are made.
 *
 * @param paths of the sources of all pages, in their order, which is that of the stages
 * @param seen each page as others may link to it
 * @param nearlyRead the files that somebody may take for pages
 * @param named each page by what it is called
 * @param linked the files that each page's text names
 * @param planned each page that readers get, as far as it decides which addresses there are
 */
record PlanStages(
        List<String> paths,
        Memos<LinkTarget> seen,
        Memo<List<LinkTarget>, LinkTargets> targets,
        Memo<List<LinkTarget>, NearlyRead> nearlyRead,
        Memos<Renames.Named> named,
        Memo<List<Renames.Named>, Lazy<Renames.Names>> names,
        Memos<List<String>> linked,
        Memo<RenamesFrom, Renames> renames,
        Memos<PlannedPage> planned,
        Memo<PlanFrom, SitePlan> plan,
        Memo<PathsFrom, SitePaths> sitePaths) {

    /** @param built the pages that readers get, by source path */
    record PlanFrom(List<PlannedPage> built, LinkTargets targets) {}

    record RenamesFrom(Lazy<Renames.Names> names, List<List<String>> linked) {}

    record PathsFrom(LinkTargets targets, SiteAddresses addresses) {}

    /** What pages are linked against. */
    LinkContext context() {
        return new LinkContext(targets.value(), sitePaths.value(), renames.value());
    }
}
