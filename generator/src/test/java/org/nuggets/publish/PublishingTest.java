package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.cache.BuildCache;
import org.nuggets.model.PublishedFile;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.TargetRefusedException;

/** Publishing, the same for each kind of place: what travels, what readers see, what is refused, what can be taken back. */
class PublishingTest {

    @TempDir
    private Path folder;

    @AtEachPlace
    void whatIsPublishedIsWhatReadersSeeWithTheAddressOfItsPlace(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target).withDrafts();
        site.with("site/content/idea.md", PublishedSite.page("Idea\nstatus: draft", "Not yet."));

        PublishOutcome.Done done = site.publish();

        assertThat(site.seen())
                .containsKeys("index.html", "about/index.html", "site-manifest.json")
                .doesNotContainKey("idea/index.html");
        assertThat(site.seen().get("about/index.html")).contains("https://" + target + ".example.org/about/");
        assertThat(done.travelled().files()).isEqualTo(done.release().files());
        assertThat(site.seen().get("site-manifest.json")).contains("\"date\":\"2026-11-29\"", "\"drafts\":false");
    }

    @AtEachPlace
    void onlyWhatHasChangedTravels(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        SortedMap<String, String> before = site.seen();

        PublishOutcome.Done done = site.with("site/content/about.md", PublishedSite.page("About", "What this became."))
                .publish();

        List<String> changed =
                done.changes().changed().stream().map(PublishedFile::path).toList();
        assertThat(changed).contains("about/index.html").doesNotContain("index.html");
        assertThat(done.travelled().files()).isEqualTo(done.changes().added().size() + changed.size() + 1);
        assertThat(site.seen().get("about/index.html")).contains("What this became.");
        assertThat(site.seen().get("index.html")).isEqualTo(before.get("index.html"));
    }

    @AtEachPlace
    void whereNothingHasChangedNothingIsPublished(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        Release first = site.publish().release();

        assertThat(site.publish(PublishedSite.CARE))
                .isInstanceOfSatisfying(
                        PublishOutcome.Same.class,
                        same -> assertThat(same.live()).isEqualTo(first));
        assertThat(site.status().kept()).containsExactly(first);
    }

    @AtEachPlace
    void aMistakeIsNotPublishedAndNeitherIsWhatWasMerelyExcused(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        SortedMap<String, String> before = site.seen();

        site.with("site/content/about.md", PublishedSite.page("About", "[Nowhere](nowhere.md)"));
        assertThat(site.publish(PublishedSite.CARE)).isInstanceOf(PublishOutcome.Unsound.class);

        site.with("site/site.yml", Files.readString(folder.resolve("site/site.yml")) + "links: warn\n");
        assertThat(site.publish(PublishedSite.CARE)).isInstanceOf(PublishOutcome.Unsound.class);

        assertThat(site.seen()).isEqualTo(before);
    }

    @AtEachPlace
    void aMistakeIsTakenBackAndForth(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        Release first = site.publish().release();
        SortedMap<String, String> before = site.seen();
        Release second = site.with("site/content/about.md", PublishedSite.page("About", "A slip."))
                .publish()
                .release();
        SortedMap<String, String> after = site.seen();

        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.seen()).isEqualTo(before);
        assertThat(site.status().live().orElseThrow().release()).isEqualTo(first);
        assertThat(site.status().kept()).containsExactly(second, first);

        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.empty()))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("no release before the live one is kept")
                .hasMessageContaining(second.id());

        Publishing.rollBack(site.request(Map.of()), Optional.of(second.id()));
        assertThat(site.seen()).isEqualTo(after);
    }

    @AtEachPlace
    void afterARollbackTheNextPublishGoesOnFromWhatIsLive(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        site.with("site/content/slip.md", PublishedSite.page("Slip", "A slip.")).publish();
        Publishing.rollBack(site.request(Map.of()), Optional.empty());

        PublishOutcome.Done done = site.without("site/content/slip.md")
                .with("site/content/good.md", PublishedSite.page("Good", "Good."))
                .publish();

        assertThat(done.changes().removed())
                .extracting(PublishedFile::path)
                .noneMatch(path -> path.startsWith("slip/"));
        assertThat(site.seen()).containsKey("good/index.html").doesNotContainKey("slip/index.html");
    }

    @AtEachPlace
    void whoReadsAPageOfAReleaseThatIsKeptStillFindsWhatItAsksFor(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        Set<String> first = site.named();
        assertThat(first).isNotEmpty();
        site.with("site/content/rain.md", PublishedSite.page("Rain", "It falls."))
                .publish();
        Set<String> second = site.named();
        assertThat(second).isNotEqualTo(first);

        assertThat(site.all()).containsAll(first).containsAll(second);
        Publishing.rollBack(site.request(Map.of()), Optional.empty());
        assertThat(site.all()).containsAll(first).containsAll(second);
        for (int i = 0; i < 4; i++) {
            site.with("site/content/rain.md", PublishedSite.page("Rain", "It falls " + i))
                    .publish();
        }
        Set<String> last = site.named();
        second.removeAll(first);
        second.removeAll(last);
        assertThat(site.all()).doesNotContainAnyElementsOf(second).containsAll(last);
    }

    @AtEachPlace
    void moreThanAShareIsNotTakenAwayUnlessThatIsMeant(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        for (int i = 0; i < 60; i++) {
            site.with("site/content/page-" + i + ".md", PublishedSite.page("Page " + i, "Text."));
        }
        site.publish();
        SortedMap<String, String> before = site.seen();
        for (int i = 0; i < 60; i++) {
            site.without("site/content/page-" + i + ".md");
        }

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("% of the live pages and files, more than the 25 %")
                .hasMessageContaining("--allow-deletes");
        assertThat(site.seen()).isEqualTo(before);

        assertThat(site.publish(new Care(false, false, true))).isInstanceOf(PublishOutcome.Done.class);
        assertThat(site.seen()).doesNotContainKey("page-1/index.html");
    }

    @AtEachPlace
    void aDryRunSaysWhatWouldChangeAndChangesNothing(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        Care dry = new Care(false, true, false);

        assertThat(site.publish(dry)).isInstanceOf(PublishOutcome.Planned.class);
        assertThat(site.seen()).isEmpty();

        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("site/content/more.md", PublishedSite.page("More", "More.")).without("site/content/about.md");
        PublishOutcome.Planned planned = (PublishOutcome.Planned) site.publish(dry);

        assertThat(planned.changes().added()).extracting(PublishedFile::path).contains("more/index.html");
        assertThat(planned.changes().removed()).extracting(PublishedFile::path).contains("about/index.html");
        assertThat(site.seen()).isEqualTo(before);
    }

    @AtEachPlace
    void namesWithSpacesUmlautsAndPercentSignsAreThoseOfTheFiles(String target) throws IOException {
        String name = "Jürgens Plan +1 100%25.txt";
        PublishedSite site = new PublishedSite(folder, target).with("site/static/" + name, "One.");
        site.publish();
        site.with("site/static/" + name, "Two.").publish();
        assertThat(site.seen()).containsEntry(name, "Two.");

        Publishing.rollBack(site.request(Map.of()), Optional.empty());

        assertThat(site.seen()).containsEntry(name, "One.");
        assertThat(Publishing.status(site.request(Map.of()), true)
                        .verified()
                        .orElseThrow()
                        .isGood())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "plain", "s3", "sftp", "oldsftp"})
    void aReleaseOfWhichSomebodyHasTakenAFileAwayIsNotGoneBackToByHalves(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        Release first = site.publish().release();
        SortedMap<String, String> before = site.with("site/content/about.md", PublishedSite.page("About", "Two."))
                .with("site/content/index.md", PublishedSite.page("Words", "Two."))
                .seenAfterPublishing();
        site.takeFromRelease(first, "about/index.html");

        assertThatThrownBy(() -> Publishing.rollBack(site.request(Map.of()), Optional.empty()))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageStartingWith("the release " + first.id() + " is not whole any more in the ")
                .hasMessageContaining("'about/index.html': go back to another release, or publish anew");

        assertThat(site.seen()).isEqualTo(before);
        assertThat(site.status().live().orElseThrow().whole()).isTrue();
        site.with("site/content/about.md", PublishedSite.page("About", "Three."))
                .publish();
        assertThat(site.seen().get("about/index.html")).contains("Three.");
    }

    @AtEachPlace
    void theLatestReleasesAreKept(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        for (int i = 0; i < 5; i++) {
            site.with("site/content/about.md", PublishedSite.page("About", "Version " + i))
                    .publish();
        }
        List<Release> kept = site.status().kept();
        assertThat(kept).hasSize(3);

        Publishing.rollBack(site.request(Map.of()), Optional.of(kept.get(2).id()));
        assertThat(site.seen().get("about/index.html")).contains("Version 2");
    }

    @AtEachPlace
    void aClockThatIsBehindDoesNotMixUpReleases(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        Release first = site.publish().release();
        site.at("2026-11-29T09:00:00Z").with("site/content/about.md", PublishedSite.page("About", "Later."));

        PublishOutcome.Done done = site.publish();

        assertThat(done.behind().orElseThrow().toMinutes()).isEqualTo(60);
        assertThat(site.status().kept()).containsExactly(done.release(), first);
        assertThat(done.release().published()).isAfter(first.published());
    }

    @AtEachPlace
    void whatIsLiveIsComparedFileByFile(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        site.publish();
        assertThat(Publishing.status(site.request(Map.of()), true)
                        .verified()
                        .orElseThrow()
                        .isGood())
                .isTrue();
    }

    @AtEachPlace
    void aSettingThatIsGivenHoldsInPlaceOfTheOneInSiteYml(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target);
        assertThatThrownBy(() -> Publishing.status(site.request(Map.of("colour", "x")), false))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageStartingWith("the target '" + target + "': 'colour' is not a field of '" + target + "'");
        assertThatThrownBy(() -> Publishing.status(site.request(Map.of("keep", "many", "deletes", "x")), false))
                .hasMessageStartingWith("the target '" + target + "': ")
                .hasMessageContaining("'keep' must be a whole number, but here is the text 'many'")
                .hasMessageContaining("'deletes' must be a whole number, but here is the text 'x'");
    }

    @AtEachPlace
    void aFileOfTheSitesOwnDoesNotTakeThePlaceOfTheManifest(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target).with("site/static/site-manifest.json", "{}");

        PublishOutcome outcome = site.publish(PublishedSite.CARE);

        assertThat(outcome).isInstanceOf(PublishOutcome.Unsound.class);
        assertThat(outcome.build().findings())
                .anySatisfy(finding -> assertThat(finding.span().file()).endsWith("static/site-manifest.json"));
        assertThat(site.seen()).isEmpty();
    }

    @AtEachPlace
    void aPlaceThatStandsInNoFileIsToldByItsSettings(String target) throws IOException {
        PublishedSite site = new PublishedSite(folder, target).with("site/site.yml", "title: Words\n");
        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("no place to publish to stands under 'publish' in")
                .hasMessageContaining("publish: {live: {to: folder, path: ../public}}");

        Publishing.publish(site.request(site.settings()), PublishedSite.CARE, BuildCache.none(), stage -> {});
        assertThat(site.seen()).containsKey("about/index.html");
    }
}
