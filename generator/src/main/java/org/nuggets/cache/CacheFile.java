package org.nuggets.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.nuggets.model.Fingerprint;

/**
 * Values in one file: first the version, then the values, last where each stands.
 *
 * <p>Closing it writes that last part, so what a killed process leaves is as good as nothing. Each value carries a
 * checksum. Values that were neither asked for nor put since it was opened are of no more use; the file is written anew
 * once they are more than half of it.
 */
final class CacheFile implements CacheStore, AutoCloseable {

    private static final int TRAILER = 24;
    private static final int ENTRY = 32;
    /** "nuggets!" in bytes. */
    private static final long SEAL = 0x6e75676765747321L;

    /** Where a value stands. */
    private record Place(long offset, int length, int sum) {}

    private final Path file;
    private final byte[] version;
    private FileChannel channel;
    private long end;
    private boolean changed;
    private final Map<Fingerprint, Place> places = new ConcurrentHashMap<>();
    private final Map<Fingerprint, Place> used = new ConcurrentHashMap<>();

    private CacheFile(Path file, byte[] version, FileChannel channel) {
        this.file = file;
        this.version = version;
        this.channel = channel;
    }

    /**
     * Opens a store; one that is damaged, or of another version, is emptied. A link is none of ours, and is not followed.
     *
     * @param version of what makes the values
     */
    static CacheFile open(Path file, String version) throws IOException {
        byte[] header = ("nuggets " + version + "\n").getBytes(StandardCharsets.UTF_8);
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
        try {
            CacheFile store = new CacheFile(file, header, channel);
            if (!store.readPlaces()) {
                store.places.clear();
                channel.truncate(0);
                ChunkedChannel.write(channel, header, 0);
                store.end = header.length;
                store.changed = true;
            }
            return store;
        } catch (IOException full) {
            channel.close();
            throw full;
        }
    }

    private boolean readPlaces() throws IOException {
        long size = channel.size();
        if (size < version.length + TRAILER || !Arrays.equals(version, read(0, version.length))) {
            return false;
        }
        ByteBuffer trailer = ByteBuffer.wrap(read(size - TRAILER, TRAILER));
        long start = trailer.getLong();
        int count = trailer.getInt();
        int sum = trailer.getInt();
        if (trailer.getLong() != SEAL || count < 0 || start != size - TRAILER - (long) count * ENTRY) {
            return false;
        }
        byte[] table = read(start, count * ENTRY);
        if (sum(table) != sum) {
            return false;
        }
        ByteBuffer entries = ByteBuffer.wrap(table);
        for (int i = 0; i < count; i++) {
            places.put(
                    new Fingerprint(entries.getLong(), entries.getLong()),
                    new Place(entries.getLong(), entries.getInt(), entries.getInt()));
        }
        end = start;
        return true;
    }

    @Override
    public Optional<byte[]> get(Fingerprint key) {
        Place place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        try {
            byte[] value = read(place.offset, place.length);
            if (sum(value) == place.sum) {
                used.put(key, place);
                return Optional.of(value);
            }
        } catch (IOException unreadable) {
            // As good as nothing.
        }
        places.remove(key);
        return Optional.empty();
    }

    @Override
    public void needed(Fingerprint key) {
        Place place = places.get(key);
        if (place != null) {
            used.put(key, place);
        }
    }

    @Override
    public void put(Fingerprint key, byte[] value) {
        try {
            Place place = new Place(claim(value.length), value.length, sum(value));
            ChunkedChannel.write(channel, value, place.offset);
            places.put(key, place);
            used.put(key, place);
        } catch (IOException full) {
            // The next build makes it again.
        }
    }

    /** The last part of the old file is written over, which unseals it. */
    private synchronized long claim(int length) {
        changed = true;
        long offset = end;
        end += length;
        return offset;
    }

    private byte[] read(long offset, int length) throws IOException {
        byte[] read = new byte[length];
        // Where the file ends, the rest is zeros, which no checksum agrees with.
        ChunkedChannel.read(channel, read, offset);
        return read;
    }

    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Makes what was put last. */
    @Override
    public void close() throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        long useful = used.values().stream().mapToLong(Place::length).sum();
        try {
            // A run that asked for nothing, such as one that stopped early, tells nothing about what is of use.
            if (!used.isEmpty() && used.size() < places.size() && end - version.length > 2 * useful) {
                rewrite(part);
            } else if (changed) {
                seal(channel, end, places);
            }
        } finally {
            channel.close();
        }
        // Windows puts nothing in the place of a file that is open.
        if (Files.exists(part)) {
            Patiently.put(part, file);
        }
    }

    private void rewrite(Path part) throws IOException {
        Map<Fingerprint, Place> moved = new ConcurrentHashMap<>();
        try (FileChannel anew = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING, NOFOLLOW_LINKS)) {
            ChunkedChannel.write(anew, version, 0);
            long at = version.length;
            for (var entry : used.entrySet()) {
                Place place = entry.getValue();
                ChunkedChannel.write(anew, read(place.offset, place.length), at);
                moved.put(entry.getKey(), new Place(at, place.length, place.sum));
                at += place.length;
            }
            seal(anew, at, moved);
        }
    }

    private static void seal(FileChannel channel, long end, Map<Fingerprint, Place> places) throws IOException {
        byte[] table = new byte[places.size() * ENTRY];
        ByteBuffer entries = ByteBuffer.wrap(table);
        places.forEach((key, place) -> entries.putLong(key.high())
                .putLong(key.low())
                .putLong(place.offset)
                .putInt(place.length)
                .putInt(place.sum));
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER)
                .putLong(end)
                .putInt(places.size())
                .putInt(sum(table))
                .putLong(SEAL);
        ChunkedChannel.write(channel, table, end);
        ChunkedChannel.write(channel, trailer.array(), end + table.length);
        channel.truncate(end + table.length + TRAILER);
    }
}
