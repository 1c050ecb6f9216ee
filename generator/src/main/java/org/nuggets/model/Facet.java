package org.nuggets.model;

import java.util.List;
import java.util.Optional;

/**
 * A way to browse in one language: the values of one field, each with the items that have it.
 *
 * @param field its name in front matter, such as {@code audience}
 * @param lang the language of the readers
 * @param label the field in words
 * @param route what the pages of its values stand below
 * @param values those that have items, in the order of their vocabulary
 */
public record Facet(String field, String lang, LocalText label, Route route, List<Value> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /** Its own step in addresses, such as {@code for}. */
    public String step() {
        String path = route.path();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    /**
     * One value of a facet, and the page that lists its items.
     *
     * @param label the value in words; empty where the code says it, as that of a language
     * @param all where all of its items stand, where its own page shows but a few of each type
     * @param items the items that have this value, by key
     * @param sameAge for a phase, the items of other phases whose ages overlap with its own, by key
     */
    public record Value(
            String code,
            LocalText label,
            Route route,
            Optional<Route> all,
            List<PageKey> items,
            List<PageKey> sameAge) {

        public Value {
            items = List.copyOf(items);
            sameAge = List.copyOf(sameAge);
        }

        /** Where the first of all its items stand. */
        public Route list() {
            return all.orElse(route);
        }

        /** How many items its page lists. */
        public int count() {
            return items.size() + sameAge.size();
        }
    }
}
