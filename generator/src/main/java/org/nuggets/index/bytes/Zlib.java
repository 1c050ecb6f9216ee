package org.nuggets.index.bytes;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.nuggets.cache.Digest;

/** Bytes made fewer, as a browser can read them again. */
public final class Zlib {

    /** Higher ones take twice as long for one per cent. */
    private static final int LEVEL = 6;

    private Zlib() {}

    /** Tells apart machines on which the same content is compressed to other bytes. */
    public static String compressor() {
        String sample =
                IntStream.range(0, 999).mapToObj(n -> n * n + " words, ").collect(Collectors.joining());
        return Digest.quick().add(compressed(Utf8.bytes(sample))).hex();
    }

    /** One zlib stream. */
    public static byte[] compressed(byte[] bytes) {
        return deflated(bytes, Deflater.DEFAULT_STRATEGY);
    }

    /**
     * One zlib stream of numbers without a pattern, such as positions: to look for one takes half the time, and yields less
     * than its cost.
     */
    public static byte[] withoutRepeats(byte[] bytes) {
        return deflated(bytes, Deflater.HUFFMAN_ONLY);
    }

    private static byte[] deflated(byte[] bytes, int strategy) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length / 2 + 64];
            int size = deflater.deflate(out);
            while (!deflater.finished()) {
                out = Arrays.copyOf(out, 2 * out.length);
                size += deflater.deflate(out, size, out.length - size);
            }
            return Arrays.copyOf(out, size);
        } finally {
            deflater.end();
        }
    }
}
