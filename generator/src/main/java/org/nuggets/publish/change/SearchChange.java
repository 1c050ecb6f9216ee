package org.nuggets.publish.change;

import java.util.List;

/**
 * A question of the site's own list that finds other pages, or finds them in another order.
 *
 * @param before titles, the best first
 * @param after the same for the site as it will be
 */
public record SearchChange(String query, List<String> before, List<String> after) {

    public SearchChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
