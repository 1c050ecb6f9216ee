package org.nuggets.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.nuggets.model.SearchIndex.Shard;

/** Packs bytes into files that are small to fetch, each named for what it holds. */
final class ShardFiles {

    /** How many bytes of its digest name a file. */
    private static final int NAME = 6;

    /** Higher ones take twice as long for one per cent. */
    private static final int LEVEL = 6;

    private ShardFiles() {}

    /** Where a run of bytes lies. */
    record Span(int file, int offset, int bytes) {}

    /**
     * A file before it is compressed.
     *
     * @param digest what its name is made from
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Raw(String kind, byte[] bytes, byte[] digest) {

        Raw(String kind, byte[] bytes) {
            this(kind, bytes, digest(bytes));
        }

        private static byte[] digest(byte[] bytes) {
            try {
                return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), NAME);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        String name() {
            return kind + "-" + HexFormat.of().formatHex(digest) + ".bin";
        }
    }

    /** Runs of bytes one behind the other, cut into files between two of them. */
    static final class Packed {

        private final String kind;
        private final int most;
        private final List<Raw> files = new ArrayList<>();
        private Bytes open = new Bytes();

        /**
         * An empty pack.
         *
         * @param most how large a file may be; a single run that is larger has a file of its own
         */
        Packed(String kind, int most) {
            this.kind = kind;
            this.most = most;
        }

        Span add(byte[] run) {
            if (open.size() > 0 && open.size() + run.length > most) {
                close();
            }
            Span span = new Span(files.size(), open.size(), run.length);
            open.raw(run, 0);
            return span;
        }

        private void close() {
            files.add(new Raw(kind, open.all()));
            open = new Bytes();
        }

        List<Raw> files() {
            if (open.size() > 0) {
                close();
            }
            return files;
        }
    }

    /** Names and compresses files, on all processors; the answer is in their order. */
    static List<Shard> shards(List<Raw> files) {
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> shard(files.get(i)))
                .toList();
    }

    private static Shard shard(Raw file) {
        return new Shard(file.name(), compressed(file.bytes()));
    }

    /** The digest in a name. */
    static byte[] digest(String name) {
        return HexFormat.of().parseHex(name.substring(2, 2 + 2 * NAME));
    }

    /** One zlib stream. */
    static byte[] compressed(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            try (DeflaterOutputStream zlib = new DeflaterOutputStream(out, deflater, 8192)) {
                zlib.write(bytes);
            } catch (java.io.IOException neverInMemory) {
                throw new IllegalStateException(neverInMemory);
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
