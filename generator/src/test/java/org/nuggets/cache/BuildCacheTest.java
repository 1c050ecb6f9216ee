package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Fingerprint;

/** What is kept lies in the folder of the cache, and nowhere else. */
class BuildCacheTest {

    @TempDir
    private Path temp;

    private final Fingerprint key = new Fingerprint(1, 2);

    @Test
    void linksInItsFolderLeadNothingOut() throws IOException {
        Path folder = temp.resolve("cache");
        List<String> made = filled(folder);
        assertThat(made).contains("pages", "stamps", "lock", ".gitignore");
        Path outside = temp.resolve("outside.txt");
        for (String name : made) {
            Files.writeString(outside, "somebody else's");
            Files.delete(folder.resolve(name));
            Files.createSymbolicLink(folder.resolve(name), outside);
            filled(folder);
            assertThat(outside).as(name).hasContent("somebody else's");
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** The files that it has after a build that kept something everywhere. */
    private List<String> filled(Path folder) throws IOException {
        byte[] value = "value".getBytes(StandardCharsets.UTF_8);
        try (BuildCache cache = BuildCache.open(folder, false)) {
            List.of(cache.builds(), cache.pages(), cache.prose(), cache.outputs(), cache.index())
                    .forEach(store -> store.put(key, value));
            cache.spill(value);
            Path source = Files.writeString(temp.resolve("source.md"), "text");
            cache.stamps()
                    .remember(
                            "source.md",
                            FileStamp.of(
                                    Files.readAttributes(source, java.nio.file.attribute.BasicFileAttributes.class)),
                            key);
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
