package org.nuggets.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What is watched of a site. Hidden files and the finished site, which may be huge, are nobody's source, unless a link
 * leads there.
 *
 * @param roots by where they really are, as they were named: a watcher goes through no link, and a root may be one
 * @param built where the site is built to
 * @param stale whether a link has come or gone since
 */
record Watched(NavigableMap<Path, NavigableSet<Path>> roots, Path built, SourceLinks links, AtomicBoolean stale) {

    /** Where a site is built to, below its own folder. */
    private static final String TARGET = "target";

    static Watched of(List<Path> folders, Path site) throws IOException {
        NavigableMap<Path, NavigableSet<Path>> roots = real(folders);
        Path built = real(site).resolve(TARGET);
        SourceLinks links =
                SourceLinks.below(outermost(roots.keySet()), folder -> isPassed(folder, roots.keySet(), built));
        return new Watched(roots, built, links, new AtomicBoolean());
    }

    /** Folders of which none lies in another. */
    List<Path> outermost() {
        return outermost(roots.keySet());
    }

    /** Whether a folder need not be watched. */
    boolean passes(Path folder) {
        return isPassed(folder, roots.keySet(), built) && !links.leadTo(folder);
    }

    boolean isStillOf(List<Path> folders) {
        return !stale.get() && roots.equals(real(folders));
    }

    /**
     * The files that have changed with one.
     *
     * @param path where it really is
     * @return itself and the links to it, below the roots as they were named; none where nobody reads it
     */
    List<Path> changed(Path path) {
        if (links.mayChangeWith(path)) {
            stale.set(true);
        }
        Stream<Path> itself = isHidden(path) || path.startsWith(built) ? Stream.of() : Stream.of(path);
        return Stream.concat(itself, links.to(path)).flatMap(this::named).toList();
    }

    private Stream<Path> named(Path path) {
        return roots.entrySet().stream()
                .filter(root -> path.startsWith(root.getKey()))
                .flatMap(root -> root.getValue().stream()
                        .map(name ->
                                name.resolve(root.getKey().relativize(path)).normalize()));
    }

    /** Below the root that it lies in, which itself may have any name. */
    private boolean isHidden(Path path) {
        return roots.keySet().stream()
                .filter(path::startsWith)
                .allMatch(
                        root -> ("/" + root.relativize(path)).replace('\\', '/').contains("/."));
    }

    private static boolean isPassed(Path folder, Set<Path> roots, Path built) {
        return folder.equals(built)
                || (!roots.contains(folder)
                        && String.valueOf(folder.getFileName()).startsWith("."));
    }

    private static List<Path> outermost(Collection<Path> there) {
        return there.stream()
                .filter(root -> there.stream().noneMatch(other -> !other.equals(root) && root.startsWith(other)))
                .toList();
    }

    private static NavigableMap<Path, NavigableSet<Path>> real(List<Path> folders) {
        NavigableMap<Path, NavigableSet<Path>> real = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Path named = folder.toAbsolutePath().normalize();
                real.computeIfAbsent(real(named), none -> new TreeSet<>()).add(named);
            }
        }
        return real;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
