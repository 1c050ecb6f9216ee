package org.nuggets.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes with their CRC-32C behind them, so that damage is seen where they were kept. */
final class Checksummed {

    /** How many bytes longer they are. */
    static final int MORE = Integer.BYTES;

    private Checksummed() {}

    static byte[] of(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + MORE);
        ByteBuffer.wrap(sealed).putInt(bytes.length, sum(sealed));
        return sealed;
    }

    static boolean isWhole(byte[] sealed) {
        return sealed.length >= MORE && ByteBuffer.wrap(sealed).getInt(sealed.length - MORE) == sum(sealed);
    }

    private static int sum(byte[] sealed) {
        CRC32C sum = new CRC32C();
        sum.update(sealed, 0, sealed.length - MORE);
        return (int) sum.getValue();
    }
}
