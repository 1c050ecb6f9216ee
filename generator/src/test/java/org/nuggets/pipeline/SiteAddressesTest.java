package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.Asset;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;

/** Every address that links may lead to is made, and every file that is made could be linked to, but for three kinds. */
class SiteAddressesTest {

    /** What depends on the links themselves, and what no author links to. */
    private static final String NOT_PROMISED = ".*/links/(page/\\d+/)?|search/[^/]+\\.(bin|json)|(nl/)?browse/with-.*"
            + "|sw\\.js|assets/scripts/(search|plan)-(en|nl)-[0-9a-f]{12}\\.js";

    @TempDir
    private Path folder;

    @Test
    void ofOurOwnSiteAllAndNothingElseIsMade() throws IOException {
        Path repository = Path.of("..");
        assertMade(repository.resolve("site"), repository);
    }

    @Test
    void ofALargeSiteInTwoLanguagesAllAndNothingElseIsMade() throws IOException {
        site("base_url: https://example.org/\nlanguages: [en, nl, fr]\n");
        for (int i = 0; i < 230; i++) {
            write(
                    "nuggets/n" + i + (i % 9 == 0 ? ".nl" : "") + ".md",
                    "title: N" + i
                            + "\ndescription: D\nstatus: published\naudience: [teacher]\ndate_published: 2026-09-01\n"
                            + "authors: [{name: A}]\nlicense: CC0-1.0\naliases: [/old/" + i + "/]\n");
            write("page" + i + ".md", "title: P" + i + "\n");
        }
        write("draft.md", "title: Draft\nstatus: draft\n");
        write("roles/r.md", "title: R\nstatus: draft\n");
        SiteAddresses addresses = assertMade(folder, folder);
        assertThat(addresses.made())
                .contains(new Route("nuggets/page/3/"), new Route("nl/nuggets/feed.xml"), new Route("search/page/3/"))
                .doesNotContain(new Route("fr/"), new Route("roles/"), new Route("draft/"));
    }

    @Test
    void withoutABaseUrlThereAreNoFeeds() throws IOException {
        site("");
        write("about.md", "title: About\n");
        assertThat(assertMade(folder, folder).made())
                .doesNotContain(new Route("feed.xml"), new Route("sitemap.xml"))
                .contains(new Route("robots.txt"));
    }

    private SiteAddresses assertMade(Path site, Path directory) throws IOException {
        BuildRequest request = new BuildRequest(
                directory,
                site,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 12, 1), false),
                false);
        Sources sources = Sources.read(request, FileStamps.none());
        SiteAddresses addresses = SiteGraph.of(
                        sources, SiteSetUp.of(sources, request), request, BuildCache.none(), stage -> {})
                .site()
                .addresses();
        Set<String> media =
                sources.tree().orElseThrow().assets().stream().map(Asset::path).collect(Collectors.toSet());
        Set<String> made = SiteBuild.build(request).files().stream()
                .map(file -> Route.ofFile(file.path()).path())
                .filter(path -> !path.matches(NOT_PROMISED) && !media.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> promised =
                addresses.made().stream().map(Route::path).collect(Collectors.toCollection(TreeSet::new));
        assertThat(promised).isEqualTo(made);
        return addresses;
    }

    private void site(String settings) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("site.yml"), "title: A\ncontent: content\n" + settings);
        write("index.md", "title: Home\n");
    }

    private void write(String path, String frontMatter) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + frontMatter + "---\n\nText.\n");
    }
}
