package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;

/** What somebody adds in Java is a part of the site like any other. */
class ExtensionTest {

    /** A term with another name. */
    static final String TERM = """
        ---
        title: Trust
        description: D
        status: published
        date_published: 2026-09-01
        authors: [{name: A}]
        license: CC0-1.0
        alternate_names: [MAT]
        ---

        ## Definition

        A trust.
        """;

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aGlossaryAndAPageThatLinksToItsTable() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: A\nlanguages: [en]\n")
                .with("content/index.md", "---\ntitle: Home\n---\n\nA [table](/glossary.csv), about MAT.\n")
                .with("content/glossary/mat.md", TERM);
    }

    @Test
    void theOneInTheDocsMakesItsFilesAndItsAddressesCanBeLinkedTo() throws Exception {
        assertThat(site.findings()).anyMatch(finding -> finding.contains("dead-link"));
        BuildResult built = build(List.of(documented()), BuildCache.none());
        assertThat(built.findings()).isEmpty();
        assertThat(text(built, "glossary.csv")).isEqualTo("term,pages\n\"Trust\",1\n");
        // As the tool of that name would check it.
        String digest = sha256(bytes(built, "glossary.csv"));
        assertThat(text(built, "SHA256SUMS"))
                .contains(digest + "  glossary.csv\n", "  index.html\n", "  assets/styles/")
                .doesNotContain("SHA256SUMS");
    }

    @Test
    void theOneInTheDocsIsShownInThePreviewAsItIsBuilt() throws Exception {
        Extension extension = documented();
        BuildResult built = build(List.of(extension), BuildCache.none());
        LiveSite live = LiveSite.of(request(List.of(extension)), BuildCache.none());
        for (String path : List.of("glossary.csv", "SHA256SUMS")) {
            assertThat(live.file(path).orElseThrow().file().made().orElseThrow())
                    .as(path)
                    .isEqualTo(bytes(built, path));
        }
        assertThat(live.file("other.csv")).isEmpty();
    }

    @Test
    void itsFilesAreRemovedAgainOnceItIsTakenAway() throws Exception {
        Path out = folder.resolve("out");
        write(build(List.of(documented()), BuildCache.none()), out);
        assertThat(out.resolve("glossary.csv")).exists();
        Files.writeString(folder.resolve("content/index.md"), "---\ntitle: Home\n---\n\nText.\n");
        write(build(List.of(), BuildCache.none()), out);
        assertThat(out.resolve("glossary.csv")).doesNotExist();
        assertThat(out.resolve("index.html")).exists();
    }

    @Test
    void twoFilesThatWantOnePlaceAreAFinding() {
        List<Extension> both = List.of(text("first 1", "about/index.html"), text("second 1", "about/index.html"));
        assertThat(build(both, BuildCache.none()).findings())
                .anyMatch(finding -> finding.code().id().equals("duplicate-route")
                        && finding.message().contains("about/index.html"));
    }

    @Test
    void itsHtmlIsCheckedAsOurs() {
        assertThat(build(List.of(text("page 1", "more.html")), BuildCache.none())
                        .findings())
                .anyMatch(finding -> finding.span().file().contains("more.html"));
    }

    @Test
    void aSlowFileIsMadeOnlyWhenItsKeyIsNewAndIsKeptAsAFile() throws IOException {
        AtomicInteger made = new AtomicInteger();
        List<Integer> counts = new ArrayList<>();
        for (String key : List.of("one", "one", "two")) {
            // Another page changes each time, so that no build is known as a whole.
            site.with("content/other.md", "---\ntitle: Other " + counts.size() + "\n---\n\nText.\n");
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                BuildResult built = build(List.of(slow(key, made)), cache);
                assertThat(text(built, "large.txt")).isEqualTo("large " + key);
            }
            counts.add(made.get());
        }
        assertThat(counts).containsExactly(1, 1, 2);
        assertThat(folder.resolve("cache/files").resolve(sha256("large two".getBytes(StandardCharsets.UTF_8))))
                .hasContent("large two");
    }

    @Test
    void aKeptFileThatWasDamagedIsMadeAgain() throws IOException {
        AtomicInteger made = new AtomicInteger();
        for (int build = 0; build < 2; build++) {
            site.with("content/other.md", "---\ntitle: Other " + build + "\n---\n\nText.\n");
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                assertThat(text(build(List.of(slow("one", made)), cache), "large.txt"))
                        .isEqualTo("large one");
            }
            Path kept = folder.resolve("cache/files").resolve(sha256("large one".getBytes(StandardCharsets.UTF_8)));
            Files.writeString(kept, "LARGE ONE");
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void anotherVersionOfItUsesNothingThatThisOneKept() throws IOException {
        AtomicInteger made = new AtomicInteger();
        for (String name : List.of("slow 1", "slow 2")) {
            try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
                text(build(List.of(slow(name, "one", made)), cache), "large.txt");
            }
        }
        assertThat(made).hasValue(2);
    }

    private static Extension text(String name, String path) {
        return extension(
                name, new Route(path), FileOutput.text(Route.ofFile(path), () -> "<!doctype html><title>x</title>"));
    }

    private static Extension slow(String key, AtomicInteger made) {
        return slow("slow 1", key, made);
    }

    private static Extension slow(String name, String key, AtomicInteger made) {
        Route route = new Route("large.txt");
        Fingerprint of = Digest.quick().add(key).fingerprint();
        return extension(name, route, FileOutput.slow(route, () -> of, out -> {
            made.incrementAndGet();
            out.write(("large " + key).getBytes(StandardCharsets.UTF_8));
        }));
    }

    private static Extension extension(String name, Route route, FileOutput file) {
        OutputFormat format = new OutputFormat() {
            @Override
            public Stream<Route> addresses(SiteOutline site) {
                return Stream.of(route);
            }

            @Override
            public Stream<Output> outputs(RenderContext context) {
                return Stream.of(file);
            }
        };
        return new Extension() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<OutputFormat> formats() {
                return List.of(format);
            }
        };
    }

    /** The extension of {@code docs/extensions}, compiled as its readers would. */
    private Extension documented() throws Exception {
        Path classes = folder.resolve("classes");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        Files.createDirectories(classes).toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of("..", "docs", "extensions", "GlossaryExtension.java")
                                .toString());
        assertThat(result).as("compiles").isZero();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Extension.class.getClassLoader());
        return (Extension)
                loader.loadClass("GlossaryExtension").getConstructor().newInstance();
    }

    private BuildRequest request(List<Extension> extensions) {
        return new BuildRequest(
                        folder,
                        folder,
                        Optional.of(folder.resolve("content")),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(LocalDate.of(2026, 11, 22), false),
                        false)
                .with(extensions);
    }

    private BuildResult build(List<Extension> extensions, BuildCache cache) {
        try {
            return SiteBuild.build(request(extensions), cache, stage -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BuildResult built, Path out) throws IOException {
        assertThat(SiteOutput.write(built, request(List.of()), out)).isInstanceOf(Outcome.Done.class);
    }

    private static byte[] bytes(BuildResult built, String path) {
        return built.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(OutputFile::made)
                .orElseThrow();
    }

    private static String text(BuildResult built, String path) {
        return new String(bytes(built, path), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
