package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileTree;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.report.PublishWords;

/** What only a folder has: releases beside each other, a link to one, and whatever else may lie there. */
class FolderTargetTest {

    @TempDir
    private Path folder;

    private PublishedSite site;

    @BeforeEach
    void aSite() {
        site = new PublishedSite(folder, "folder");
    }

    @Test
    void readersAreLedByALinkAndAFileThatStaysIsTheSameOne() throws IOException {
        Release first = site.publish().release();
        Release second = site.with("site/content/about.md", PublishedSite.page("About", "New."))
                .publish()
                .release();

        Path releases = site.live().resolve("releases");
        assertThat(Files.readSymbolicLink(site.live().resolve("current"))).isEqualTo(Path.of("releases", second.id()));
        assertThat(Files.isSameFile(
                        releases.resolve(first.id()).resolve("index.html"),
                        releases.resolve(second.id()).resolve("index.html")))
                .isTrue();
        assertThat(Files.isSameFile(
                        releases.resolve(first.id()).resolve("about/index.html"),
                        releases.resolve(second.id()).resolve("about/index.html")))
                .isFalse();
    }

    @Test
    void aLiveFileThatSomebodyCutShortIsNotTakenOver() throws IOException {
        site.publish();
        Path live = site.live().resolve("current").toRealPath();
        String whole = site.seen().get("index.html");
        Files.writeString(live.resolve("index.html"), "cut");

        assertThat(Publishing.status(site.request(Map.of()), true)
                        .verified()
                        .orElseThrow()
                        .other())
                .containsExactly("index.html");
        site.with("site/content/about.md", PublishedSite.page("About", "New.")).publish();

        assertThat(site.seen()).containsEntry("index.html", whole);
    }

    @Test
    void aFolderOfSomebodyElsesIsLeftAlone() throws IOException {
        site.with("live/holiday.txt", "Pictures.");

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessage("the folder '../live' holds files, and Nuggets has never published there: choose an empty"
                        + " folder, or one that is not there yet");
        try (Stream<Path> files = Files.list(site.live())) {
            assertThat(files).containsExactly(site.live().resolve("holiday.txt"));
        }
    }

    @Test
    void aFolderOfSourcesIsRefused() throws IOException {
        String settings = Files.readString(folder.resolve("site/site.yml"));
        site.with("site/site.yml", settings.replace("path: ../live", "path: content/live"));

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("must not be, hold or lie in a folder of sources");
        assertThat(folder.resolve("site/content/live")).doesNotExist();
    }

    @Test
    void whatAKilledPublishLeftIsTakenAway() throws IOException {
        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("live/releases/.loose-20261129-101010-00000000/index.html", "half")
                .with("live/releases/.loose-20261129-101010-00000000.json", "")
                .with("live/releases/20261129-101010-00000000.json", "{}");
        Files.createSymbolicLink(site.live().resolve(".loose-current"), Path.of("releases", "nowhere"));
        assertThat(site.seen()).isEqualTo(before);
        assertThat(site.status().live().orElseThrow().whole()).isTrue();

        site.with("site/content/about.md", PublishedSite.page("About", "New.")).publish();

        assertThat(site.live().resolve("releases/.loose-20261129-101010-00000000"))
                .doesNotExist();
        assertThat(site.live().resolve("releases/.loose-20261129-101010-00000000.json"))
                .doesNotExist();
        assertThat(site.live().resolve("releases/20261129-101010-00000000.json"))
                .doesNotExist();
        assertThat(site.live().resolve(".loose-current")).doesNotExist();
        assertThat(site.seen().get("about/index.html")).contains("New.");
    }

    @Test
    void aReleaseThatNeverBecameLiveIsNotAmongThoseThatAreKept() throws IOException {
        Release first = site.publish().release();
        // The link cannot be made, as if the process were killed just before it is.
        site.with("live/.loose-current/in-the-way", "");
        site.with("site/content/about.md", PublishedSite.page("About", "Two."));
        assertThatThrownBy(site::publish).isInstanceOf(IOException.class);
        site.without("live/.loose-current/in-the-way");

        assertThat(site.status().kept()).containsExactly(first);
        Release third = site.with("site/content/about.md", PublishedSite.page("About", "Three."))
                .publish()
                .release();
        assertThat(site.status().kept()).containsExactly(third, first);
        assertThat(site.live().resolve("releases"))
                .isDirectoryNotContaining(file ->
                        !file.getFileName().toString().matches("(" + first.id() + "|" + third.id() + ")([.]json)?"));
        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.seen().get("about/index.html")).contains("What this is.");
    }

    @Test
    void whatSomebodyHasTakenFromAnEarlierReleaseHindersNoPublish() throws IOException {
        Release first = site.publish().release();
        String style = site.named().iterator().next();
        site.with("site/content/about.md", PublishedSite.page("About", "Two.")).publish();
        site.without("live/releases/" + first.id() + "/" + style)
                .without("live/releases/" + first.id() + "/site-manifest.json");

        site.with("site/content/about.md", PublishedSite.page("About", "Three."))
                .publish();

        assertThat(site.seen().get("about/index.html")).contains("Three.");
        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.of(first.id())))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("site-manifest.json' is not there: bring it back from a copy, or roll back to"
                        + " another release");
    }

    @Test
    void ofTwoAtOnceTheSecondSaysSo() throws IOException {
        site.publish();
        site.with("site/content/about.md", PublishedSite.page("About", "New."));
        try (FileChannel channel = FileChannel.open(site.live().resolve("publish.lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(site::publish)
                    .isInstanceOf(TargetRefusedException.class)
                    .hasMessage("another publish is writing to the folder '../live': wait until it has finished, then"
                            + " run this again");
        }
        assertThat(site.publish().changes().changed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"format\":1,\"id\":\"..\"}", "another"})
    void aDamagedRecordOfAnEarlierReleaseHindersNothingElse(String text) throws IOException {
        Release first = site.publish().release();
        Release second = site.with("site/content/about.md", PublishedSite.page("About", "Two."))
                .publish()
                .release();
        Release third = site.with("site/content/about.md", PublishedSite.page("About", "Three."))
                .publish()
                .release();
        String record = "live/releases/" + second.id() + ".json";
        String other = Files.readString(folder.resolve("live/releases/" + first.id() + ".json"));
        site.with(record, text.equals("another") ? other : text);

        TargetStatus status = site.status();
        assertThat(status.kept()).containsExactly(third, first);
        assertThat(PublishWords.of(status))
                .last()
                .asString()
                .contains(record
                        + "' is damaged, so that release cannot be gone back to: bring the file back from a copy,"
                        + " or delete it and the folder beside it.");
        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.of(second.id())))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining(record + "' is damaged");

        PublishOutcome.Done done = site.with("site/content/about.md", PublishedSite.page("About", "Four."))
                .publish();
        assertThat(done.notices()).hasSize(1);
        assertThat(site.seen().get("about/index.html")).contains("Four.");
        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.seen().get("about/index.html")).contains("Three.");
        assertThat(folder.resolve("live/releases/" + second.id())).isDirectory();
    }

    @Test
    void aPlainFolderIsNotMadeOfOneWithReleasesBehindItsReadersBacks() throws IOException {
        SortedMap<String, String> before = site.seenAfterPublishing();

        assertThatThrownBy(() -> Publishing.publish(
                        site.request(Map.of("layout", "plain")), PublishedSite.CARE, BuildCache.none(), stage -> {}))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessage("the folder '../live' holds releases, and its readers see 'current', as in a folder without"
                        + " 'layout: plain': publish as before, or choose an empty folder");

        assertThat(site.seen()).isEqualTo(before);
        assertThat(site.live().resolve("index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\www\\site", "d:/www", "..\\public"})
    @DisabledOnOs(OS.WINDOWS)
    void aPathOfWindowsIsNoNameOfAFolderElsewhere(String path) {
        assertThatThrownBy(() -> Publishing.status(site.request(Map.of("path", path)), false))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageStartingWith("'path' of the target 'folder' is a path of Windows, '" + path + "'");
    }

    @Test
    void aRecordOrAManifestThatIsDamagedOrOfALaterVersionIsSaid() throws IOException {
        Release release = site.publish().release();
        String record = "live/releases/" + release.id() + ".json";
        String sound = Files.readString(folder.resolve(record));

        site.with(record, "{\"format\":1,\"id\":\"..\"}");
        assertThatThrownBy(site::status)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining(record)
                .hasMessageContaining("is damaged");

        site.with(record, sound.replace("\"format\":1", "\"format\":2"));
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("was written by a later version of Nuggets");

        site.with(record, sound);
        Files.writeString(site.live().resolve("current/site-manifest.json"), "{}");
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("site-manifest.json' is not as it was published");
        assertThat(site.seen()).containsKey("index.html");
    }

    @Test
    void aLinkThatNuggetsDidNotMakeIsLeftAlone() throws IOException {
        Release release = site.publish().release();
        Files.delete(site.live().resolve("current"));
        site.with("live/current/index.html", "By hand.");

        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.of(release.id())))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("is no link that Nuggets made");
        assertThat(site.live().resolve("current/index.html")).hasContent("By hand.");
    }

    @Test
    void compressedFilesStandBesideThoseThatGetSmallerAndAreMadeOnce() throws IOException {
        site.with("site/site.yml", """
                title: Words
                base_url: https://example.org/
                publish: {folder: {to: folder, path: ../live, compress: gzip}}
                """);
        site.publish();
        Path first = folder.resolve("live/current").toRealPath();
        try (InputStream page = new GZIPInputStream(Files.newInputStream(first.resolve("index.html.gz")))) {
            assertThat(page.readAllBytes()).isEqualTo(Files.readAllBytes(first.resolve("index.html")));
        }
        assertThat(first.resolve("site-manifest.json.gz")).doesNotExist();

        site.with("site/content/about.md", PublishedSite.page("About", "Later."))
                .publish();
        Path second = folder.resolve("live/current").toRealPath();
        assertThat(Files.isSameFile(first.resolve("404.html.gz"), second.resolve("404.html.gz")))
                .isTrue();
        try (InputStream page = new GZIPInputStream(Files.newInputStream(second.resolve("about/index.html.gz")))) {
            assertThat(new String(page.readAllBytes(), UTF_8)).contains("Later.");
        }
        assertThat(Publishing.status(site.request(Map.of()), true)
                        .verified()
                        .orElseThrow()
                        .isGood())
                .isTrue();
    }

    @Test
    void aPreviewThatAKilledPublishLeftCanBeTakenAway() throws IOException {
        PublishedSite site = new PublishedSite(folder, "folder");
        site.publish();
        site.preview("pr-1");
        FileTree.delete(site.live().resolve("previews/pr-1"));

        assertThatThrownBy(() -> site.promote("pr-1"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("is not as it was published: publish that preview anew");
        Previewing.unpublish(site.request(Map.of()), "pr-1");
        assertThat(site.status().previews().all()).isEmpty();
    }
}
