package org.nuggets.index.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes with their CRC-32C behind them, so that damage is seen where they were kept. */
public final class Checksummed {

    /** How many bytes longer they are. */
    public static final int MORE = Integer.BYTES;

    private Checksummed() {}

    /** The same bytes with their sum behind them. */
    public static byte[] of(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + MORE);
        ByteBuffer.wrap(sealed).putInt(bytes.length, sum(sealed));
        return sealed;
    }

    /** Whether the sum is that of the bytes before it. */
    public static boolean isWhole(byte[] sealed) {
        return sealed.length >= MORE && ByteBuffer.wrap(sealed).getInt(sealed.length - MORE) == sum(sealed);
    }

    private static int sum(byte[] sealed) {
        CRC32C sum = new CRC32C();
        sum.update(sealed, 0, sealed.length - MORE);
        return (int) sum.getValue();
    }
}
