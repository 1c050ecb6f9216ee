package org.nuggets.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tells of each file and folder below some roots that was written, made or deleted, and of each link to it. */
final class SourceWatch implements AutoCloseable {

    private final Watched watched;
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;

    private SourceWatch(Watched watched, DirectoryWatcher watcher, CompletableFuture<Void> running) {
        this.watched = watched;
        this.watcher = watcher;
        this.running = running;
    }

    /**
     * Begins to watch.
     *
     * @param roots those that are not there are left out
     * @param site the folder of {@code site.yml}
     * @param told of a path, by another thread; of the site's folder where events were lost
     */
    static SourceWatch of(List<Path> roots, Path site, Consumer<Path> told) throws IOException {
        Watched watched = Watched.of(roots, site);
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .paths(watched.outermost())
                // Without: else each file would be read once more, at the start and with each event.
                .fileHashing(false)
                .fileTreeVisitor(new Sources(watched))
                .listener(event -> {
                    if (event.eventType() == EventType.OVERFLOW) {
                        told.accept(site);
                    } else if (!onlyItsEntries(event)) {
                        watched.changed(event.path()).forEach(told);
                    }
                })
                .build();
        CompletableFuture<Void> running = watcher.watchAsync(work -> {
            Thread thread = new Thread(work, "nuggets-watch");
            thread.setDaemon(true);
            thread.start();
        });
        return new SourceWatch(watched, watcher, running);
    }

    /** Whether this is what it would watch, as roots and links are now. */
    boolean watches(List<Path> roots) {
        return watched.isStillOf(roots);
    }

    private static boolean onlyItsEntries(DirectoryChangeEvent event) {
        return event.isDirectory() && event.eventType() == EventType.MODIFY;
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        running.cancel(false);
    }

    /** Goes through the folders that are watched. */
    private record Sources(Watched watched) implements FileTreeVisitor {

        @Override
        public void recursiveVisitFiles(Path root, Callback folders, Callback files) throws IOException {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (watched.passes(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.call(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    files.call(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
