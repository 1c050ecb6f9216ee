package org.nuggets.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A path as Windows and macOS see it: names that differ only in case, or in how their letters are composed, are one.
 *
 * @param text folded; not to be shown
 */
public record OneName(String text) {

    /** The name of a path, with forward slashes. */
    public static OneName of(String path) {
        // Nearly every address is plain, and each page has one.
        if (isPlain(path)) {
            return new OneName(path);
        }
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        return new OneName(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
