package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;

/** What a build writes so that readers can keep a site on their devices. */
class OfflineTest {

    private static final String SETTINGS =
            "title: Our schools\nlanguages: [en, nl]\nbase_url: https://example.org/w/\ncontact: office@example.org\n";

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSite() {
        site = new BuiltSite(folder.resolve("site"))
                .with("site.yml", SETTINGS)
                .with("content/index.md", "# Home\n")
                .with("content/about.md", "# About\n")
                .with("content/about.nl.md", "# Over\n");
    }

    @Test
    void theWorkerStandsAtTheRootSoThatItsFolderIsTheSite() {
        Map<String, String> files = site.files();
        String script = BuiltSite.named("scripts/offline-worker.js", files);
        assertThat(files.get("sw.js")).isEqualTo("importScripts(\"" + script + "\");\n");
    }

    @Test
    void everyPageNamesTheWorkerAndTheManifestAsSeenFromIt() {
        Map<String, String> files = site.files();
        assertThat(files.get("index.html"))
                .contains("data-worker=\"sw.js\" data-manifest=\"manifest.webmanifest\"", "manifest-src 'self'");
        assertThat(files.get("nl/about/index.html"))
                .contains("data-worker=\"../../sw.js\" data-manifest=\"../manifest.webmanifest\"");
        assertThat(files.get("404.html")).contains("data-worker=\"/w/sw.js\"");
        // From a disk it could not be read, and the browser would say so.
        assertThat(files.get("index.html")).doesNotContain("rel=\"manifest\"");
    }

    @Test
    void aDeviceShowsTheSiteInItsLanguageWhereverItStands() throws IOException {
        Map<String, String> files = site.files();
        JsonNode english = json(files.get("manifest.webmanifest"));
        JsonNode dutch = json(files.get("nl/manifest.webmanifest"));
        assertThat(english.path("name").asText()).isEqualTo("Our schools");
        assertThat(english.path("lang").asText()).isEqualTo("en");
        assertThat(english.path("start_url").asText()).isEqualTo("./");
        assertThat(english.path("scope").asText()).isEqualTo("./");
        assertThat(dutch.path("lang").asText()).isEqualTo("nl");
        assertThat(dutch.path("scope").asText()).isEqualTo("./../");
        assertThat(english.path("icons")).hasSize(3);
        assertThat(english.path("icons").findValuesAsText("purpose")).containsExactly("any", "any", "maskable");
        english.path("icons")
                .findValuesAsText("src")
                .forEach(icon -> assertThat(files).containsKey(icon));
        dutch.path("icons")
                .findValuesAsText("src")
                .forEach(icon -> assertThat(files).containsKey(icon.substring("../".length())));
    }

    @Test
    void thePageThatSaysWhatIsKeptIsInNoSiteMap() {
        Map<String, String> files = site.files();
        assertThat(files.get("nl/offline/index.html")).contains("lang=\"nl\"", "offline-page");
        assertThat(files.get("sitemap.xml")).contains("/w/about/").doesNotContain("offline");
        assertThat(files.get("about/index.html")).contains("<a href=\"../offline/index.html\">");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void anAuthorMayLinkToIt() {
        assertThat(site.with("content/more.md", "# More\n\n[Take it along](/offline/).\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void noPageCanClaimItsAddressUnlessItIsSwitchedOff() {
        site.with("content/offline.md", "# Offline\n");
        assertThat(site.findings())
                .containsExactly("content/offline.md:1:1 duplicate-route "
                        + "the address '/offline/' is that of a list or a file of the site");
        assertThat(site.with("site.yml", SETTINGS + "offline: false\n").findings())
                .isEmpty();
    }

    @Test
    void theManifestOfTheSiteIsAnotherWhereAFileIsAndOnlyThen() throws IOException {
        String first = manifest("a");
        assertThat(first).contains("\"about/index.html\"", "\"sw.js\"", "\"offline/index.html\"");
        assertThat(manifest("b")).isEqualTo(first);
        site.with("content/about.md", "# About\n\nMore.\n");
        assertThat(manifest("c")).isNotEqualTo(first);
        // The worker is the same: what there is to keep stands in the manifest alone.
        assertThat(folder.resolve("c/sw.js")).hasSameBinaryContentAs(folder.resolve("a/sw.js"));
    }

    @Test
    void switchedOffTheWorkerTakesAllBackAndNothingElseIsThere() throws IOException {
        Map<String, String> files =
                site.with("site.yml", SETTINGS + "offline: false\n").files();
        assertThat(files.get("sw.js"))
                .contains("unregister()", "caches.delete")
                .doesNotContain("importScripts", "fetch");
        assertThat(files).doesNotContainKeys("manifest.webmanifest", "offline/index.html", "nl/offline/index.html");
        assertThat(files.get("index.html")).doesNotContain("sw.js", "offline/index.html");
        build("off");
        assertThat(folder.resolve("off/site-manifest.json")).doesNotExist();
    }

    @Test
    void switchedOffASiteMayHaveAWorkerOfItsOwn() {
        site.with("site.yml", SETTINGS + "offline: false\n").with("static/sw.js", "// ours\n");
        assertThat(site.findings()).isEmpty();
        assertThat(site.build().files().stream()
                        .filter(file -> file.path().equals("sw.js"))
                        .map(file -> file.made().isPresent()))
                .containsExactly(false);
    }

    @Test
    void theKitNeedsNoWorker() throws IOException {
        build("out");
        try (ZipFile kit = new ZipFile(folder.resolve("kit.zip").toFile())) {
            assertThat(kit.stream().map(entry -> entry.getName()))
                    .contains("our-schools/offline/index.html")
                    .noneMatch(name -> name.endsWith("sw.js") || name.endsWith(".webmanifest"));
        }
    }

    private String manifest(String out) throws IOException {
        build(out);
        return Files.readString(folder.resolve(out).resolve("site-manifest.json"), StandardCharsets.UTF_8);
    }

    private void build(String out) throws IOException {
        Path source = folder.resolve("site");
        BuildRequest request = new BuildRequest(
                source,
                source,
                Optional.of(source.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
        SiteOutput.make(
                request,
                new Destination(folder.resolve(out), Optional.of(folder.resolve("kit.zip")), false),
                BuildCache.none(),
                stage -> {});
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
