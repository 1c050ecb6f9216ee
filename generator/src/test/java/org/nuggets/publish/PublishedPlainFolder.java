package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.publish.place.Release;

/** A folder into which a site is written one file at a time. */
record PublishedPlainFolder(Path root) implements PublishedPlace {

    @Override
    public void make() {}

    @Override
    public Map<String, String> settings() {
        return Map.of("to", "folder", "layout", "plain", "path", "../" + root.getFileName());
    }

    @Override
    public SortedMap<String, String> read() throws IOException {
        return PublishedPlace.read(root);
    }

    @Override
    public Optional<String> standsAt(String path) throws IOException {
        return PublishedPlace.read(root, path);
    }

    @Override
    public void take(Release release, String path, String digest) throws IOException {
        Files.delete(root.resolve(".nuggets/files").resolve(digest));
    }
}
