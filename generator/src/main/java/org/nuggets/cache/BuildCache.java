package org.nuggets.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.KeptFiles.KeptFile;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;

/**
 * What one build keeps for the next, in a folder of its own. Without it, or where any of it is damaged, a build makes
 * the same site, only later.
 */
public final class BuildCache implements AutoCloseable {

    private static final String STAMPS = "stamps";

    private final Optional<Folder> folder;

    /**
     * An open cache: its files are opened when they are needed.
     *
     * @param lock held for as long as it is open
     * @param opened by name
     */
    private record Folder(
            Path path, String program, FileChannel lock, FileStamps stamps, Map<String, AutoCloseable> opened) {}

    private BuildCache(Optional<Folder> folder) {
        this.folder = folder;
    }

    /** Keeps nothing. */
    public static BuildCache none() {
        return new BuildCache(Optional.empty());
    }

    /**
     * Opens a cache, which one build at a time may use.
     *
     * @param path made where it is absent
     * @param rehash whether every source is read again, also where size, time and inode say that it is the same
     * @return one that keeps nothing where another build has it open, or nothing can be written there
     */
    public static BuildCache open(Path path, boolean rehash) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            IndexArchive.prepare(path);
            FileChannel lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE, NOFOLLOW_LINKS);
            opened.add(lock);
            if (ProcessLock.take(lock)) {
                FileStamps stamps = rehash ? FileStamps.none() : FileStamps.read(path.resolve(STAMPS));
                return new BuildCache(
                        Optional.of(new Folder(path, Program.fingerprint().hex(), lock, stamps, new HashMap<>())));
            }
        } catch (IOException unusable) {
            // Said below.
        }
        close(opened);
        return none();
    }

    /** Whether it keeps anything. */
    public boolean keeps() {
        return folder.isPresent();
    }

    /**
     * A key that stands for the bytes wherever they are kept, which then need no digest of their own: another version of
     * this program may make other bytes of the same key.
     */
    public Fingerprint signed(Fingerprint key) {
        return folder.map(open -> Digest.quick().add(open.program).add(key).fingerprint())
                .orElse(key);
    }

    /** What sources were when they were last read. */
    public FileStamps stamps() {
        return folder.map(Folder::stamps).orElseGet(FileStamps::none);
    }

    /** Whole builds by the digest of all that they are made from. */
    public CacheStore builds() {
        return store("builds");
    }

    /** Pages by the digest of their source and of the settings that they were read with. */
    public CacheStore pages() {
        return store("pages");
    }

    /** The prose of pages, by the keys of the pages. */
    public CacheStore prose() {
        return store("prose");
    }

    /** What is known of output files, by the digest of what they are made from. */
    public CacheStore outputs() {
        return store("outputs");
    }

    /** What the search index is made of. */
    public CacheStore index() {
        return store("index");
    }

    private CacheStore store(String name) {
        return folder.<CacheStore>flatMap(open -> opened(
                        open, name, CacheFile.class, () -> CacheFile.open(open.path.resolve(name), open.program)))
                .orElse(CacheStore.NOTHING);
    }

    /**
     * A file that takes long to make, by the key of what it is made from; it is written only where there is none.
     *
     * @return nothing where this keeps nothing, or the disk does not let it
     */
    public Optional<KeptFile> file(Fingerprint key, KeptFiles.Writer writer) {
        return folder.flatMap(open -> opened(
                        open, "files", KeptFiles.class, () -> KeptFiles.open(open.path.resolve("files"), open.program)))
                .flatMap(files -> {
                    try {
                        return Optional.of(files.of(key, writer));
                    } catch (IOException full) {
                        return Optional.empty();
                    }
                });
    }

    /** Puts bytes where they need no memory, if there is such a place. They can be read until this is closed. */
    public Bytes spill(byte[] bytes) {
        return folder.flatMap(
                        open -> opened(open, "shelf", SpillFile.class, () -> new SpillFile(open.path.resolve("shelf"))))
                .map(spill -> spill.put(bytes))
                .orElse(() -> bytes);
    }

    /** Opens a file. */
    private interface Opener<T> {
        T open() throws IOException;
    }

    /** Nothing where the disk does not let it: a build goes on without. */
    private static <T extends AutoCloseable> Optional<T> opened(
            Folder folder, String name, Class<T> type, Opener<T> opener) {
        synchronized (folder.opened) {
            AutoCloseable known = folder.opened.get(name);
            if (known != null) {
                return Optional.of(type.cast(known));
            }
            try {
                T made = opener.open();
                folder.opened.put(name, made);
                return Optional.of(made);
            } catch (IOException unusable) {
                return Optional.empty();
            }
        }
    }

    /** Writes down what this build has found. Where that fails, the next one only starts from less. */
    @Override
    public void close() {
        folder.ifPresent(open -> {
            List<AutoCloseable> files = new ArrayList<>(open.opened.values());
            if (open.stamps.haveLearned()) {
                files.add(() -> open.stamps.write(open.path.resolve(STAMPS)));
            }
            files.add(open.lock);
            close(files);
        });
    }

    private static void close(List<AutoCloseable> files) {
        for (AutoCloseable file : files) {
            try {
                file.close();
            } catch (Exception onlyTimeIsLost) {
                // The others are still closed.
            }
        }
    }
}
