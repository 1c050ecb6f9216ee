package org.nuggets.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts of which there are few different ones, each many times, such as the names of fields: one of them is the same
 * string each time, if it was read lately. Safe to use from many threads.
 */
public final class Interner {

    /** By a hash. Threads that write at once lose one, no more. */
    private final Name[] names = new Name[1 << 10];

    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Name(byte[] utf8, String text) {}

    String of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 16) & (names.length - 1);
        Name known = names[place];
        if (known == null || !Arrays.equals(known.utf8, 0, known.utf8.length, bytes, from, to)) {
            byte[] utf8 = Arrays.copyOfRange(bytes, from, to);
            known = new Name(utf8, new String(utf8, StandardCharsets.UTF_8));
            names[place] = known;
        }
        return known.text;
    }
}
