package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;

/** What servers are told of a site, where its settings ask for that. */
class HeadersTest {

    private static final String FOR_EVER = "\n  Cache-Control: public, max-age=31536000, immutable\n";

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSite() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: Words\nheaders: [netlify]\n")
                .with("content/index.md", "# Home\n")
                .with("content/about.md", "# About\n");
    }

    @Test
    void withoutBeingAskedThereIsNone() {
        assertThat(site.with("site.yml", "title: Words\n").files()).doesNotContainKey("_headers");
    }

    @Test
    void whatIsNamedByItsDigestMayBeKeptForEverAndNothingElse() {
        String headers = site.files().get("_headers");
        assertThat(headers)
                .contains(
                        "\n/assets/pictures/*.png" + FOR_EVER,
                        "\n/assets/styles/*" + FOR_EVER,
                        "\n/search/*.bin" + FOR_EVER)
                .contains("\n/*\n  Referrer-Policy: same-origin\n  X-Content-Type-Options: nosniff\n");
        // The licences beside the pictures and fonts may change.
        assertThat(headers.lines().filter(line -> line.equals("/assets/*") || line.equals("/assets/pictures/*")))
                .isEmpty();
    }

    @Test
    void whatStandsThereForReviewIsNobodysToFindUnlessItIsTheSitesOwn() {
        assertThat(site.files().get("_headers")).contains("\n/previews/*\n  X-Robots-Tag: noindex\n");
        assertThat(site.with("content/previews/one.md", "# One\n").files().get("_headers"))
                .doesNotContain("X-Robots-Tag");
    }

    @Test
    void anAuthorsFileAmongThemKeepsThePatternAway() {
        String headers = site.with("static/assets/styles/own.css", "p { color: red }\n")
                .with("static/search/own.bin", "mine")
                .files()
                .get("_headers");
        assertThat(headers)
                .doesNotContain("/assets/styles/*", "/search/*.bin", "own.")
                .containsPattern("\n/assets/styles/commons-[0-9a-f]{12}\\.css" + FOR_EVER)
                .containsPattern("\n/search/[a-z]-[0-9a-f]{12}\\.bin" + FOR_EVER);
    }

    @Test
    void thePolicyIsThatOfThePagesAndGoesWithThemAlone() {
        Map<String, String> files = site.with("static/game/index.html", "<script>play()</script>")
                .with("content/trips/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1\"/></svg>")
                .with("content/trips/sea.md", "# Sea\n\n![A map](map.svg)\n")
                .files();
        assertThat(site.findings()).isEmpty();
        String said = "\n  Content-Security-Policy: " + policy(files.get("index.html")) + "\n";
        assertThat(said).contains("default-src 'none'");
        assertThat(files.get("_headers"))
                .contains("\n/" + said, "\n/index.html" + said, "\n/404.html" + said, "\n/about/*" + said)
                .contains("\n/trips/sea/*" + said)
                .doesNotContain("/game", "\n/trips/*", "map.svg");
    }

    @Test
    void aPolicyOfASitesOwnTemplateIsTheOneThatIsSaid() throws IOException {
        String base = Files.readString(Path.of("..", "themes", "commons", "templates", "base.peb"));
        Map<String, String> files = site.with(
                        "theme/templates/base.peb",
                        base.replaceFirst("content=\"default-src [^\"]*\"", "content=\"default-src 'self'\""))
                .files();
        assertThat(files.get("_headers"))
                .contains("  Content-Security-Policy: default-src 'self'\n")
                .doesNotContain("'none'");
    }

    @Test
    void whereThatWouldBeMoreRulesThanHostsReadThePolicyIsLeftToThePages() {
        for (int i = 0; i < 120; i++) {
            site.with("content/p" + i + ".md", "# Page " + i + "\n");
        }
        String headers = site.files().get("_headers");
        assertThat(headers)
                .contains("# Content-Security-Policy is left to the pages")
                .doesNotContain("  Content-Security-Policy:")
                .contains("\n/search/*.bin" + FOR_EVER);
        assertThat(headers.lines().filter(line -> line.startsWith("/"))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aFileOfThatNameInStaticAndTheSettingAreOneTooMany() {
        assertThat(site.with("static/_headers", "/*\n  X: y\n").findings())
                .singleElement()
                .asString()
                .contains("duplicate-route", "_headers");
    }

    @Test
    void forNginxAFileIsWrittenBesideTheSiteAndNotIntoIt() throws IOException {
        site.with(
                "site.yml",
                "title: Words\nheaders: [nginx]\nbase_url: https://example.org/w/\ncontact: office@example.org\n");
        for (int build = 0; build < 2; build++) {
            Outcome outcome = write();
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(outcome.build().findings()).isEmpty();
            assertThat(folder.resolve("public.nginx.conf"))
                    .content()
                    .contains(
                            "error_page 404 \"/w/404.html\";",
                            policy(Files.readString(folder.resolve("public/index.html"))));
        }
        try (var files = Files.walk(folder.resolve("public"))) {
            assertThat(files).noneMatch(file -> file.toString().contains("nginx"));
        }
        assertThat(folder.resolve("public/_headers")).doesNotExist();
    }

    @Test
    void whatSomebodyElseWroteThereStays() throws IOException {
        site.with("site.yml", "title: Words\nheaders: [nginx]\n").with("public.nginx.conf", "server {}\n");
        assertThat(write().build().findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("output-not-ours");
        assertThat(folder.resolve("public.nginx.conf")).hasContent("server {}");
    }

    @Test
    void aServerThatNobodyKnowsIsAFinding() {
        assertThat(site.with("site.yml", "title: Words\nheaders: [ngnix]\n")
                        .build()
                        .findings())
                .extracting(Diagnostic::fix)
                .singleElement()
                .asString()
                .contains("nginx");
    }

    private static String policy(String page) {
        return page.replaceFirst("(?s).*http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\".*", "$1");
    }

    private Outcome write() throws IOException {
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return SiteOutput.make(
                    request(), new Destination(folder.resolve("public"), Optional.empty(), true), cache, s -> {});
        }
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.of(folder.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 12, 1), false),
                false);
    }
}
