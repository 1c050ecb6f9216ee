package org.nuggets.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.nuggets.model.Fingerprint;

/** The digests of files as they were at an earlier build, and as they are now: what has not changed need not be read. */
public final class FileStamps {

    private static final long SECOND = 1_000_000_000L;
    /** File systems tell time in steps, and what changed so short before may change again unseen: the usual step. */
    private static final long FINE = SECOND / 50;
    /** The longest step, where times look like whole seconds. */
    private static final long COARSE = 2 * SECOND;

    private static final String VERSION = "stamps 1";
    private static final Fingerprint ALL = new Fingerprint(0, 1);

    private record Known(FileStamp stamp, Fingerprint digest) {}

    private final Map<String, Known> before;
    private final Map<String, Known> now = new ConcurrentHashMap<>();
    private volatile boolean learned;

    private FileStamps(Map<String, Known> before) {
        this.before = before;
    }

    /** Knows nothing. */
    public static FileStamps none() {
        return new FileStamps(Map.of());
    }

    /** The digest that a file had when it had this stamp. */
    public Optional<Fingerprint> digest(String path, FileStamp stamp) {
        Known known = before.get(path);
        return known != null && known.stamp.equals(stamp) ? Optional.of(known.digest) : Optional.empty();
    }

    /** Whether any file was remembered that was not known so before. */
    public boolean haveLearned() {
        return learned;
    }

    /** Remembers a file. */
    public void remember(String path, FileStamp stamp, Fingerprint digest) {
        Known known = new Known(stamp, digest);
        now.put(path, known);
        if (!known.equals(before.get(path))) {
            learned = true;
        }
    }

    /** What {@link #write} has written; nothing where that is absent or damaged. */
    public static FileStamps read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return none();
        }
        long written = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        try (CacheFile store = CacheFile.open(file, VERSION)) {
            return store.get(ALL).map(bytes -> of(bytes, written)).orElseGet(FileStamps::none);
        }
    }

    /** Writes what was remembered, in the place of what is there. */
    public void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (CacheFile store = CacheFile.open(part, VERSION)) {
                store.put(ALL, bytes());
            }
            letTimePass(part);
            Patiently.put(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What was written just before would not be trusted, and made again by the next build, which costs more than a wait. */
    private void letTimePass(Path part) throws IOException {
        long written = Files.getLastModifiedTime(part).to(TimeUnit.NANOSECONDS);
        long newest = now.values().stream()
                .mapToLong(known -> known.stamp.modified())
                .max()
                .orElse(0);
        if (newest < written - FINE || newest > written) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(2 * FINE);
            Files.setLastModifiedTime(part, FileTime.from(written + 2 * FINE, TimeUnit.NANOSECONDS));
        } catch (InterruptedException soon) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileStamps of(byte[] bytes, long written) {
        Map<String, Known> before = new HashMap<>();
        BinaryReader in = new BinaryReader(bytes);
        int count = in.number();
        for (int i = 0; i < count; i++) {
            String path = in.text();
            FileStamp stamp = new FileStamp(in.wide(), in.wide(), (int) in.wide());
            Fingerprint digest = new Fingerprint(in.wide(), in.wide());
            long step = stamp.modified() % SECOND == 0 ? COARSE : FINE;
            if (stamp.modified() < written - step) {
                before.put(path, new Known(stamp, digest));
            }
        }
        return new FileStamps(before);
    }

    private byte[] bytes() {
        BinaryWriter out = new BinaryWriter();
        out.number(now.size());
        now.forEach((path, known) -> out.text(path)
                .wide(known.stamp.size())
                .wide(known.stamp.modified())
                .wide(known.stamp.node())
                .wide(known.digest.high())
                .wide(known.digest.low()));
        return out.bytes();
    }
}
