package org.nuggets.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of one kind, such as the search index, of which only the newest is kept.
 *
 * @param root the folder of everything that is kept for a site: {@code .nuggets/}
 * @param kind such as {@code index}
 */
public record IndexFolder(Path root, String kind) {

    /** Fills a folder. */
    @FunctionalInterface
    public interface Filler {
        /** Writes into a folder that exists and is empty. */
        void fill(Path folder) throws IOException;
    }

    /** The folder that was made from just this; none where there is none. */
    public Optional<Path> of(String digest) {
        return Optional.of(root.resolve(kind + "-" + digest)).filter(Files::isDirectory);
    }

    /**
     * Makes a folder in the place of all others of its kind. It has its name only once it is whole.
     *
     * @param digest of all that it is made from
     */
    public Path keep(String digest, Filler filler) throws IOException {
        prepare(root);
        Path making = Files.createTempDirectory(root, kind + ".");
        try {
            filler.fill(making);
            for (Path other : others()) {
                delete(other);
            }
            return Files.move(making, root.resolve(kind + "-" + digest), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(making);
        }
    }

    /** Makes the folder of everything that is kept, which no git takes in. */
    static void prepare(Path root) throws IOException {
        Files.createDirectories(root);
        Path ignore = root.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> path.getFileName().toString().startsWith(kind + "-"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
