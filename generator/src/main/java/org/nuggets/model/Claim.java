package org.nuggets.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What an item says that it offers, or that it looks for.
 *
 * @param by the item; of one in several languages that in the site's first, else the first by language
 * @param position its place among the item's offers, or among its needs, from 0
 * @param expertise what it is about, in the same language if there is one
 * @param level how far it goes, as a value of its vocabulary
 * @param capacity with how many others at a time, at least 1
 * @param until the last day on which it holds; none where it has no end
 */
public record Claim(
        PageKey by, int position, PageKey expertise, Optional<String> level, int capacity, Optional<LocalDate> until)
        implements Comparable<Claim> {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::by).thenComparingInt(Claim::position);

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }

    /** Whether it holds no more on a day. */
    public boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
