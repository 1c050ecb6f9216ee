package org.nuggets.index.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nuggets.cache.Digest;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.model.SiteInsights.Shard;

/** Packs bytes into files that are small to fetch, each named for what it holds. */
final class ShardFiles {

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
            return ContentName.of(kind, Digest.quick().add(bytes).hex());
        }
    }

    /** Runs of bytes one behind the other, cut into files between two of them. */
    static final class Packed {

        private final String kind;
        private final int most;
        private final Zlib zlib;
        private final List<Raw> files = new ArrayList<>();
        private final Bytes open = new Bytes();

        /**
         * An empty pack.
         *
         * @param most how large a file may be; a single run that is larger has a file of its own
         */
        Packed(String kind, int most, Zlib zlib) {
            this.kind = kind;
            this.most = most;
            this.zlib = zlib;
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
            return ShardFiles.shards(files, zlib);
        }
    }

    /** Names files, on all processors; the answer is in their order. */
    static List<Shard> shards(List<Raw> files, Zlib zlib) {
        return IntStream.range(0, files.size())
                .parallel()
                .mapToObj(i -> shard(files.get(i), zlib))
                .toList();
    }

    /** A file that is compressed when somebody asks: most of them have not changed since an earlier build. */
    static Shard shard(Raw file, Zlib zlib) {
        return new Shard(
                file.name(),
                () -> file.kind().equals(POSITIONS)
                        ? zlib.withoutRepeats(file.bytes())
                        : zlib.compressed(file.bytes()));
    }
}
