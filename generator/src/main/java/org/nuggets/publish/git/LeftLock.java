package org.nuggets.publish.git;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * A lock of a branch in a repository on this machine. There the side that takes a push is killed together with the one that
 * sends it, and leaves its lock; a server far away outlives whoever talks to it.
 */
final class LeftLock {

    /** Git holds one for milliseconds. */
    private static final int PATIENCE_SECONDS = 10;

    private LeftLock() {}

    /**
     * Waits until a branch is free. A lock that does not change for many seconds was left, and is taken away.
     *
     * @return whether the branch was locked, in a repository on this machine
     */
    static boolean outwaited(String uri, String ref) throws IOException {
        Optional<Path> lock = lock(uri, ref);
        if (lock.isEmpty()) {
            return false;
        }
        Optional<Object> seen = seen(lock.get());
        if (seen.isEmpty()) {
            return true;
        }
        for (int i = 0; i < PATIENCE_SECONDS; i++) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for a branch", e);
            }
            if (!seen(lock.get()).equals(seen)) {
                return true;
            }
        }
        Files.deleteIfExists(lock.get());
        return true;
    }

    private static Optional<Path> lock(String uri, String ref) {
        try {
            URIish there = new URIish(uri);
            return there.isRemote()
                    ? Optional.empty()
                    : Optional.ofNullable(FileKey.resolve(new File(there.getPath()), FS.DETECTED))
                            .map(repository -> repository.toPath().resolve(ref + ".lock"));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** Which file it is, and since when; none where it is not there. */
    private static Optional<Object> seen(Path lock) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(lock, BasicFileAttributes.class);
            return Optional.of(found.lastModifiedTime() + " " + found.fileKey());
        } catch (NoSuchFileException free) {
            return Optional.empty();
        }
    }
}
