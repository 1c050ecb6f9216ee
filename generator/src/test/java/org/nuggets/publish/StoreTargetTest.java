package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.TargetRefusedException;

/** A plain folder: what stands for all places that take one file at a time. */
class StoreTargetTest {

    @TempDir
    private Path folder;

    private Path place() {
        return folder.resolve("plain");
    }

    private PublishedSite site() {
        return new PublishedSite(folder, "plain");
    }

    @Test
    void filesOfSomebodyElsesStay() throws IOException {
        PublishedSite site = site().with("plain/.well-known/token", "theirs");
        site.publish();
        site.without("site/content/about.md").publish();

        assertThat(place().resolve(".well-known/token")).hasContent("theirs");
        assertThat(place().resolve("about")).doesNotExist();
    }

    @Test
    void aSiteOfSomebodyElsesIsNotWrittenOver() throws IOException {
        PublishedSite site = site().with("plain/index.html", "theirs");

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("holds 'index.html', and Nuggets has never published there");
        assertThat(place().resolve("index.html")).hasContent("theirs");
    }

    @Test
    void aFileOfSomebodyElsesIsNotWrittenOver() throws IOException {
        PublishedSite site = site().with("plain/robots.txt", "theirs").with("plain/about/index.html", "theirs");

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("somebody else's files stand where pages or files of the site would be:"
                        + " 'about/index.html', 'robots.txt': take them away");
        assertThat(place().resolve("robots.txt")).hasContent("theirs");
        assertThat(place().resolve("index.html")).doesNotExist();

        site.without("plain/robots.txt").without("plain/about/index.html").publish();
        site.with("plain/later/index.html", "theirs")
                .with("site/content/later.md", PublishedSite.page("Later", "Ours."));
        assertThatThrownBy(site::publish).hasMessageContaining("'later/index.html'");
        assertThat(place().resolve("later/index.html")).hasContent("theirs");
        assertThat(site.status().live().orElseThrow().whole()).isTrue();
    }

    @Test
    void anEarlierReleaseWhoseManifestIsDamagedHindersNobody() throws IOException {
        PublishedSite site = site();
        Release first = site.publish().release();
        Release second = site.with("site/content/about.md", PublishedSite.page("About", "Two."))
                .publish()
                .release();
        Release third = site.with("site/content/about.md", PublishedSite.page("About", "Three."))
                .publish()
                .release();
        String manifests = "plain/.nuggets/manifests/";
        site.with(manifests + first.manifest().hex() + ".json", "{}")
                .without(manifests + second.manifest().hex() + ".json");

        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.empty()))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining(second.manifest().hex());
        Release fourth = site.with("site/content/about.md", PublishedSite.page("About", "Four."))
                .publish()
                .release();
        assertThat(site.status().kept()).containsExactly(fourth, third);
        Publishing.rollBack(site.request(Map.of()), Optional.empty());

        assertThat(site.seen().get("about/index.html")).contains("Three.");
    }

    @Test
    void filesOfReleasesThatAreKeptNoMoreGo() throws IOException {
        PublishedSite site = site();
        for (int i = 0; i < 6; i++) {
            site.with("site/content/about.md", PublishedSite.page("About", "Version " + i))
                    .publish();
        }
        Release oldest = site.status().kept().get(2);

        assertThat(site.status().kept()).hasSize(3);
        // Those of two releases that are not live: what differs from one to the next is a handful.
        assertThat(kept()).hasSizeBetween(2, 30).noneMatch(file -> file.contains("Version 0"));

        Publishing.rollBack(site.request(Map.of()), Optional.of(oldest.id()));
        assertThat(site.seen().get("about/index.html")).contains("Version 3");
        site.with("site/content/about.md", PublishedSite.page("About", "Version 9"))
                .publish();
        assertThat(verified(site)).isTrue();
    }

    private static boolean verified(PublishedSite site) throws IOException {
        return Publishing.status(site.request(Map.of()), true)
                .verified()
                .orElseThrow()
                .isGood();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(place().resolve(".nuggets/files"))) {
            return files.map(file -> {
                        try {
                            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aLedgerThatIsDamagedOrOfALaterVersionIsSaidToBeAndNothingChanges() throws IOException {
        PublishedSite site = site();
        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("site/content/about.md", PublishedSite.page("About", "Later."));

        site.with("plain/.nuggets/releases.json", "{\"format\":1,\"live\":\"20");
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("'.nuggets/releases.json' in the folder '../plain' is damaged");
        site.with("plain/.nuggets/releases.json", "{\"format\":7}");
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("was written by a later version of Nuggets");
        assertThat(site.seen()).isEqualTo(before);
    }

    @Test
    void noFileIsWrittenThroughALink() throws IOException {
        PublishedSite site = site();
        Files.createDirectories(place());
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(place().resolve("about"), folder.resolve("elsewhere"));

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("is a link, and Nuggets follows none");
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void whoeverHoldsThePlaceKeepsOthersOut() throws IOException {
        PublishedSite site = site();
        site.publish();
        // Nobody's of this machine, and it never changes: after twenty seconds it is taken for dead.
        site.with("plain/.nuggets/lock", "somebody\n3\n")
                .with("site/content/about.md", PublishedSite.page("About", "Later."))
                .publish();
        assertThat(site.seen().get("about/index.html")).contains("Later.");
        assertThat(place().resolve(".nuggets/lock")).doesNotExist();
    }

    @Test
    void whoeverIsAliveIsNotPutOut() throws Exception {
        PublishedSite site = site();
        site.publish();
        Thread other = new Thread(() -> {
            for (int beat = 0; beat < 4; beat++) {
                site.with("plain/.nuggets/lock", "somebody\n" + beat + "\n");
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        site.with("plain/.nuggets/lock", "somebody\n0\n");
        other.start();

        site.with("site/content/about.md", PublishedSite.page("About", "Later."));
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("another publish is writing to the folder '../plain'");
        other.join();
    }

    @Test
    void theSitesOwnPagesAreNotInTheAreaThatPublishingKeeps() throws IOException {
        site().publish();
        assertThat(place().resolve(".nuggets/.htaccess")).hasContent("Require all denied");
    }

    @Test
    void aPreviewThatSomebodyHasDamagedIsNotMadeLiveByHalves() throws IOException {
        PublishedSite site = site();
        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("site/content/about.md", PublishedSite.page("About", "Later."))
                .preview("pr-1");
        site.with("plain/previews/pr-1/about/index.html", "cut");

        assertThatThrownBy(() -> site.promote("pr-1"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining(
                        "'previews/pr-1/about/index.html' in the folder '../plain' is not as it was published");
        assertThat(site.seen()).isEqualTo(before);
        assertThat(site.status().live().orElseThrow().whole()).isTrue();
    }
}
