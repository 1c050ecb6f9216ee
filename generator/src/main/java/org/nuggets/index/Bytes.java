package org.nuggets.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as the search format writes them: see {@code docs/search-format.md}. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An unsigned number, seven bits a byte, the lowest first. */
    Bytes varint(int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    Bytes text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return varint(bytes.length).raw(bytes, 0);
    }

    Bytes raw(byte[] bytes, int from) {
        out.write(bytes, from, bytes.length - from);
        return this;
    }

    Bytes one(byte b) {
        out.write(b);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] all() {
        return out.toByteArray();
    }
}
