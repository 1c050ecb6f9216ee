package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.media.SamplePictures.SECRET;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.media.SamplePictures;
import org.nuggets.model.CacheRule;
import org.nuggets.model.OutputFile;

/** Pictures from the content folder to what readers get. */
class PublishedPicturesTest {

    @TempDir
    private Path folder;

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void page(String markdown) throws IOException {
        write("content/about.md", ("# About\n\n" + markdown + "\n").getBytes(UTF_8));
    }

    private BuildResult build() throws IOException {
        return SiteBuild.build(new EditedSite(folder).request());
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        BuildResult build = build();
        assertThat(build.findings().stream().filter(f -> !f.code().id().equals("missing-contact")))
                .isEmpty();
        FinishedFiles finished = new FinishedFiles(build.files(), BuildCache.none());
        finished.files().forEach(file -> files.put(file.path(), finished.bytes(file)));
        return files;
    }

    private static Set<String> pictures(Map<String, ?> files) {
        return files.keySet().stream()
                .filter(path -> path.matches("(?i).*\\.(jpg|png|webp|gif)"))
                .filter(path -> !path.startsWith("assets/") && !path.endsWith("social.png"))
                .collect(Collectors.toSet());
    }

    @Test
    void eachPictureThatAPageNamesIsThereAndNoOther() throws IOException {
        write("content/my trips, 1/hall.JPG", SamplePictures.photo(SamplePictures.jpeg(1300, 700), 6));
        write("content/unused.jpg", SamplePictures.jpeg(1300, 700));
        page("![The hall](<my trips, 1/hall.JPG>)");
        Map<String, byte[]> files = files();
        String html = new String(files.get("about/index.html"), UTF_8);
        Matcher tag = Pattern.compile("<img src=\"([^\"]+)\" srcset=\"([^\"]+)\" sizes=\"[^\"]+\" width=\"700\""
                        + " height=\"1300\" alt=\"The hall\" decoding=\"async\" />")
                .matcher(html);
        assertThat(tag.find()).as(html).isTrue();
        Set<String> named = new HashSet<>(Set.of(file(tag.group(1))));
        for (String source : tag.group(2).split(", ")) {
            named.add(file(source.split(" ")[0]));
        }
        assertThat(pictures(files)).isEqualTo(named).hasSize(2);
        for (String path : named) {
            assertThat(new String(files.get(path), ISO_8859_1)).as(path).doesNotContain(SECRET);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(files.get(path)));
            assertThat(picture.getHeight()).as(path).isGreaterThan(picture.getWidth());
        }
    }

    private static String file(String address) {
        return URI.create("https://x/about/").resolve(address).getPath().substring(1);
    }

    @Test
    void theFilesOfTheContentAreNotChanged() throws IOException {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(1300, 700), 6);
        write("content/hall.jpg", photo);
        page("![The hall](hall.jpg)");
        files();
        assertThat(folder.resolve("content/hall.jpg")).hasBinaryContent(photo);
    }

    @Test
    void onlyTheFirstPictureIsFetchedBeforeAReaderComesNear() throws IOException {
        write("content/a.png", SamplePictures.png(20, 10));
        page("![One](a.png)\n\n![Two](a.png)\n\n<img src=\"a.png\" alt=\"Three\" width=\"9\">");
        String html = new String(files().get("about/index.html"), UTF_8);
        assertThat(html)
                .contains("<img src=\"../a.png\" width=\"20\" height=\"10\" alt=\"One\" decoding=\"async\">")
                .contains("<img src=\"../a.png\" width=\"20\" height=\"10\" alt=\"Two\" loading=\"lazy\"")
                .contains("alt=\"Three\" width=\"9\"")
                .doesNotContain("width=\"20\" height=\"10\" alt=\"Three\"");
    }

    @Test
    void aPhotoInADrawingSaysNothingEither() throws IOException {
        String photo = Base64.getEncoder().encodeToString(SamplePictures.photo(SamplePictures.jpeg(60, 40), 1));
        write(
                "content/plan.svg",
                ("<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>" + SECRET
                                + "</metadata><image width=\"9\" height=\"9\" href=\"data:image/jpeg;base64," + photo
                                + "\"/></svg>")
                        .getBytes(UTF_8));
        page("![A plan](plan.svg)");
        String svg = new String(files().get("plan.svg"), UTF_8);
        Matcher inside = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(svg);
        assertThat(inside.find()).isTrue();
        byte[] clean = Base64.getDecoder().decode(inside.group(1));
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(60);
        assertThat(new String(clean, ISO_8859_1) + svg).doesNotContain(SECRET);
    }

    @Test
    void aPictureThatIsBrokenInsideStopsTheBuildEachTime() throws IOException {
        byte[] photo = SamplePictures.jpeg(1300, 700);
        byte[] half = Arrays.copyOf(photo, photo.length / 2);
        half[half.length - 2] = (byte) 0xff;
        half[half.length - 1] = (byte) 0xd9;
        write("content/hall.jpg", half);
        page("![The hall](hall.jpg)");
        for (int time = 0; time < 2; time++) {
            try (BuildCache cache = BuildCache.open(folder.resolve(".cache"), false)) {
                BuildResult build = SiteBuild.build(new EditedSite(folder).request(), cache, stage -> {});
                assertThat(build.findings().stream()
                                .filter(f -> f.code().id().equals("bad-picture"))
                                .map(Diagnostic::message))
                        .containsExactly("this picture is broken: only a part of it can be seen");
            }
        }
    }

    @Test
    void aBuildThatChangesNothingReadsNoPicture() throws IOException {
        write("content/hall.jpg", SamplePictures.photo(SamplePictures.jpeg(1300, 700), 6));
        page("![The hall](hall.jpg)");
        Files.setLastModifiedTime(folder.resolve("content/hall.jpg"), FileTime.from(Instant.EPOCH));
        List<String> first = cached();
        // It could not be read any more, but nobody tries.
        Path picture = folder.resolve("content/hall.jpg");
        byte[] bytes = Files.readAllBytes(picture);
        Files.write(picture, new byte[bytes.length]);
        Files.setLastModifiedTime(picture, FileTime.from(Instant.EPOCH));
        assertThat(cached()).isEqualTo(first);
        write("content/other.md", "# Other\n".getBytes(UTF_8));
        assertThat(cached())
                .containsAll(
                        first.stream().filter(path -> path.endsWith(".jpg")).toList());
    }

    private List<String> cached() throws IOException {
        try (BuildCache cache = BuildCache.open(folder.resolve(".cache"), false)) {
            BuildResult build = SiteBuild.build(new EditedSite(folder).request(), cache, stage -> {});
            assertThat(build.findings().stream().filter(f -> f.code().id().contains("picture")))
                    .isEmpty();
            return build.files().stream().map(OutputFile::path).sorted().toList();
        }
    }

    @Test
    void anotherPictureOfTheSameNameMakesAnotherPageAndOtherSizes() throws IOException {
        write("content/hall.jpg", SamplePictures.jpeg(1300, 700));
        page("![The hall](hall.jpg)");
        List<String> before = cached();
        write("content/hall.jpg", SamplePictures.jpeg(1000, 700));
        List<String> after = cached();
        assertThat(after.stream().filter(path -> path.matches("hall-\\d+-.*")))
                .hasSize(2)
                .doesNotContainAnyElementsOf(before);
        try (BuildCache cache = BuildCache.open(folder.resolve(".cache"), false)) {
            BuildResult build = SiteBuild.build(new EditedSite(folder).request(), cache, stage -> {});
            OutputFile page = file("about/index.html", build);
            assertThat(new String(page.made().orElseThrow(), UTF_8)).contains("width=\"1000\" height=\"700\"");
            assertThat(file("hall-480-", build).cacheRule()).isEqualTo(CacheRule.IMMUTABLE);
            assertThat(file("hall.jpg", build).cacheRule()).isEqualTo(CacheRule.REVALIDATED);
        }
    }

    private static OutputFile file(String start, BuildResult build) {
        return build.files().stream()
                .filter(file -> file.path().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSitesOwnFilesAreCleanOnlyWhereTheyAreNotTrusted() throws IOException {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(60, 40), 6);
        write("static/own.jpg", photo);
        page("Text.");
        assertThat(files().get("own.jpg")).isEqualTo(photo);
        write("site.yml", "title: Ours\nstatic: inert\n".getBytes(UTF_8));
        assertThat(new String(files().get("own.jpg"), ISO_8859_1)).doesNotContain(SECRET);
        write("static/own.jpg", Arrays.copyOf(photo, photo.length / 2));
        assertThat(build().findings().stream().map(f -> f.code().id())).contains("bad-picture");
    }

    @Test
    void aBrokenPictureThatTwoPagesShowIsToldOnce() throws IOException {
        write("content/hall.jpg", Arrays.copyOf(SamplePictures.jpeg(60, 40), 300));
        page("![The hall](hall.jpg) ![The same](hall.jpg)");
        write("content/other.md", "# Other\n\n![The hall](hall.jpg)\n".getBytes(UTF_8));
        assertThat(build().findings().stream().filter(f -> f.code().id().equals("bad-picture")))
                .hasSize(1);
    }

    @Test
    void thePreviewShowsWhatABuildMakes() throws IOException {
        write("content/hall.jpg", SamplePictures.photo(SamplePictures.jpeg(1300, 700), 8));
        page("![The hall](hall.jpg)");
        LiveSite live = LiveSite.of(new EditedSite(folder).request(), BuildCache.none());
        Map<String, byte[]> built = files();
        for (String path : pictures(built)) {
            Optional<LiveFile> shown = live.file(path);
            assertThat(shown.orElseThrow().file().made().orElseThrow()).as(path).isEqualTo(built.get(path));
        }
        byte[] other = SamplePictures.png(900, 500);
        write("content/hall.jpg", other);
        LiveSite next = live.changed(Set.of(folder.resolve("content/hall.jpg")));
        String html = new String(
                next.file("about/index.html").orElseThrow().file().made().orElseThrow(), UTF_8);
        assertThat(html).contains("width=\"900\" height=\"500\"");
        assertThat(next.findings().stream().map(f -> f.code().id())).contains("wrong-ending");
    }
}
