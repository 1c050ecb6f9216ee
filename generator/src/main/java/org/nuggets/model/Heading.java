package org.nuggets.model;

import org.nuggets.diagnostic.SourceSpan;

/**
 * A heading of a body.
 *
 * @param level 1 to 6, as it will stand in the page
 * @param id its anchor, unique in its body
 * @param text its text without markup
 * @param span the heading's text in the source, without its {@code #} marks
 */
public record Heading(int level, String id, String text, SourceSpan span) {

    /** Whether readers see anything of a heading or a title. */
    public static boolean isSeen(String text) {
        return !text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL);
    }
}
