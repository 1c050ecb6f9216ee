package org.nuggets.preview;

import org.nuggets.pipeline.LiveSite;

/**
 * A site as it is after some number of changes.
 *
 * @param number counted from 1
 * @param indexed the number of the revision that its search index is of
 */
record Revision(long number, LiveSite site, long indexed) {

    Revision next(LiveSite changed) {
        return new Revision(number + 1, changed, indexed);
    }

    Revision withIndexOf(Revision other) {
        return new Revision(number, site.withIndexOf(other.site), other.number);
    }

    boolean isIndexed() {
        return indexed == number;
    }
}
