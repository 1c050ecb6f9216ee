package org.nuggets.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.nuggets.cache.Digest;
import org.nuggets.model.SearchIndex.Shard;

/** Packs bytes into files that are small to fetch, each named for what it holds. */
final class ShardFiles {

    /** How many bytes of its digest name a file. */
    static final int NAME = 6;

    /** Higher ones take twice as long for one per cent. */
    private static final int LEVEL = 6;

    /** The kind of files that hold positions. */
    static final String POSITIONS = "x";

    private ShardFiles() {}

    /** Where a run of bytes lies. */
    record Span(int file, int offset, int bytes) {}

    /** A file before it is compressed. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Raw(String kind, byte[] bytes) {

        /** Its name for all time. */
        String name() {
            return ShardFiles.name(kind, Digest.quick().add(bytes).hex());
        }
    }

    /** Runs of bytes one behind the other, cut into files between two of them. */
    static final class Packed {

        private final String kind;
        private final int most;
        private final List<Raw> files = new ArrayList<>();
        private final Bytes open = new Bytes();

        /**
         * An empty pack.
         *
         * @param most how large a file may be; a single run that is larger has a file of its own
         */
        Packed(String kind, int most) {
            this.kind = kind;
            this.most = most;
        }

        Span add(Bytes run) {
            if (open.size() > 0 && open.size() + run.size() > most) {
                close();
            }
            Span span = new Span(files.size(), open.size(), run.size());
            open.raw(run);
            return span;
        }

        private void close() {
            files.add(new Raw(kind, open.all()));
            open.clear();
        }

        List<Shard> shards() {
            if (open.size() > 0) {
                close();
            }
            return ShardFiles.shards(files);
        }
    }

    /** Names files, on all processors; the answer is in their order. */
    static List<Shard> shards(List<Raw> files) {
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> shard(files.get(i)))
                .toList();
    }

    /** A file that is compressed when somebody asks: most of them have not changed since an earlier build. */
    static Shard shard(Raw file) {
        return new Shard(file.name(), () -> compressed(file.bytes(), file.kind().equals(POSITIONS)));
    }

    /** The name of a file whose content has a digest, of which the start is enough. */
    static String name(String kind, String digest) {
        return kind + "-" + digest.substring(0, 2 * NAME) + ".bin";
    }

    /** The digest that would name content. */
    static byte[] digest(byte[] content) {
        return HexFormat.of().parseHex(Digest.quick().add(content).hex(), 0, 2 * NAME);
    }

    /** The digest in a name. */
    static byte[] digest(String name) {
        return HexFormat.of().parseHex(name.substring(2, 2 + 2 * NAME));
    }

    /** Tells apart machines on which the same content is compressed to other bytes. */
    static String compressor() {
        String sample =
                IntStream.range(0, 999).mapToObj(n -> n * n + " words, ").collect(Collectors.joining());
        return Digest.quick().add(compressed(utf8(sample))).hex();
    }

    /** One zlib stream. */
    static byte[] compressed(byte[] bytes) {
        return compressed(bytes, false);
    }

    /**
     * One zlib stream.
     *
     * @param repeatsNothing positions are numbers without a pattern: to look for one takes half the time, and yields less than
     *     its cost
     */
    private static byte[] compressed(byte[] bytes, boolean repeatsNothing) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setStrategy(repeatsNothing ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
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

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
