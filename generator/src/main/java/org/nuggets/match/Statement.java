package org.nuggets.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.PageKey;

/**
 * What one page says that an item offers and looks for.
 *
 * @param current whether it counts: it is published, and neither put away nor over
 * @param area where the item is, as it was written
 */
record Statement(
        PageKey key,
        boolean current,
        Audience audience,
        Optional<String> area,
        List<Stated> offers,
        List<Stated> needs) {

    Statement {
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
    }

    /**
     * One thing that is offered or looked for.
     *
     * @param position its place in the list that it stands in, from 0
     */
    record Stated(int position, PageKey expertise, Optional<Level> level, int capacity, Optional<LocalDate> until) {}
}
