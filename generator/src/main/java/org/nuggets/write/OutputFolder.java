package org.nuggets.write;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.Patiently;

/** The output folder as it is on the disk. No link inside it is ever followed. */
final class OutputFolder {

    private static final String OUR_MARK = "<meta name=\"generator\" content=\"Nuggets";

    private final Path root;

    /** Folders that were seen not to be links, so that each is looked at once and not once for each of its files. */
    private final Set<String> folders = new HashSet<>();

    OutputFolder(Path root) {
        this.root = root;
    }

    /** What stands at a path. */
    enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** Whether there is nothing, not even the folder itself. */
    boolean isAbsent() {
        return !Files.exists(root, NOFOLLOW_LINKS);
    }

    /**
     * What one look at a path has shown.
     *
     * @param stamp of a file
     */
    record Seen(Kind kind, Optional<FileStamp> stamp) {

        private static final Seen NOTHING = new Seen(Kind.NOTHING, Optional.empty());
    }

    /** What stands at a path, where {@link #blockerOf} says that the way to it is free. */
    Seen look(String path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(at(path), BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (found.isRegularFile()) {
                return new Seen(Kind.FILE, Optional.of(FileStamp.of(found)));
            }
            if (found.isDirectory()) {
                return new Seen(Kind.FOLDER, Optional.empty());
            }
            return new Seen(found.isSymbolicLink() ? Kind.LINK : Kind.OTHER, Optional.empty());
        } catch (NoSuchFileException absent) {
            return Seen.NOTHING;
        }
    }

    Kind kindOf(String path) throws IOException {
        return look(path).kind;
    }

    /** Whether a file has just these bytes. */
    boolean holds(String path, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(at(path)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first thing on the way to a path that is there and is not a folder, a link to a folder included. */
    Optional<String> blockerOf(String path) throws IOException {
        for (String folder : OutputPath.foldersOf(path)) {
            if (folders.contains(folder)) {
                continue;
            }
            switch (kindOf(folder)) {
                case NOTHING -> {
                    return Optional.empty();
                }
                case FOLDER -> folders.add(folder);
                case FILE, LINK, OTHER -> {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    Path at(String path) {
        Path file = root.resolve(path);
        // What is a plain name on one system is a drive on another.
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("not a path below the output folder: '" + path + "'");
        }
        return file;
    }

    /**
     * Everything below a folder that holds something else than folders.
     *
     * @return paths in no order of their own: each file, link or other thing, and each folder that is empty
     */
    List<String> leavesBelow(String folder) throws IOException {
        List<String> leaves = new ArrayList<>();
        try (Stream<Path> entries = Files.list(at(folder))) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String path = folder + "/" + entry.getFileName();
                if (kindOf(path) == Kind.FOLDER) {
                    leaves.addAll(leavesBelow(path));
                } else {
                    leaves.add(path);
                }
            }
        }
        return leaves.isEmpty() ? List.of(folder) : leaves;
    }

    /** Whether the home page says that Nuggets made it. */
    boolean bearsOurMark() throws IOException {
        return kindOf("index.html") == Kind.FILE
                && new String(Files.readAllBytes(at("index.html")), StandardCharsets.UTF_8).contains(OUR_MARK);
    }

    /** Renames a whole file into place; what stands there is replaced, and not followed where it is a link. */
    void put(Path staged, String path) throws IOException {
        if (!Files.exists(staged)) {
            throw new NoSuchFileException(staged.toString());
        }
        makeFolders(path);
        Path target = at(path);
        try {
            Patiently.put(staged, target);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            // Something is mounted inside the output folder. The name is always the same, so that no kill leaves
            // litter.
            Path part = target.resolveSibling("." + target.getFileName() + ".nuggets-part");
            Files.copy(staged, part, REPLACE_EXISTING);
            Patiently.put(part, target);
            Files.delete(staged);
        }
    }

    /** Makes the folders that a file lies in, where they are absent. */
    void makeFolders(String path) throws IOException {
        if (folders.add("")) {
            Files.createDirectories(root);
        }
        for (String folder : OutputPath.foldersOf(path)) {
            if (folders.contains(folder)) {
                continue;
            }
            switch (kindOf(folder)) {
                case NOTHING -> Files.createDirectory(at(folder));
                case FOLDER -> {}
                case FILE, LINK, OTHER ->
                    throw new FileAlreadyExistsException(at(folder).toString());
            }
            folders.add(folder);
        }
    }

    /** Deletes a file, and the folders that it leaves empty. Nothing happens where no file of that path is left. */
    void delete(String path) throws IOException {
        if (blockerOf(path).isPresent()) {
            return;
        }
        if (kindOf(path) == Kind.FILE) {
            Patiently.delete(at(path));
        }
        List<String> parents = OutputPath.foldersOf(path);
        try {
            for (int i = parents.size() - 1; i >= 0; i--) {
                Files.deleteIfExists(at(parents.get(i)));
                folders.remove(parents.get(i));
            }
        } catch (DirectoryNotEmptyException stillInUse) {
            // The folders above hold this one.
        }
    }
}
