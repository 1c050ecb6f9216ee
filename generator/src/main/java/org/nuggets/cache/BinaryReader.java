package org.nuggets.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a {@link BinaryWriter} has packed. */
public final class BinaryReader {

    private final byte[] bytes;
    private int at;

    public BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int number() {
        int value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return value | (next << shift);
    }

    public long wide() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (bytes[at++] & 0xFF);
        }
        return value;
    }

    public boolean flag() {
        return number() != 0;
    }

    public String text() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** A text of which there are few different ones. */
    String name(Interner names) {
        int length = number();
        at += length;
        return names.of(bytes, at - length, at);
    }

    /** Bytes as they are. */
    byte[] block() {
        int length = number();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Leaves a text out. */
    void skipText() {
        int length = number();
        at += length;
    }

    public <T> List<T> all(Supplier<T> each) {
        int count = number();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(each.get());
        }
        return values;
    }
}
