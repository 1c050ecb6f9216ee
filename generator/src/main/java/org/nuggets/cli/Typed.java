package org.nuggets.cli;

import java.util.regex.Pattern;

/** Words as they can be typed into a shell. */
final class Typed {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

    private Typed() {}

    /** In quotes where it holds a space or another letter that a shell gives a meaning to. */
    static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
