package org.nuggets.publish.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.write.Refusal;

/** A folder of this machine, or one that is mounted, whose files readers are served from where they are. */
public final class FolderStore implements FileStore {

    private static final int LANES = 4;
    /** What is not whole yet.. */
    private static final String PART = "part-";

    private final Path root;
    private final Path area;
    private final String shown;
    private final PartNumbers parts = new PartNumbers();

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
        }
    }

    @Override
    public boolean isThere(String path) throws IOException {
        return Files.isRegularFile(place(path));
    }

    @Override
    public void write(StoredFile file, byte[] bytes) throws IOException {
        replace(place(file.path()), part -> Files.write(part, bytes));
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
        }
    }

    @Override
    public long copy(String from, StoredFile to) throws IOException {
        Path source = place(from);
        replace(place(to.path()), part -> Files.copy(source, part, REPLACE_EXISTING, NOFOLLOW_LINKS));
        return 0;
    }

    @Override
    public void delete(String path) throws IOException {
        Path place = place(path);
        Files.deleteIfExists(place);
        try {
            for (Path folder = place.getParent();
                    folder != null && !folder.equals(root) && folder.startsWith(root);
                    folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException stillNeeded) {
            // It goes with its last file.
        }
    }

    /** Makes a file. */
    @FunctionalInterface
    private interface Making {
        void make(Path part) throws IOException;
    }

    private void replace(Path place, Making making) throws IOException {
        int number = parts.take();
        Path part = area.resolve(PART + number);
        try {
            Files.createDirectories(area);
            making.make(part);
            makeFolderOf(place);
            Files.move(part, place, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            IOException told = Refusal.of(e, place);
            Files.deleteIfExists(part);
            throw told;
        } finally {
            parts.giveBack(number);
        }
    }

    private static void makeFolderOf(Path place) throws IOException {
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
