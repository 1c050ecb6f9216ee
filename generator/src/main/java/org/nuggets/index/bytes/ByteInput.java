package org.nuggets.index.bytes;

import java.util.Arrays;

/** Reads what {@link Bytes} wrote. */
public final class ByteInput {

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads a stretch of bytes, from its beginning. */
    public ByteInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Whether all was read. */
    public boolean done() {
        return at == end;
    }

    /** The place of the next byte. */
    public int at() {
        return at;
    }

    /** The next unsigned number. */
    public int varint() {
        int b = bytes[at++];
        int number = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[at++];
            number |= (b & 0x7F) << shift;
        }
        return number;
    }

    /** The number among others of a run of bytes, which stands behind its length. */
    public int string(BytesHash strings) {
        int length = varint();
        int from = at;
        at += length;
        return strings.number(bytes, from, at);
    }

    /** The next bytes, as they are. */
    public byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Passes over bytes. */
    public void skip(int length) {
        at += length;
    }

    /** Passes over so many numbers. */
    public void skipVarints(int count) {
        int i = at;
        for (int left = count; left > 0; i++) {
            if (bytes[i] >= 0) {
                left--;
            }
        }
        at = i;
    }
}
