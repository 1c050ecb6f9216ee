package org.nuggets.importer.text;

import java.util.Collection;

/** Levels of headings as a page has them: its title is the first, so its parts begin with the second, and none is left out. */
public final class HeadingLevels {

    private static final int FIRST = 2;
    private static final int LAST = 6;

    private final int highest;
    private int before = FIRST - 1;

    /** @param written the levels that a text has */
    public HeadingLevels(Collection<Integer> written) {
        highest = written.stream().mapToInt(Integer::intValue).min().orElse(1);
    }

    /** The level for the next heading of the text. */
    public int next(int written) {
        before = Math.min(Math.min(FIRST + written - highest, before + 1), LAST);
        return before;
    }
}
