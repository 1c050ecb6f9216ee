package org.nuggets.cli;

import java.io.File;
import java.util.regex.Pattern;

/** Words as they can be typed into a shell. */
final class Typed {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");
    private static final Pattern BACKWARD = Pattern.compile("[\\p{L}\\p{N}_./:@+\\\\-]+");

    private Typed() {}

    /** In quotes where it holds a space or another letter that a shell gives a meaning to. */
    static String word(String word) {
        return word(word, File.separatorChar == '\\');
    }

    /** @param windows whether for its own shell, which knows no single quotes; no name there holds a double one */
    static String word(String word, boolean windows) {
        if (PLAIN.matcher(word).matches() || (windows && BACKWARD.matcher(word).matches())) {
            return word;
        }
        return windows ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
