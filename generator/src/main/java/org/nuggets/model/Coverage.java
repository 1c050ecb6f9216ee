package org.nuggets.model;

import java.util.List;

/**
 * What of the sources a site shows.
 *
 * @param pages how many pages it shows
 * @param unpublished the pages that readers do not get, by source path
 * @param drafts whether this site shows those, too, and counts them as its pages
 */
public record Coverage(int pages, List<Unpublished> unpublished, boolean drafts) {

    /** That of a site without pages. */
    public static final Coverage NOTHING = new Coverage(0, List.of(), false);

    public Coverage {
        unpublished = List.copyOf(unpublished);
    }
}
