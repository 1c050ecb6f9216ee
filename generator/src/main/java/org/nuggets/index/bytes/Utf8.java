package org.nuggets.index.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts as bytes. */
public final class Utf8 {

    private Utf8() {}

    /** A text in UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text that bytes are in UTF-8. */
    public static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** How many bytes two texts begin with in common, without a part of a character. */
    public static int shared(byte[] a, byte[] b) {
        int mismatch = Arrays.mismatch(a, b);
        int shared = mismatch < 0 ? a.length : mismatch;
        while (shared > 0 && (continues(a, shared) || continues(b, shared))) {
            shared--;
        }
        return shared;
    }

    private static boolean continues(byte[] text, int at) {
        return at < text.length && (text[at] & 0xC0) == 0x80;
    }
}
