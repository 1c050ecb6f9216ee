package org.nuggets.parse.text;

import org.nuggets.diagnostic.Invisible;

/**
 * Characters that stand in for others while Flexmark reads, so that it does not take them for markup.
 *
 * <p>They are Unicode noncharacters, which no HTML may hold, so the original can be told from them; each is as long as
 * what it replaces, so offsets stay right. Whoever writes what Flexmark returns must {@link #restore} it.
 */
public final class SentinelCharacters {

    private static final char FIRST = '\uFDD0';
    private static final char LAST = '\uFDEF';
    private static final String ORIGINALS = " \t([]:>-+*.)~`<";

    /** Stands where nothing is to be read. */
    public static final char NOTHING = (char) (FIRST + ORIGINALS.length());

    private SentinelCharacters() {}

    /** What stands in for a character. */
    public static char standIn(char original) {
        return (char) (FIRST + ORIGINALS.indexOf(original));
    }

    /** Whether a character stands in for another, or for nothing. */
    public static boolean isStandIn(char c) {
        return c >= FIRST && c <= NOTHING;
    }

    /** The character that a stand-in replaced; any other is returned as it is. */
    public static char restore(char c) {
        return isStandIn(c) ? ORIGINALS.charAt(c - FIRST) : c;
    }

    /** A text as its author wrote it. */
    public static String restore(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStandIn(text.charAt(i))) {
                StringBuilder restored = new StringBuilder(text.length()).append(text, 0, i);
                for (int j = i; j < text.length(); j++) {
                    if (text.charAt(j) != NOTHING) {
                        restored.append(restore(text.charAt(j)));
                    }
                }
                return restored.toString();
            }
        }
        return text;
    }

    /** Whether HTML forbids a code point: surrogates, noncharacters and most controls. */
    public static boolean isForbidden(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= FIRST && c <= LAST)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Puts U+FFFD for what HTML forbids, which character references can bring in, and nothing for what turns letters. */
    public static String scrub(String text) {
        if (text.codePoints().noneMatch(c -> isForbidden(c) || Invisible.turnsLetters(c))) {
            return text;
        }
        return text.codePoints()
                .filter(c -> !Invisible.turnsLetters(c))
                .map(c -> isForbidden(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
