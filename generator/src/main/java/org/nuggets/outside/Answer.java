package org.nuggets.outside;

import java.time.LocalDate;

/**
 * What came of asking for an address.
 *
 * @param said in words, to follow the address: such as {@code answers 'not found' (404)}; of one that has moved where to
 * @param day on which it was asked
 */
public record Answer(Kind kind, String said, LocalDate day) {

    /** How it ended. */
    public enum Kind {
        /** It is there. */
        THERE,
        /** It is somewhere else, for good. */
        MOVED,
        /** It is not there, or nobody answers. */
        DEAD,
        /** It wants no robots, or is none that may be asked for. */
        UNKNOWN
    }

    /** How many days an answer holds: what is mended should be seen soon. */
    boolean holdsOn(LocalDate today) {
        int days = kind == Kind.DEAD ? 1 : 7;
        return !day.isAfter(today) && day.plusDays(days).isAfter(today);
    }
}
