package org.nuggets.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as the search format writes them: see {@code docs/search-format.md}. */
final class Bytes {

    private byte[] bytes = new byte[64];
    private int size;

    /** An unsigned number, seven bits a byte, the lowest first. */
    Bytes varint(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    Bytes text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return varint(encoded.length).raw(encoded, 0);
    }

    Bytes raw(byte[] other, int from) {
        room(other.length - from);
        System.arraycopy(other, from, bytes, size, other.length - from);
        size += other.length - from;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    int size() {
        return size;
    }

    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }
}
