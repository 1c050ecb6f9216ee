package org.nuggets.diagnostic;

import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;

/**
 * Characters that no reader sees, though they command terminals, or turn the order of the letters behind them: they
 * come with text that is copied from other programs, or are meant to deceive.
 */
public final class Invisible {

    private Invisible() {}

    /** Whether it is a control character, other than tabs and the ends of lines. */
    public static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** Whether it turns the letters behind it: an embedding, override or isolate of Unicode's UAX #9. */
    public static boolean turnsLetters(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Whether it stands for a letter of one direction, as text in Arabic or Hebrew may need: U+061C, U+200E, U+200F. */
    private static boolean marksDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F;
    }

    /** What no text of a page needs. */
    public static boolean isUnwanted(int c) {
        return isControl(c) || turnsLetters(c);
    }

    /** A text as pages show it. */
    public static String without(String text) {
        return without(text, Invisible::isUnwanted);
    }

    /** A text for programs, which need no marks of direction either. */
    public static String withoutAny(String text) {
        return without(text, c -> isUnwanted(c) || marksDirection(c));
    }

    /** A quick look at what nearly all texts are: letters that every keyboard has, and the ends of lines. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || (c < ' ' && c != '\n')) {
                return false;
            }
        }
        return true;
    }

    private static String without(String text, IntPredicate unwanted) {
        if (isPlain(text) || text.codePoints().noneMatch(unwanted)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            int c = points.nextInt();
            if (!unwanted.test(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }
}
