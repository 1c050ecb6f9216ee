package org.nuggets.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the site is that somebody stands in. */
final class SiteFolder {

    private SiteFolder() {}

    /**
     * Looks for {@code site.yml} in a folder and in those above, in {@code site} of each first.
     *
     * @return relative to that folder
     */
    static Optional<Path> from(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            Optional<Path> found = Stream.of(above.resolve(SiteOptions.DEFAULT_SITE), above)
                    .filter(site -> Files.isRegularFile(site.resolve("site.yml")))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(folder::relativize);
            }
        }
        return Optional.empty();
    }
}
