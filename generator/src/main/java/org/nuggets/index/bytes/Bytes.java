package org.nuggets.index.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as the search format writes them: see {@code docs/search-format.md}. */
public final class Bytes {

    private byte[] bytes;
    private int size;

    /** No bytes yet. */
    public Bytes() {
        this(64);
    }

    /**
     * No bytes yet.
     *
     * @param room how many they may become before they are copied
     */
    public Bytes(int room) {
        this.bytes = new byte[room];
    }

    /** An unsigned number, seven bits a byte, the lowest first. */
    public Bytes varint(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** A text in UTF-8, behind its length. */
    public Bytes text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return varint(encoded.length).raw(encoded, 0);
    }

    /** Bytes as they are, from an offset on. */
    public Bytes raw(byte[] other, int from) {
        return raw(other, from, other.length);
    }

    /** A stretch of bytes as they are. */
    public Bytes raw(byte[] other, int from, int to) {
        room(to - from);
        System.arraycopy(other, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** All bytes of another. */
    public Bytes raw(Bytes other) {
        return raw(other.bytes, 0, other.size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** Forgets all, and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** A copy of some of them. */
    public byte[] part(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** A copy of them all. */
    public byte[] all() {
        return Arrays.copyOf(bytes, size);
    }
}
