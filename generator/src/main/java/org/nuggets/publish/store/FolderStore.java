package org.nuggets.publish.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuggets.publish.place.TargetRefusedException;

/** A folder of this machine, or one that is mounted, whose files readers are served from where they are. */
public final class FolderStore implements FileStore {

    private static final int LANES = 4;
    /** What is not whole yet.. */
    private static final String PART = "part-";

    private final Path root;
    private final Path area;
    private final String shown;
    private final AtomicInteger parts = new AtomicInteger();

    /**
     * A folder.
     *
     * @param root made where it is absent
     * @param area where publishing keeps its own things, from the root
     * @param shown its path as it is told to people
     */
    public FolderStore(Path root, String area, String shown) {
        this.root = root.toAbsolutePath().normalize();
        this.area = this.root.resolve(area).normalize();
        this.shown = shown;
    }

    @Override
    public String shown() {
        return "folder '" + shown + "'";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    @Override
    public void write(StoredFile file, byte[] bytes) throws IOException {
        try {
            Path part = part();
            Files.write(part, bytes);
            move(part, place(file.path()));
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    @Override
    public boolean writeNew(StoredFile file, byte[] bytes) throws IOException {
        Path place = place(file.path());
        try {
            makeFolderOf(place);
            Files.write(place, bytes, CREATE_NEW, WRITE);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    @Override
    public long copy(String from, StoredFile to) throws IOException {
        try {
            Path part = part();
            Files.copy(place(from), part, REPLACE_EXISTING, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            move(part, place(to.path()));
            return 0;
        } catch (NoSuchFileException absent) {
            throw absent;
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        try {
            Path place = place(path);
            Files.deleteIfExists(place);
            for (Path folder = place.getParent();
                    folder != null && !folder.equals(root) && folder.startsWith(root);
                    folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException stillNeeded) {
            // It goes with its last file.
        } catch (FileSystemException e) {
            throw told(e);
        }
    }

    private Path part() throws IOException {
        Files.createDirectories(area);
        return area.resolve(PART + parts.getAndIncrement());
    }

    private void move(Path part, Path place) throws IOException {
        makeFolderOf(place);
        Files.move(part, place, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void makeFolderOf(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    /** No link on the way leads out of the folder. */
    private Path place(String path) throws IOException {
        Path place = root.resolve(path).normalize();
        Path top = place.startsWith(area) ? area : root;
        if (!place.startsWith(top)) {
            throw new IllegalArgumentException("not a path below the site: '" + path + "'");
        }
        for (Path folder = place.getParent(); folder != null && !folder.equals(top); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                throw new TargetRefusedException("'" + folder + "' is a link, and Nuggets follows none while it"
                        + " publishes: take it away, or give that page another name");
            }
        }
        return place;
    }

    private TargetRefusedException told(FileSystemException e) {
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return new TargetRefusedException(
                "'" + e.getFile() + "' in the " + shown() + " cannot be read or written (" + reason
                        + "): check that there is room, and that you may write there",
                e);
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public boolean replacesAtOnce() {
        return true;
    }

    @Override
    public void close() {}
}
