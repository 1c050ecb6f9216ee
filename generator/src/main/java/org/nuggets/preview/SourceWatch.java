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

/** Tells of each file and folder below some roots that was written, made or deleted. Hidden ones are nobody's source. */
final class SourceWatch implements AutoCloseable {

    /** Where a site is built to, below its own folder. */
    private static final String TARGET = "target";

    private final List<Path> roots;
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> running;

    private SourceWatch(List<Path> roots, DirectoryWatcher watcher, CompletableFuture<Void> running) {
        this.roots = roots;
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
        Path from = absolute(site);
        List<Path> all = outermost(roots);
        DirectoryWatcher watcher = DirectoryWatcher.builder()
                .paths(all)
                // Without: else each file would be read once more, at the start and with each event.
                .fileHashing(false)
                .fileTreeVisitor(new Sources(from))
                .listener(event -> {
                    if (event.eventType() == EventType.OVERFLOW) {
                        told.accept(from);
                    } else if (isOfSource(event, from)) {
                        told.accept(event.path());
                    }
                })
                .build();
        CompletableFuture<Void> running = watcher.watchAsync(work -> {
            Thread thread = new Thread(work, "nuggets-watch");
            thread.setDaemon(true);
            thread.start();
        });
        return new SourceWatch(all, watcher, running);
    }

    /** Whether this is what it would watch. */
    boolean watches(List<Path> others) {
        return roots.equals(outermost(others));
    }

    private static boolean isOfSource(DirectoryChangeEvent event, Path site) {
        boolean onlyItsEntries = event.isDirectory() && event.eventType() == EventType.MODIFY;
        Path below = event.rootPath() == null ? event.path() : event.rootPath().relativize(event.path());
        boolean hidden = false;
        for (Path step : below) {
            hidden |= step.toString().startsWith(".");
        }
        return !onlyItsEntries && !hidden && !event.path().startsWith(site.resolve(TARGET));
    }

    /** Folders of which none lies in another. */
    private static List<Path> outermost(List<Path> roots) {
        List<Path> there = roots.stream()
                .map(SourceWatch::absolute)
                .filter(Files::isDirectory)
                .distinct()
                .sorted()
                .toList();
        return there.stream()
                .filter(root -> there.stream().noneMatch(other -> !other.equals(root) && root.startsWith(other)))
                .toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        running.cancel(false);
    }

    /** Goes through folders, but for hidden ones and that of the finished site, which may be huge. */
    private record Sources(Path site) implements FileTreeVisitor {

        @Override
        public void recursiveVisitFiles(Path root, Callback folders, Callback files) throws IOException {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    boolean hidden = !folder.equals(root)
                            && String.valueOf(folder.getFileName()).startsWith(".");
                    if (hidden || folder.equals(site.resolve(TARGET))) {
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
