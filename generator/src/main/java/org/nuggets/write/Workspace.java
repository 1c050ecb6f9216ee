package org.nuggets.write;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The output folder, and where the writer keeps its notes: beside it, so that it holds nothing but the site.
 *
 * @param out the output folder's real path; it need not exist yet
 * @param side the folder of the notes, on the same file system
 */
record Workspace(Path out, Path side) {

    /** The name of the notes inside the output folder, used where there is no place beside it. */
    static final String INSIDE = ".nuggets";

    /** Keeps git from taking the notes in, and says what they are to who looks for that. */
    private static final String WHAT_IT_IS = """
            # Notes of Nuggets on the finished site in the folder of the same name: which files it wrote, and when. Without
            # them it cannot tell its own files from those of others. They belong neither into git nor onto a server.
            *
            """;

    /**
     * Finds the place of both.
     *
     * @param out the output folder; its parents are made where they are absent
     * @return empty where {@code out} is there and is not a folder
     */
    static Optional<Workspace> of(Path out) throws IOException {
        if (Files.isDirectory(out)) {
            return Optional.of(at(out.toRealPath()));
        }
        // Also a link that leads nowhere: a folder cannot be made in its place.
        if (Files.exists(out) || Files.isSymbolicLink(out)) {
            return Optional.empty();
        }
        Path absolute = out.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            return Optional.empty();
        }
        // createDirectories alone would stumble over a link to a folder (JDK-8294193).
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        return Optional.of(at(parent.toRealPath().resolve(name)));
    }

    private static Workspace at(Path out) {
        Path parent = out.getParent();
        Path name = out.getFileName();
        if (parent != null && name != null) {
            Path beside = parent.resolve("." + name + ".nuggets");
            if (Files.isWritable(Files.isDirectory(beside) ? beside : parent) && canRenameBetween(parent, out)) {
                return new Workspace(out, beside);
            }
        }
        return new Workspace(out, out.resolve(INSIDE));
    }

    private static boolean canRenameBetween(Path parent, Path out) {
        try {
            return !Files.exists(out) || Files.getFileStore(parent).equals(Files.getFileStore(out));
        } catch (IOException unknown) {
            // Some containers do not tell; inside the output folder a rename always works.
            return false;
        }
    }

    /** Whether the notes lie beside the output folder, from where a folder can be renamed to it. */
    boolean isBeside() {
        return !side.startsWith(out);
    }

    Path staging() {
        return side.resolve("staging");
    }

    Path journal() {
        return side.resolve("journal");
    }

    Path manifest() {
        return side.resolve("manifest");
    }

    Path stamps() {
        return side.resolve("stamps");
    }

    /** Opens the file whose lock a writer holds. It is never deleted, or two writers could lock two files. */
    FileChannel openLock() throws IOException {
        Files.createDirectories(side);
        Path ignore = side.resolve(".gitignore");
        if (!Files.exists(ignore, NOFOLLOW_LINKS)) {
            Files.writeString(ignore, WHAT_IT_IS);
        }
        return FileChannel.open(side.resolve("lock"), CREATE, WRITE, NOFOLLOW_LINKS);
    }
}
