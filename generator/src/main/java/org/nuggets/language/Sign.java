package org.nuggets.language;

import java.util.Locale;
import java.util.Set;

/**
 * What every text holds in which a pattern can match. It is sought where the pattern itself would take long: most texts
 * have no sign of it at all.
 *
 * @param text in lower case, with one blank for any run of them
 * @param before whether a number stands before it
 * @param after whether a number stands after it
 * @param numbers as words
 */
record Sign(String text, boolean before, boolean after, Set<String> numbers) {

    private static final char NUMBER = '#';

    Sign {
        numbers = Set.copyOf(numbers);
    }

    /** As it is written: {@code #} at either end is a number, in digits or as a word. */
    static Sign of(String written, Set<String> numbers) {
        int from = written.charAt(0) == NUMBER ? 1 : 0;
        int to = written.length() - (written.charAt(written.length() - 1) == NUMBER ? 1 : 0);
        return new Sign(written.substring(from, to), from > 0, to < written.length(), numbers);
    }

    /** A text in which signs are sought. */
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean blank = false;
        for (int i = 0; i < lower.length(); i++) {
            boolean isBlank = Character.isWhitespace(lower.charAt(i));
            if (!isBlank || !blank) {
                folded.append(isBlank ? ' ' : lower.charAt(i));
            }
            blank = isBlank;
        }
        return folded.toString();
    }

    /** Whether a {@link #folded} text holds it. */
    boolean isIn(String folded) {
        for (int at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
            if ((!before || endsNumber(folded, at)) && (!after || beginsNumber(folded, at + text.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsNumber(String folded, int at) {
        return (at > 0 && isDigit(folded.charAt(at - 1)))
                || numbers.stream().anyMatch(word -> folded.startsWith(word, at - word.length()));
    }

    private boolean beginsNumber(String folded, int at) {
        return (at < folded.length() && isDigit(folded.charAt(at)))
                || numbers.stream().anyMatch(word -> folded.startsWith(word, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
