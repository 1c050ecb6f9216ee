package org.nuggets.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The symbolic links to files below some folders. A change of what one leads to is a change of the link, too, and nothing
 * but its place tells so.
 *
 * @param targets from each link to the file that it leads to in the end, links on the way and loops left out
 */
record SourceLinks(Map<Path, Path> targets) {

    SourceLinks {
        targets = Map.copyOf(targets);
    }

    /**
     * Looks for links.
     *
     * @param folders real paths
     * @param passed which folders need not be looked into
     */
    static SourceLinks below(Collection<Path> folders, Predicate<Path> passed) throws IOException {
        Map<Path, Path> targets = new TreeMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    return passed.test(below) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isSymbolicLink()) {
                        note(file, targets);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new SourceLinks(targets);
    }

    private static void note(Path link, Map<Path, Path> targets) {
        try {
            Path target = link.toRealPath();
            if (Files.isRegularFile(target)) {
                targets.put(link, target);
            }
        } catch (IOException loopOrNothing) {
            // Readers refuse it.
        }
    }

    /** The links to a file, or into a folder. */
    Stream<Path> to(Path path) {
        return targets.entrySet().stream()
                .filter(link -> link.getValue().startsWith(path))
                .map(Map.Entry::getKey);
    }

    boolean leadTo(Path path) {
        return to(path).findAny().isPresent();
    }

    /** Whether what has changed here may be a link: it is one, or one was here. */
    boolean mayChangeWith(Path path) {
        return Files.isSymbolicLink(path) || targets.keySet().stream().anyMatch(link -> link.startsWith(path));
    }
}
