package org.nuggets.index.shard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.nuggets.cache.Digest;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.model.SiteInsights.Shard;

/**
 * All files of a small site in one, but for positions, which few questions need: a reader waits once instead of twenty times.
 * The files stand beside it, for whoever cannot read it.
 */
final class Bundle {

    /** More takes longer on a slow line than the files that one search needs of it. */
    static final int MOST = 150_000;

    private Bundle() {}

    /**
     * The bundle of files, unless it would be too large for a first search.
     *
     * @param atLeast about how many bytes there are in the files, which are not made when that is too much
     */
    static Optional<Shard> of(List<Shard> files, int atLeast, Zlib zlib) {
        if (atLeast > MOST) {
            return Optional.empty();
        }
        Bytes all = new Bytes();
        files.stream()
                .filter(file -> !file.name().startsWith(ShardFiles.POSITIONS))
                .forEach(file -> add(file, all));
        byte[] content = all.all();
        byte[] packed = zlib.compressed(content);
        return packed.length > MOST
                ? Optional.empty()
                : Optional.of(
                        Shard.of(ContentName.of("b", Digest.quick().add(content).hex()), packed));
    }

    /** Each stream of a file, unpacked: together they are compressed better than each for itself. */
    private static void add(Shard file, Bytes all) {
        byte[] packed = file.bytes();
        byte[] digest = ContentName.digest(file.name());
        Inflater inflater = new Inflater();
        try {
            int offset = 0;
            while (offset < packed.length) {
                inflater.reset();
                inflater.setInput(packed, offset, packed.length - offset);
                byte[] content = unpacked(inflater, 4 * packed.length);
                all.raw(new byte[] {(byte) file.name().charAt(0)}, 0)
                        .raw(digest, 0)
                        .varint(offset)
                        .varint(content.length)
                        .raw(content, 0);
                offset = packed.length - inflater.getRemaining();
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(file.name() + " is no zlib stream", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpacked(Inflater inflater, int room) throws DataFormatException {
        byte[] out = new byte[room];
        int size = 0;
        while (!inflater.finished()) {
            if (size == out.length) {
                out = Arrays.copyOf(out, 2 * size);
            }
            int more = inflater.inflate(out, size, out.length - size);
            if (more == 0 && inflater.needsInput()) {
                throw new DataFormatException("it ends too early");
            }
            size += more;
        }
        return Arrays.copyOf(out, size);
    }
}
