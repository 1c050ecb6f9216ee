package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.PublishedFile;
import org.nuggets.publish.place.TargetRefusedException;

/** A build that stands beside the live site for review: seen there, made live as it is, or taken away. */
class PreviewingTest {

    @TempDir
    private Path folder;

    @AtEachPlace
    void aPreviewStandsBesideTheLiveSiteAndChangesNothingOfIt(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target).withDrafts();
        site.publish();
        SortedMap<String, String> live = site.seen();
        site.with("site/content/about.md", PublishedSite.page("About", "What this may become."))
                .with("site/content/idea.md", PublishedSite.page("Idea\nstatus: draft", "Not yet."));

        PublishOutcome.Beside beside = (PublishOutcome.Beside) site.preview("pr-12");

        assertThat(beside.address().orElseThrow()).hasToString("https://" + target + ".example.org/previews/pr-12/");
        assertThat(site.seenIn("pr-12").get("about/index.html"))
                .contains("What this may become.")
                .contains("<link rel=\"canonical\" href=\"https://" + target + ".example.org/about/\">");
        assertThat(site.seenIn("pr-12"))
                .containsKeys("index.html", "idea/index.html", "site-manifest.json")
                .doesNotContainKey("404.html");
        assertThat(live.get("robots.txt")).contains("\nDisallow: /previews/\n");
        assertThat(site.seen()).isEqualTo(live);
        assertThat(site.status().previews().all()).containsOnlyKeys("pr-12");
        assertThat(Publishing.status(site.request(Map.of()), true)
                        .verified()
                        .orElseThrow()
                        .isGood())
                .isTrue();
    }

    @AtEachPlace
    void whatWasReviewedBecomesLiveByteForByte(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        site.with("site/content/about.md", PublishedSite.page("About", "What this became."))
                .preview("pr-12");
        SortedMap<String, String> reviewed = site.seenIn("pr-12");
        // What the sources have become meanwhile is not what was reviewed.
        site.with("site/content/about.md", PublishedSite.page("About", "Something else."));

        PublishOutcome.Promoted promoted = site.promote("pr-12");

        SortedMap<String, String> live = new TreeMap<>(site.seen());
        assertThat(live).containsKey("404.html");
        live.keySet().removeIf(path -> path.equals("404.html") || path.equals("CNAME") || path.equals(".nojekyll"));
        assertThat(live).isEqualTo(reviewed);
        assertThat(promoted.changes().changed()).extracting(PublishedFile::path).contains("about/index.html");
        assertThat(site.status().live().orElseThrow().release()).isEqualTo(promoted.release());

        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.seen().get("about/index.html")).contains("What this is.");
        assertThat(site.seenIn("pr-12")).isEqualTo(reviewed);
    }

    @AtEachPlace
    void whatBecameLiveSinceAPreviewWasMadeIsNotTakenBackByIt(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        site.with("site/content/guest.md", PublishedSite.page("Guest", "Here today."))
                .preview("pr-12");
        site.with("site/content/about.md", PublishedSite.page("About", "Merged meanwhile."))
                .publish();
        SortedMap<String, String> live = site.seen();

        assertThatThrownBy(() -> site.promote("pr-12"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("the preview 'pr-12' was made before ")
                .hasMessageContaining("publish it anew with --as pr-12");
        assertThat(site.seen()).isEqualTo(live);

        // However far a clock is behind, what is made later is later.
        site.at("2026-11-29T09:00:00Z").preview("pr-12");
        site.promote("pr-12");
        assertThat(site.seen().get("about/index.html")).contains("Merged meanwhile.");
    }

    @AtEachPlace
    void whatReadersMustNotGetIsNotMadeLive(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target).withDrafts();
        site.publish();
        SortedMap<String, String> live = site.seen();
        site.preview("draft");
        assertThatThrownBy(() -> site.promote("draft"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("the preview 'draft' shows drafts")
                .hasMessageContaining("publish it anew with --as draft, without --drafts");

        PublishedSite sound = site.withoutDrafts();
        sound.preview("yesterday");
        sound.at("2026-11-30T10:00:00Z");
        assertThatThrownBy(() -> sound.promote("yesterday"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("was built for 2026-11-29");
        assertThatThrownBy(() -> sound.promote("other"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("there is no preview 'other'")
                .hasMessageContaining("there is draft, yesterday");
        assertThat(site.seen()).isEqualTo(live);
    }

    @AtEachPlace
    void aPreviewOutlastsWhatIsPublishedAndIsReplacedOrTakenAwayWhole(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        site.with("site/content/guest.md", PublishedSite.page("Guest", "Here today."))
                .preview("pr-12");
        site.with("site/content/about.md", PublishedSite.page("About", "Later."))
                .publish();
        assertThat(site.seenIn("pr-12")).containsKey("guest/index.html");

        site.without("site/content/guest.md").preview("pr-12");
        assertThat(site.seenIn("pr-12")).doesNotContainKey("guest/index.html").containsKey("about/index.html");
        site.preview("pr-13");

        Previewing.unpublish(site.request(Map.of()), "pr-12");
        assertThat(site.seenIn("pr-12")).isEmpty();
        assertThat(site.seenIn("pr-13")).containsKey("about/index.html");
        assertThat(site.status().previews().all()).containsOnlyKeys("pr-13");
        assertThatThrownBy(() -> Previewing.unpublish(site.request(Map.of()), "pr-12"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("there is no preview 'pr-12' in the ");
    }

    @AtEachPlace
    void manyPreviewsTakeNoReleaseAway(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        site.with("site/content/about.md", PublishedSite.page("About", "Later."))
                .publish();
        for (int i = 0; i < 9; i++) {
            site.preview("pr-" + i);
        }
        assertThat(site.status().kept()).hasSize(2);
        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.seen().get("about/index.html")).contains("What this is.");
    }

    @AtEachPlace
    void aPreviewNeedsASiteToStandBesideANameAndRoom(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        assertThatThrownBy(() -> site.preview("pr-12"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("nothing is live in the ")
                .hasMessageContaining("publish without --as first");
        site.publish();
        assertThatThrownBy(() -> site.preview("../up"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("'../up' is no name for a preview");
        assertThatThrownBy(() -> site.preview("p".repeat(64)))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("at most 63 of them");
        site.with("site/content/previews/one.md", PublishedSite.page("One", "Ours."));
        assertThatThrownBy(() -> site.preview("pr-12"))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("the site has pages of its own below 'previews/'");
    }
}
