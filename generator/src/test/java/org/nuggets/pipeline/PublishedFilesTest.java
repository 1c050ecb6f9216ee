package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFile;

/** What whoever serves a site is told of its files is so of the files that are written. */
class PublishedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void digestLengthAndTypeAreThoseOfTheWrittenFiles() throws Exception {
        new BuiltSite(folder)
                .with("site.yml", "title: A\nbase_url: https://example.org/\ncontact: office@example.org\n")
                .with("static/robots.txt", "User-agent: *\n")
                .with("content/index.md", "---\ntitle: Home\n---\n\n![A drawing](d.svg) of [our figures](data.csv)\n")
                .with("content/d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1\"/></svg>")
                .with("content/data.csv", "a,b\n");
        Path out = folder.resolve("out");
        // The second build knows its files, and makes none of them.
        for (int build = 0; build < 2; build++) {
            Map<String, PublishedFile> told = new TreeMap<>();
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                BuildResult built = SiteBuild.build(request(), cache, stage -> {});
                assertThat(built.findings()).isEmpty();
                SiteOutput.write(built, request(), out);
                FinishedFiles site = new FinishedFiles(built.files(), cache);
                for (OutputFile file : site.files()) {
                    told.put(file.path(), site.facts(file));
                }
            }
            assertThat(told).containsKeys("index.html", "d.svg", "data.csv", "robots.txt", "feed.xml");
            for (PublishedFile file : told.values()) {
                byte[] bytes = Files.readAllBytes(out.resolve(file.path()));
                assertThat(file.digest()).as(file.path()).isEqualTo(sha256(bytes));
                assertThat(file.length()).as(file.path()).isEqualTo(bytes.length);
            }
            assertThat(told.get("index.html").mediaType().name()).isEqualTo("text/html; charset=utf-8");
            assertThat(told.get("d.svg").mediaType().name()).isEqualTo("image/svg+xml");
        }
    }

    /** That of an author's file is no matter of how it is called. */
    @Test
    void onlyWhatIsNamedByItsDigestMayBeKeptForEver() throws Exception {
        String like = "search/p-0123456789ab.bin";
        new BuiltSite(folder)
                .with("site.yml", "title: A\nbase_url: https://example.org/\ncontact: office@example.org\n")
                .with("static/" + like, "not ours")
                .with("content/index.md", "---\ntitle: Home\n---\n\nText.\n");
        // The second build knows its files, and makes none of them.
        for (int build = 0; build < 2; build++) {
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                FinishedFiles site = new FinishedFiles(
                        SiteBuild.build(request(), cache, stage -> {}).files(), cache);
                Map<String, CacheRule> rules = site.files().stream()
                        .map(site::facts)
                        .collect(Collectors.toMap(PublishedFile::path, PublishedFile::cacheRule));
                assertThat(rules)
                        .containsEntry("index.html", CacheRule.REVALIDATED)
                        .containsEntry("feed.xml", CacheRule.REVALIDATED)
                        .containsEntry("search/manifest.json", CacheRule.REVALIDATED)
                        .containsEntry(like, CacheRule.REVALIDATED);
                assertThat(rules.keySet())
                        .filteredOn(path -> path.startsWith("search/") && path.endsWith(".bin") && !path.equals(like))
                        .isNotEmpty()
                        .allSatisfy(path -> assertThat(rules.get(path)).isEqualTo(CacheRule.IMMUTABLE));
            }
        }
    }

    @Test
    void aDigestIsWrittenInHexadecimalDigits() throws Exception {
        ContentDigest empty = sha256(new byte[0]);
        assertThat(empty.hex()).startsWith("e3b0c44298fc1c14").hasSize(64);
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.of(folder.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }

    private static ContentDigest sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return new ContentDigest(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
}
