package org.nuggets.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Tells why a disk refuses what is written. The system says so in the words of its own language, so the disk itself is
 * asked, while it still is as it was: once a failed write is cleared away, there is room again.
 */
public final class Refusal {

    /** Where less is left, a file of usual size does not fit. */
    private static final long LITTLE = 64 * 1024;

    private Refusal() {}

    /**
     * The same failure, told for what it is where that can be found out.
     *
     * @param path what was to be made or written
     */
    public static IOException of(IOException refused, Path path) {
        if (refused instanceof AccessDeniedException || refused instanceof WriteRefusedException) {
            return refused;
        }
        Path there = path.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        IOException known = known(refused, path, there);
        if (known != refused) {
            known.initCause(refused);
        }
        return known;
    }

    /** @param there the path, or the nearest above it that is there */
    private static IOException known(IOException refused, Path path, Path there) {
        boolean isWhole = there.equals(path.toAbsolutePath().normalize());
        if (!isWhole && !Files.isDirectory(there)) {
            return new NotDirectoryException(there.toString());
        }
        try {
            FileStore disk = Files.getFileStore(there);
            if (disk.isReadOnly()) {
                return new WriteRefusedException(
                        path, "lies on a disk that can only be read: choose a folder on another one");
            }
            // Some, such as that of the processes, have no room at all and are not full.
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < LITTLE) {
                return new WriteRefusedException(
                        path, "cannot be written, for the disk is full: make room, then run the command again");
            }
        } catch (IOException unknown) {
            return refused;
        }
        return refused instanceof NoSuchFileException && !isWhole
                ? new WriteRefusedException(path, "cannot be made: nothing can be made there; choose another folder")
                : refused;
    }
}
