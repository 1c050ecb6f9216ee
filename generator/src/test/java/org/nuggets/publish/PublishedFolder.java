package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.nuggets.publish.place.Release;

/** A folder with releases. */
record PublishedFolder(Path root) implements PublishedPlace {

    @Override
    public void make() {}

    @Override
    public Map<String, String> settings() {
        return Map.of("to", "folder", "path", "../" + root.getFileName());
    }

    @Override
    public SortedMap<String, String> read() throws IOException {
        return PublishedPlace.read(root.resolve("current"));
    }

    @Override
    public void take(Release release, String path, String digest) throws IOException {
        Files.delete(root.resolve("releases").resolve(release.id()).resolve(path));
    }
}
