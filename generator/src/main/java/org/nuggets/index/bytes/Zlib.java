package org.nuggets.index.bytes;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.nuggets.cache.Digest;

/**
 * Bytes made fewer, as a browser can read them again; for any number of threads at once. What it works with is kept: to make a
 * {@link Deflater} takes six times as long as to use it for the text of a page.
 */
public final class Zlib {

    /** Higher ones take twice as long for one per cent. */
    private static final int LEVEL = 6;

    private final Queue<Deflater> forTexts = new ConcurrentLinkedQueue<>();
    private final Queue<Deflater> forNumbers = new ConcurrentLinkedQueue<>();

    /** Tells apart machines on which the same content is compressed to other bytes. */
    public static String compressor() {
        String sample =
                IntStream.range(0, 999).mapToObj(n -> n * n + " words, ").collect(Collectors.joining());
        return Digest.quick().add(new Zlib().compressed(Utf8.bytes(sample))).hex();
    }

    /** One zlib stream. */
    public byte[] compressed(byte[] bytes) {
        return deflated(bytes, forTexts, Deflater.DEFAULT_STRATEGY);
    }

    /**
     * One zlib stream of numbers without a pattern, such as positions: to look for one takes half the time, and yields less
     * than its cost.
     */
    public byte[] withoutRepeats(byte[] bytes) {
        return deflated(bytes, forNumbers, Deflater.HUFFMAN_ONLY);
    }

    private static byte[] deflated(byte[] bytes, Queue<Deflater> idle, int strategy) {
        Deflater known = idle.poll();
        Deflater deflater = known == null ? new Deflater(LEVEL) : known;
        deflater.setStrategy(strategy);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length / 2 + 64];
        int size = deflater.deflate(out);
        while (!deflater.finished()) {
            out = Arrays.copyOf(out, 2 * out.length);
            size += deflater.deflate(out, size, out.length - size);
        }
        deflater.reset();
        idle.add(deflater);
        return Arrays.copyOf(out, size);
    }
}
