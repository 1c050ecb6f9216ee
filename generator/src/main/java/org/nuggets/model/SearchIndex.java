package org.nuggets.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What was computed over all pages together: for now, which items are near each other.
 *
 * @param related for each page the nearest others, nearest first
 */
public record SearchIndex(SortedMap<PageKey, List<Related>> related) {

    /**
     * A near item.
     *
     * @param shared the items that both point to, which is why it is near
     */
    public record Related(PageKey page, List<PageKey> shared) {}
}
