package org.nuggets.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files in the output folder that we wrote: no other one is ever deleted or overwritten.
 *
 * @param paths in code-unit order, so that the same site has the same manifest everywhere
 */
record Manifest(SortedSet<String> paths) {

    static final Manifest NONE = new Manifest(List.of());

    private static final String HEADER = "nuggets-manifest 1";

    Manifest {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }

    Manifest(Collection<String> paths) {
        this(new TreeSet<>(paths));
    }

    boolean holds(String path) {
        return paths.contains(path);
    }

    /** The manifest of the last build; empty where there is none that can be trusted. */
    static Optional<Manifest> read(Path file) throws IOException {
        return SealedLines.read(file, HEADER)
                .filter(paths -> paths.stream().allMatch(OutputPath::isPlain))
                .map(Manifest::new);
    }

    void write(Path file) throws IOException {
        SealedLines.write(file, HEADER, List.copyOf(paths));
    }
}
