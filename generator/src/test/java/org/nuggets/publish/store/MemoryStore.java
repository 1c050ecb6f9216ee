package org.nuggets.publish.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place in memory that falls silent after a number of changes, as one does for a process that is killed. */
final class MemoryStore implements FileStore {

    private final SortedMap<String, byte[]> files;
    private final int allowed;
    private final Runnable changed;
    private int changes;
    private boolean silent;

    /**
     * A place.
     *
     * @param files what stands there, by path; it stays when the process is gone
     * @param allowed how many changes are made before all falls silent; the lock and its signs of life are not counted
     * @param changed told of each
     */
    MemoryStore(SortedMap<String, byte[]> files, int allowed, Runnable changed) {
        this.files = files;
        this.allowed = allowed;
        this.changed = changed;
    }

    /** The same as it stands now, for somebody else to go on with. */
    static SortedMap<String, byte[]> copy(SortedMap<String, byte[]> files) {
        return new TreeMap<>(files);
    }

    boolean isSilent() {
        return silent;
    }

    private void change(String path) throws IOException {
        if (!path.endsWith("/lock")) {
            silent = silent || changes == allowed;
            changes++;
        }
        hear();
    }

    private void hear() throws IOException {
        if (silent) {
            throw new IOException("killed");
        }
    }

    @Override
    public String shown() {
        return "memory";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        hear();
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isThere(String path) throws IOException {
        hear();
        return files.containsKey(path);
    }

    @Override
    public void write(StoredFile file, byte[] bytes) throws IOException {
        change(file.path());
        files.put(file.path(), bytes);
        changed.run();
    }

    @Override
    public boolean writeNew(StoredFile file, byte[] bytes) throws IOException {
        change(file.path());
        return files.putIfAbsent(file.path(), bytes) == null;
    }

    @Override
    public long copy(String from, StoredFile to) throws IOException {
        change(to.path());
        if (!files.containsKey(from)) {
            throw new NoSuchFileException(from);
        }
        files.put(to.path(), files.get(from));
        changed.run();
        return 0;
    }

    @Override
    public void delete(String path) throws IOException {
        change(path);
        files.remove(path);
        changed.run();
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public boolean replacesAtOnce() {
        return true;
    }

    @Override
    public void close() {}
}
