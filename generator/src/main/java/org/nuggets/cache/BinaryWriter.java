package org.nuggets.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

/** Values to bytes, for {@link BinaryReader} to read in the same order. */
public final class BinaryWriter {

    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** A whole number from 0; small ones are short. */
    public BinaryWriter number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Any whole number, in eight bytes. */
    public BinaryWriter wide(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    public BinaryWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public BinaryWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as they are. */
    BinaryWriter block(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** How many, then each. */
    public <T> BinaryWriter all(Collection<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
