package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.model.OutputFile;

/** Whatever was kept from earlier builds: the site and its findings are those of a clean build of the same input. */
class IncrementalBuildTest {

    @TempDir
    private Path folder;

    private EditedSite site;

    @BeforeEach
    void site() {
        site = new EditedSite(folder);
    }

    @Test
    void afterAnySeriesOfEditsAnIncrementalBuildIsACleanBuild() throws IOException {
        edits(1, 25);
    }

    @Test
    @Tag("proof")
    void afterManySeriesOfEditsAnIncrementalBuildIsACleanBuild() throws IOException {
        for (int seed = 2; seed < 22; seed++) {
            edits(seed, 60);
        }
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws IOException {
        site.start();
        Built first = incremental();
        Random random = new Random(7);
        List<String> names = kept();
        assertThat(names).contains("builds", "pages", "prose", "outputs", "index", "stamps");
        for (String name : names) {
            Path file = folder.resolve("cache").resolve(name);
            // What is damaged and not needed is not made again.
            for (int i = 0; i < 6 && Files.exists(file); i++) {
                byte[] bytes = Files.readAllBytes(file);
                if (i == 0) {
                    bytes = new byte[0];
                } else if (i == 1) {
                    bytes = "<html>not ours</html>".repeat(40).getBytes(UTF_8);
                } else if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);

                assertThat(incremental()).as("%s damaged, way %d", name, i).isEqualTo(first);
            }
        }
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsSeenWithRehash() throws IOException {
        site.start();
        Path page = folder.resolve("content/garden.md");
        incremental();
        var time = Files.getLastModifiedTime(page);
        Files.writeString(page, Files.readString(page).replace("compost", "kompost"));
        Files.setLastModifiedTime(page, time);

        assertThat(built(BuildCache.open(folder.resolve("cache"), true))).isEqualTo(clean());
    }

    @Test
    void twoBuildsAtOnceAreBothRight() throws IOException {
        site.start();
        try (BuildCache first = BuildCache.open(folder.resolve("cache"), false);
                BuildCache second = BuildCache.open(folder.resolve("cache"), false)) {
            assertThat(built(second)).isEqualTo(built(first)).isEqualTo(clean());
        }
    }

    /** Every file of the cache that a build reads. */
    private List<String> kept() throws IOException {
        Path cache = folder.resolve("cache");
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> cache.relativize(file).toString())
                    .filter(name -> !name.equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    /** What a build gave: findings, and every file. */
    private record Built(List<String> findings, Map<String, String> files) {}

    private void edits(int seed, int count) throws IOException {
        site.start();
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            done.add(site.edit(random, i));
            if (random.nextInt(3) == 0) {
                continue;
            }

            Built incremental = incremental();

            Built clean = clean();
            assertThat(incremental.findings).as("seed %d: %s", seed, done).isEqualTo(clean.findings);
            assertThat(incremental.files).as("seed %d: %s", seed, done).isEqualTo(clean.files);
            if (clean.findings.isEmpty()) {
                assertThat(written()).as("written, seed %d: %s", seed, done).isEqualTo(clean.files);
            }
        }
    }

    private Built clean() throws IOException {
        return built(BuildCache.none());
    }

    /** Also writes what passes. */
    private Built incremental() throws IOException {
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return built(cache);
        }
    }

    private Built built(BuildCache cache) throws IOException {
        BuildResult build = SiteBuild.build(site.request(), cache, stage -> {});
        if (build.passes(true) && !cache.equals(BuildCache.none())) {
            SiteOutput.write(build, site.request(), folder.resolve("out"));
        }
        Map<String, String> files = new TreeMap<>();
        for (OutputFile file : build.files()) {
            files.put(
                    file.path(),
                    file.made().map(bytes -> new String(bytes, ISO_8859_1)).orElse(""));
        }
        return new Built(build.findings().stream().map(Object::toString).toList(), files);
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path out = folder.resolve("out");
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file, ISO_8859_1));
            }
        }
        return files;
    }
}
