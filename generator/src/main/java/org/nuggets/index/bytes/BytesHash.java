package org.nuggets.index.bytes;

import java.util.Arrays;

/** Runs of bytes, each with a number: 0 for the one that was seen first. Asked for millions of times, so it boxes nothing. */
public final class BytesHash {

    private byte[][] strings = new byte[512][];
    private int[] hashes = new int[512];
    /** By hash: the number of a string and 1; a power of two long, and never more than half full. */
    private int[] slots = new int[1024];

    private int size;

    /** The number of a run, which is new where it was not seen before. */
    public int number(byte[] in, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        hash ^= hash >>> 15;
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isSame(strings[number], in, from, to)) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(Arrays.copyOfRange(in, from, to), hash, slot);
    }

    private static boolean isSame(byte[] string, byte[] in, int from, int to) {
        if (string.length != to - from) {
            return false;
        }
        for (int i = 0; i < string.length; i++) {
            if (string[i] != in[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int add(byte[] string, int hash, int slot) {
        if (size == strings.length) {
            strings = Arrays.copyOf(strings, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        strings[size] = string;
        hashes[size] = hash;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            widen();
        }
        return size - 1;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    /** The run of bytes that has a number. */
    public byte[] get(int number) {
        return strings[number];
    }
}
