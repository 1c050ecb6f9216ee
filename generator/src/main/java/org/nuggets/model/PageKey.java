package org.nuggets.model;

/**
 * The name of a page inside the site.
 *
 * @param type name of its content type
 * @param id unique in its type and language; a slug, for pages in folders several joined by slashes
 * @param lang BCP 47
 */
public record PageKey(String type, String id, String lang) implements Comparable<PageKey> {

    /** Whether both name the same item, in whichever languages. */
    public boolean isOfItem(PageKey other) {
        return type.equals(other.type) && id.equals(other.id);
    }

    @Override
    public int compareTo(PageKey other) {
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : lang.compareTo(other.lang);
    }
}
