package org.nuggets.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/**
 * SipHash-2-4 with 128 bits, after Aumasson and Bernstein: eight times as fast as SHA-256 where that has no
 * instructions of its own.
 *
 * <p>Its key is known here, so it is no secret function; it serves for keys in the cache, of which two are the same by
 * chance only among some 2^64. Who would make them so has to join two states of 256 bits by text that is put in 64 bits
 * at a time, which takes some 2^96 trials by the ways that are known. And it would gain him little: what he can choose
 * is his own page, and what others show of it; with the digest of an older one, just these stay as they were. Contents
 * of files have a SHA-256 digest.
 */
final class SipHash extends MessageDigest {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The key of the authors' own test vectors: the bytes from 0 to 15. */
    private static final long KEY_0 = 0x0706050403020100L;

    private static final long KEY_1 = 0x0f0e0d0c0b0a0908L;

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    /** Bytes that do not yet make a word, the first one lowest. */
    private long begun;

    private long length;

    SipHash() {
        super("SipHash-2-4-128");
        engineReset();
    }

    @Override
    protected void engineReset() {
        v0 = 0x736f6d6570736575L ^ KEY_0;
        v1 = 0x646f72616e646f6dL ^ KEY_1 ^ 0xee;
        v2 = 0x6c7967656e657261L ^ KEY_0;
        v3 = 0x7465646279746573L ^ KEY_1;
        begun = 0;
        length = 0;
    }

    @Override
    protected void engineUpdate(byte part) {
        begun |= (part & 0xffL) << (8 * (length & 7));
        length++;
        if ((length & 7) == 0) {
            word(begun);
            begun = 0;
        }
    }

    @Override
    protected void engineUpdate(byte[] part, int offset, int size) {
        int at = offset;
        int end = offset + size;
        while (at < end && (length & 7) != 0) {
            engineUpdate(part[at++]);
        }
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            word((long) WORDS.get(part, at));
            length += Long.BYTES;
        }
        while (at < end) {
            engineUpdate(part[at++]);
        }
    }

    private void word(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < count; i++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }

    @Override
    protected byte[] engineDigest() {
        word(begun | length << 56);
        v2 ^= 0xee;
        rounds(4);
        ByteBuffer digest = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        digest.putLong(v0 ^ v1 ^ v2 ^ v3);
        v1 ^= 0xdd;
        rounds(4);
        digest.putLong(v0 ^ v1 ^ v2 ^ v3);
        engineReset();
        return digest.array();
    }
}
