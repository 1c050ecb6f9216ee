package org.nuggets.parse.html;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the anchors of one body's headings and terms, as GitHub does: {@code Was hilft?} becomes {@code was-hilft}. None
 * takes one that an author gave to another.
 */
public final class HeadingIds {

    private static final String EMPTY = "section";

    private final Set<String> given;
    private final Set<String> taken;
    private final Map<String, Integer> copies = new HashMap<>();

    /**
     * Starts without any.
     *
     * @param given those that authors gave to headings
     * @param elsewhere those that are given to something else
     */
    public HeadingIds(Collection<String> given, Collection<String> elsewhere) {
        this.given = new HashSet<>(given);
        this.given.removeAll(Set.copyOf(elsewhere));
        this.taken = new HashSet<>(given);
        this.taken.addAll(elsewhere);
    }

    /** The id that an author gave; if it was given twice, the second time another. */
    public String given(String id) {
        return given.remove(id) ? id : next(id);
    }

    /** An id for a heading, unlike all others; never one of a footnote's. */
    public String next(String text) {
        String slug = slug(text);
        int copy = copies.getOrDefault(slug, 0);
        String id = copy == 0 ? slug : slug + "-" + copy;
        while (!taken.add(id)) {
            copy++;
            id = slug + "-" + copy;
        }
        copies.put(slug, copy + 1);
        return id;
    }

    /** Lower case in NFC; letters, marks and digits of every script, hyphens and underscores; a hyphen for a space. */
    public static String slug(String text) {
        String source = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(source.length());
        source.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
            }
        });
        if (slug.isEmpty()) {
            return EMPTY;
        }
        // Footnotes have these; a heading must not depend on how many there are.
        boolean footnote = slug.indexOf(Footnotes.NOTE) == 0 || slug.indexOf(Footnotes.REFERENCE) == 0;
        return footnote ? EMPTY + "-" + slug : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
