package org.nuggets.cache;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.Bytes;

/**
 * What one build keeps for the next, in a folder of its own. Without it, or where any of it is damaged, a build makes
 * the same site, only later.
 */
public final class BuildCache implements AutoCloseable {

    private static final String STAMPS = "stamps";

    private final Optional<Folder> folder;

    /** The open files of a cache. */
    private record Folder(
            Path path, FileChannel lock, Store pages, Store outputs, Store index, Shelf shelf, Stamps stamps) {}

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
            KeptFolder.prepare(path);
            FileChannel lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            opened.add(lock);
            if (!take(lock)) {
                close(opened);
                return none();
            }
            String program = Program.fingerprint().hex();
            Store pages = Store.open(path.resolve("pages"), program);
            opened.add(pages);
            Store outputs = Store.open(path.resolve("outputs"), program);
            opened.add(outputs);
            Store index = Store.open(path.resolve("search"), program);
            opened.add(index);
            Shelf shelf = new Shelf(path.resolve("shelf"));
            opened.add(shelf);
            return new BuildCache(Optional.of(new Folder(
                    path,
                    lock,
                    pages,
                    outputs,
                    index,
                    shelf,
                    rehash ? Stamps.none() : Stamps.read(path.resolve(STAMPS)))));
        } catch (IOException unusable) {
            close(opened);
            return none();
        }
    }

    private static boolean take(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Whether it keeps anything. */
    public boolean keeps() {
        return folder.isPresent();
    }

    /** What sources were when they were last read. */
    public Stamps stamps() {
        return folder.map(Folder::stamps).orElseGet(Stamps::none);
    }

    /** Pages by the digest of their source and of the settings that they were read with. */
    public Kept pages() {
        return folder.<Kept>map(Folder::pages).orElse(Kept.NOTHING);
    }

    /** What is known of output files, by the digest of what they are made from. */
    public Kept outputs() {
        return folder.<Kept>map(Folder::outputs).orElse(Kept.NOTHING);
    }

    /** What the search index is made of. */
    public Kept index() {
        return folder.<Kept>map(Folder::index).orElse(Kept.NOTHING);
    }

    /** Puts bytes where they need no memory, if there is such a place. They can be read until this is closed. */
    public Bytes shelve(byte[] bytes) {
        return folder.map(open -> open.shelf.put(bytes)).orElse(() -> bytes);
    }

    /** Writes down what this build has found. Where that fails, the next one only starts from less. */
    @Override
    public void close() {
        folder.ifPresent(open -> {
            List<AutoCloseable> files = new ArrayList<>(List.of(open.pages, open.outputs, open.index, open.shelf));
            files.add(() -> open.stamps.write(open.path.resolve(STAMPS)));
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
