package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the index of a search lies.
 *
 * @param once whether it is gone when the search is over
 */
record SearchFolder(Path path, boolean once) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        if (once) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
