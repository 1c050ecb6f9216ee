package org.nuggets.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Reads the numbers and texts of {@code docs/search-format.md}. A wrong byte is an {@link IndexOutOfBoundsException}, never a
 * wrong answer. Its JavaScript twin is in {@code codec.js}.
 */
final class ShardReader {

    /** How many bytes of its digest name a file. */
    private static final int NAME = 6;

    private final byte[] bytes;
    private final int end;
    private int at;

    ShardReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ShardReader(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    boolean done() {
        return at == end;
    }

    int varint() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            byte next = bytes[Objects.checkIndex(at++, end)];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return Objects.checkIndex(number, Integer.MAX_VALUE);
            }
        }
        throw new IndexOutOfBoundsException("a number without an end");
    }

    /** So many bytes. */
    byte[] raw(int length) {
        byte[] raw = new byte[Objects.checkFromIndexSize(at, length, end) == at ? length : 0];
        System.arraycopy(bytes, at, raw, 0, length);
        at += length;
        return raw;
    }

    String text() {
        return new String(raw(varint()), StandardCharsets.UTF_8);
    }

    /** Rising numbers below a limit: the first one, then each one's distance from the one before. */
    int[] rising(int count, int limit) {
        int[] list = new int[Objects.checkIndex(count, end - at + 1)];
        int last = 0;
        for (int i = 0; i < count; i++) {
            last += varint();
            list[i] = Objects.checkIndex(last, limit);
        }
        return list;
    }

    /** Names of so many files of a kind. */
    List<String> names(int count, String kind) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(kind + "-" + HexFormat.of().formatHex(raw(NAME)) + ".bin");
        }
        return names;
    }
}
