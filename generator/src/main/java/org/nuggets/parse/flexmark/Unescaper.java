package org.nuggets.parse.flexmark;

import org.jsoup.nodes.Entities;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.parse.text.SentinelCharacters;

/** Resolves backslash escapes and character references, as CommonMark 0.31.2 has them (2.4 and 2.5). */
public final class Unescaper {

    /** The longest name of a character reference, {@code CounterClockwiseContourIntegral}, and its semicolon. */
    private static final int LONGEST_NAME = 33;

    private Unescaper() {}

    /** The text that is meant, with the originals of what stands in. */
    public static String resolve(CharSequence raw) {
        StringBuilder resolved = new StringBuilder(raw.length());
        resolve(raw, 0, raw.length(), resolved);
        return resolved.toString();
    }

    /** Appends a stretch of Markdown source as the text that it means. */
    static void resolve(CharSequence raw, int from, int to, StringBuilder out) {
        int i = from;
        while (i < to) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < to && isPunctuation(raw.charAt(i + 1))) {
                out.append(raw.charAt(i + 1));
                i += 2;
            } else if (c == '&') {
                i = reference(raw, i, to, out);
            } else if (c == SentinelCharacters.NOTHING) {
                i++;
            } else {
                out.append(SentinelCharacters.restore(c));
                i++;
            }
        }
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** Appends what a reference names, or the ampersand where there is none; returns where to go on. */
    private static int reference(CharSequence raw, int from, int to, StringBuilder out) {
        int end = from + 1;
        while (end < to && end - from <= LONGEST_NAME && raw.charAt(end) != ';') {
            end++;
        }
        if (end < to && raw.charAt(end) == ';' && end > from + 1) {
            String name = raw.subSequence(from + 1, end).toString();
            if (name.charAt(0) == '#') {
                int c = number(name);
                if (c >= 0) {
                    if (Invisible.turnsLetters(c)) {
                        return end + 1;
                    }
                    out.appendCodePoint(c == 0 || c > 0x10FFFF || SentinelCharacters.isForbidden(c) ? 0xFFFD : c);
                    return end + 1;
                }
            } else if (Entities.isNamedEntity(name)) {
                out.append(Entities.getByName(name));
                return end + 1;
            }
        }
        out.append('&');
        return from + 1;
    }

    /** The number of {@code #35} or {@code #x23}, or -1 where it is none: at most 7 decimal, 6 hexadecimal digits. */
    private static int number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.length() > (hex ? 6 : 7)) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 0x7F ? Character.digit(c, hex ? 16 : 10) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * (hex ? 16 : 10) + digit;
        }
        return number;
    }
}
