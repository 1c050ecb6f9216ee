package org.nuggets.preview;

import org.nuggets.memo.Lazy;
import org.nuggets.pipeline.LiveSite;

/**
 * A site as it is after some number of changes.
 *
 * @param number counted from 1
 * @param indexed the number of the revision that its search index is of
 * @param findings laid out when the first page is shown
 */
record Revision(long number, LiveSite site, long indexed, Moves moves, Lazy<SiteFindings> findings) {

    static Revision first(LiveSite site) {
        return new Revision(1, site, 1, Moves.NONE, findings(site));
    }

    Revision next(LiveSite changed) {
        return new Revision(number + 1, changed, indexed, moves.after(site, changed), findings(changed));
    }

    Revision withIndexOf(Revision other) {
        return new Revision(number, site.withIndexOf(other.site), other.number, moves, findings);
    }

    /** With an index of its own. */
    Revision ofItsOwnIndex() {
        return new Revision(number, site.indexed(), number, moves, findings);
    }

    boolean isIndexed() {
        return indexed == number;
    }

    private static Lazy<SiteFindings> findings(LiveSite site) {
        return new Lazy<>(() -> SiteFindings.of(site.findings(), site.coverage()));
    }
}
