package org.nuggets.parse;

import org.nuggets.diagnostic.SourceText;

/**
 * Where the front matter of a file begins and ends.
 *
 * @param kind whether there is any
 * @param start offset of its first line, after the opening {@code ---}
 * @param end offset of the closing {@code ---}
 * @param bodyStart offset of the first line after it
 */
record FrontMatterFence(Kind kind, int start, int end, int bodyStart) {

    enum Kind {
        CLOSED,
        UNCLOSED,
        NONE
    }

    /**
     * Finds the two lines of {@code ---}. Blank lines before the first do no harm. An opening line that is never closed
     * and is not followed by a field is a thematic break of a body without front matter.
     */
    static FrontMatterFence find(SourceText source) {
        String text = source.text();
        int line = 1;
        while (line < source.lines() && source.line(line).isBlank()) {
            line++;
        }
        if (!isFence(source.line(line), "---")) {
            return new FrontMatterFence(Kind.NONE, 0, 0, 0);
        }
        int start = source.offset(line + 1, 1);
        for (int l = line + 1; l <= source.lines(); l++) {
            if (isFence(source.line(l), "---") || isFence(source.line(l), "...")) {
                return new FrontMatterFence(
                        Kind.CLOSED,
                        start,
                        source.offset(l, 1),
                        l == source.lines() ? text.length() : source.offset(l + 1, 1));
            }
        }
        return looksLikeField(source.line(line + 1))
                ? new FrontMatterFence(Kind.UNCLOSED, start, text.length(), afterFields(source, line + 1))
                : new FrontMatterFence(Kind.NONE, 0, 0, 0);
    }

    private static boolean isFence(String line, String fence) {
        return line.stripTrailing().equals(fence);
    }

    private static boolean looksLikeField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon)
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ');
    }

    /** The body of a file whose front matter is not closed: what follows the first blank line, so that it is checked. */
    private static int afterFields(SourceText source, int first) {
        for (int line = first; line <= source.lines(); line++) {
            if (source.line(line).isBlank()) {
                return source.offset(line, 1);
            }
        }
        return source.text().length();
    }
}
