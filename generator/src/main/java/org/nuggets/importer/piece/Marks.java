package org.nuggets.importer.piece;

import java.util.function.IntFunction;

/**
 * Signs that stand in a text for what is settled later: where links lead and where pictures lie is known once all pieces
 * have been read. They are noncharacters of Unicode, which no text may hold, and are taken out of what is read.
 */
public final class Marks {

    /** Before the number of an address, {@link #END} after it. */
    public static final char LINK = '\uFDD0';
    /** Before the number of a picture, {@link #END} after it. */
    public static final char PICTURE = '\uFDD1';

    public static final char END = '\uFDD2';

    /** Where strong words begin and end. */
    public static final char STRONG = '\uFDD3';

    public static final char STRONG_END = '\uFDD4';
    /** Where stressed words begin and end. */
    public static final char EMPHASIS = '\uFDD5';

    public static final char EMPHASIS_END = '\uFDD6';
    /** Where struck words begin and end. */
    public static final char STRUCK = '\uFDD7';

    public static final char STRUCK_END = '\uFDD8';
    /** A new line inside a paragraph. */
    public static final char BREAK = '\uFDD9';

    private Marks() {}

    /** A text without any of them, and without signs that no file may hold. */
    public static String without(String text) {
        if (text.chars().noneMatch(Marks::isRefused)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isRefused(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean isRefused(int c) {
        return (c >= 0xFDD0 && c <= 0xFDEF) || (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
    }

    /** A text with something in the place of each numbered mark. */
    public static String filled(String text, IntFunction<String> links, IntFunction<String> pictures) {
        StringBuilder filled = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == LINK || c == PICTURE ? text.indexOf(END, at) : -1;
            if (end < 0) {
                filled.append(c);
                at++;
                continue;
            }
            int number = Integer.parseInt(text, at + 1, end, 10);
            filled.append(c == LINK ? links.apply(number) : pictures.apply(number));
            at = end + 1;
        }
        return filled.toString();
    }
}
