package org.nuggets.model;

import java.util.Comparator;

/**
 * The name of a page inside the site.
 *
 * @param type name of its content type
 * @param id unique in its type and language; a slug, for pages in folders several joined by slashes
 * @param lang BCP 47
 */
public record PageKey(String type, String id, String lang) implements Comparable<PageKey> {

    private static final Comparator<PageKey> ORDER =
            Comparator.comparing(PageKey::type).thenComparing(PageKey::id).thenComparing(PageKey::lang);

    @Override
    public int compareTo(PageKey other) {
        return ORDER.compare(this, other);
    }
}
