package org.nuggets.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files in the output folder that we wrote: no other one is ever deleted or overwritten.
 *
 * @param paths in code-unit order, so that the same site has the same manifest everywhere
 */
record Manifest(List<String> paths) {

    static final Manifest NONE = new Manifest(List.of());

    private static final String HEADER = "nuggets-manifest 1";

    Manifest {
        paths = paths.stream().sorted().distinct().toList();
    }

    /** The manifest of the last build; empty where there is none that can be trusted. */
    static Optional<Manifest> read(Path file) throws IOException {
        return SealedLines.read(file, HEADER)
                .filter(paths -> paths.stream().allMatch(OutputPath::isPlain))
                .map(Manifest::new);
    }

    void write(Path file) throws IOException {
        SealedLines.write(file, HEADER, paths);
    }
}
