package org.nuggets.publish.git;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.nuggets.cache.FileTree;
import org.nuggets.cache.ProcessLock;
import org.nuggets.publish.place.TargetRefusedException;

/**
 * A small repository on this machine that holds what of a branch elsewhere was fetched, so that the next time only what is
 * new needs to be.
 *
 * @param passing whether it goes when it is closed
 */
record FetchedObjects(Path folder, FileChannel lock, Repository repository, boolean passing) implements AutoCloseable {

    private static final String REPOSITORY = "git";

    /**
     * Opens it, for one process at a time.
     *
     * @param kept its folder, made where it is absent; none for one that goes when it is closed
     * @param shown the branch, for whoever has to wait
     */
    static FetchedObjects open(Optional<Path> kept, String shown) throws IOException {
        Path folder =
                kept.isPresent() ? Files.createDirectories(kept.get()) : Files.createTempDirectory("nuggets-publish");
        FileChannel lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        try {
            if (!ProcessLock.take(lock)) {
                throw new TargetRefusedException("another publish to the " + shown
                        + " runs here: wait until it has finished, then run this again");
            }
            dropLocks(folder.resolve(REPOSITORY));
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(folder.resolve(REPOSITORY).toFile())
                    .setBare()
                    .build();
            if (!repository.getObjectDatabase().exists()) {
                repository.create(true);
            }
            tidiesAtOnce(repository);
            return new FetchedObjects(folder, lock, repository, kept.isEmpty());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Else objects go on being packed, and folders taken away, after it was closed and somebody else has opened it. */
    private static void tidiesAtOnce(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        if (config.getBoolean(ConfigConstants.CONFIG_GC_SECTION, ConfigConstants.CONFIG_KEY_AUTODETACH, true)) {
            config.setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
            config.save();
        }
    }

    /** What a process that was killed has left: nobody else is here. */
    private static void dropLocks(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".lock")).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException nothingYet) {
            // Made next.
        }
    }

    @Override
    public void close() throws IOException {
        repository.close();
        lock.close();
        if (passing) {
            FileTree.delete(folder);
        }
    }
}
