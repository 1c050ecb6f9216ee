package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.PageKey;

/** Who takes part in the matches, and who does not. */
class MatchedItemsTest {

    private static final String NEEDS = "needs: [{expertise: singing}]\n";
    private static final String OFFERS = "offers: [{expertise: singing}]\n";

    @TempDir
    private Path folder;

    private Network network;

    @BeforeEach
    void oneExpertise() {
        network = new Network(folder).expertise("singing", "");
    }

    @Test
    void ofEqualOffersTheFirstByIdIsTaken() {
        network.school("needy", NEEDS)
                .school("zeta", OFFERS)
                .school("alpha", OFFERS)
                .school("midway", OFFERS);

        assertThat(network.pairs()).containsExactly("alpha helps needy with singing: 87");
        assertThat(Network.left(network.matches().offers()))
                .containsExactly("midway singing 1 ALL_MET needy", "zeta singing 1 ALL_MET needy");
    }

    @Test
    void ofEqualNeedsTheFirstByIdIsMetAndEqualPairsAreInOrder() {
        network.school("offering-b", OFFERS)
                .school("offering-a", OFFERS)
                .school("third", NEEDS)
                .school("first", NEEDS)
                .school("second", NEEDS);

        assertThat(network.pairs())
                .containsExactly("offering-a helps first with singing: 87", "offering-b helps second with singing: 87");
    }

    @Test
    void aSchoolIsNeverMatchedWithItself() {
        network.school("alone", OFFERS + NEEDS);

        assertThat(network.pairs()).isEmpty();
        assertThat(Network.left(network.matches().needs())).containsExactly("alone singing 1 ONLY_OWN");
        assertThat(Network.left(network.matches().offers())).containsExactly("alone singing 1 ONLY_OWN");
    }

    @Test
    void twoClaimsOfOneSchoolAreOnePartner() {
        network.school("giver", """
            offers:
              - {expertise: singing, level: introductory}
              - {expertise: singing, level: advanced}
            """).school("taker", "needs: [{expertise: singing, capacity: 2}]\n");

        assertThat(network.pairs()).containsExactly("giver helps taker with singing: 87");
        assertThat(Network.left(network.matches().needs())).containsExactly("taker singing 1 NO_MORE");
    }

    @Test
    void aSchoolInTwoLanguagesIsOneAndSpeaksInTheFirst() {
        network.school("giver", OFFERS)
                .with(
                        "content/profiles/giver.nl.md",
                        Network.profile("Gever", "offers: [{expertise: singing, capacity: 9}]\n")
                                .replace("## About", "## Over ons")
                                .replace("## Contact route", "## Contact"))
                .school("taker", NEEDS)
                .school("other", NEEDS);

        assertThat(network.matches().made())
                .singleElement()
                .satisfies(match -> assertThat(match.offer().by()).isEqualTo(new PageKey("profile", "giver", "en")));
        assertThat(network.matches().of(new PageKey("profile", "giver", "nl")).gives())
                .hasSize(1);
    }

    @Test
    void whatReadersDoNotGetYetOrNoMoreIsNotMatchedEvenWithDrafts() {
        network.school("draft", OFFERS)
                .school("review", OFFERS)
                .school("archived", OFFERS)
                .school("expired", OFFERS + "expires: 2026-11-01\n")
                .school("later", OFFERS)
                .school("taker", NEEDS);
        for (String status : new String[] {"draft", "review", "archived"}) {
            network.with(
                    "content/profiles/" + status + ".md",
                    Network.profile(status, OFFERS).replace("status: published", "status: " + status));
        }
        network.with(
                "content/profiles/later.md",
                Network.profile("later", OFFERS).replace("date_published: 2026-09-01", "date_published: 2027-09-01"));

        BuildRequest all = network.site().request();
        assertThat(Network.matches(new BuildRequest(
                                folder,
                                folder,
                                Optional.of(folder.resolve("content")),
                                Optional.empty(),
                                Optional.empty(),
                                new BuildOptions(all.options().date(), true),
                                false))
                        .made())
                .isEmpty();
        assertThat(Network.left(network.matches().needs())).containsExactly("taker singing 1 NOBODY_OFFERS");
    }

    @Test
    void whatHasEndedIsNotMatchedAndHoldsUntilItsLastDay() {
        network.school("until-today", "offers: [{expertise: singing, until: 2026-11-22}]\n")
                .school("taker", NEEDS);
        assertThat(network.pairs()).containsExactly("until-today helps taker with singing: 82");

        network.school("until-today", "offers: [{expertise: singing, until: 2026-11-21}]\n");
        assertThat(network.pairs()).isEmpty();
        assertThat(Network.left(network.matches().needs()))
                .containsExactly("taker singing 1 OTHERS_EXPIRED until-today");
        assertThat(Network.left(network.matches().offers())).containsExactly("until-today singing 1 EXPIRED");
    }

    @Test
    void theDayOfTheBuildDecidesAndNotTheClock() {
        network.school("giver", "offers: [{expertise: singing, until: 2027-01-01}]\n")
                .school("taker", NEEDS);

        assertThat(Network.matches(on("2027-01-01")).made()).hasSize(1);
        assertThat(Network.matches(on("2027-01-02")).made()).isEmpty();
    }

    private BuildRequest on(String day) {
        return new BuildRequest(
                folder,
                folder,
                Optional.of(folder.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.parse(day), false),
                false);
    }

    @Test
    void twoLevelsBelowIsNoMatchAndOneIsWorthLess() {
        network.school("beginner", "offers: [{expertise: singing, level: introductory}]\n")
                .school("taker", "needs: [{expertise: singing, level: advanced}]\n");
        assertThat(network.pairs()).isEmpty();
        assertThat(Network.left(network.matches().needs())).containsExactly("taker singing 1 LEVEL_TOO_LOW beginner");
        assertThat(Network.left(network.matches().offers())).containsExactly("beginner singing 1 LEVEL_TOO_HIGH taker");

        network.school("taker", "needs: [{expertise: singing, level: intermediate}]\n");
        assertThat(network.pairs()).containsExactly("beginner helps taker with singing: 67");
    }

    @Test
    void widerAndRelatedExpertiseIsOneStepAndTwoStepsAreTooMany() {
        network.expertise("singing", "broader: [music]")
                .expertise("music", "broader: [arts]")
                .expertise("arts", "related_to: [crafts]")
                .expertise("crafts", "")
                .school("a-wider", "offers: [{expertise: music}]\nneeds: [{expertise: crafts}]\n")
                .school("b-narrow", NEEDS)
                .school("c-two-steps", "needs: [{expertise: arts}]\noffers: [{expertise: singing}]\n");

        // Music is wider than singing; crafts are related to arts, which nobody offers; singing is two steps from arts.
        assertThat(network.pairs())
                .containsExactly(
                        "c-two-steps helps b-narrow with singing: 87", "a-wider helps c-two-steps with arts: 67");
    }

    @Test
    void expertiseThatIsWiderThanItselfEndsNoBuild() {
        network.expertise("singing", "broader: [choirs, singing]")
                .expertise("choirs", "broader: [singing]\nrelated_to: [singing, choirs]")
                .school("giver", "offers: [{expertise: choirs}]\n")
                .school("taker", NEEDS);

        assertThat(network.pairs()).containsExactly("giver helps taker with singing: 67");
    }

    @Test
    void anOfferOfNothingThatIsThereCountsForNothing() {
        network.school("giver", "offers: [{expertise: sinking}, {expertise: singing}]\n")
                .school("taker", "needs: [{expertise: singing}, {expertise: sinking}]\n");

        assertThat(network.matches().made())
                .singleElement()
                .satisfies(match -> assertThat(match.offer().position()).isEqualTo(1));
    }

    @Test
    void aTypeOfOnesOwnTakesPart() {
        network.with("types/hub.yml", """
            one: Hub
            many: Hubs
            folder: hubs
            fields:
              region: {type: string}
            relations:
              gives: {to: expertise, inverse: given_by}
              wants: {to: expertise, inverse: wanted_by}
            matching: {offers: gives, needs: wants, area: region}
            """)
                .with("content/hubs/north.md", """
                    ---
                    title: North
                    description: A hub.
                    status: published
                    audience: [headteacher]
                    date_published: 2026-09-01
                    authors: [{name: Ann}]
                    license: CC-BY-4.0
                    gives: [singing]
                    region: Leeuwarden
                    ---

                    Text.
                    """)
                .school("taker", NEEDS + "area: leeuwarden\n");

        assertThat(network.pairs()).containsExactly("north helps taker with singing: 92");
    }

    @Test
    void thePreviewMatchesAnewWhenAProfileHasChangedAndKeepsTheRest() throws IOException {
        network.school("giver", OFFERS).school("taker", NEEDS).with("content/about.md", "About.\n");
        BuildRequest request = network.site().request();
        SiteGraph site = SiteGraph.held(Sources.read(request, FileStamps.none()), request, BuildCache.none());
        assertThat(Network.matches(site).made()).hasSize(1);

        network.with("content/about.md", "About us.\n");
        SiteGraph same = site.next(Sources.read(request, FileStamps.none()));
        assertThat(same.site()).isNotEqualTo(site.site());
        assertThat(Network.matches(same)).isSameAs(Network.matches(site));

        network.school("giver", "");
        SiteGraph none = same.next(Sources.read(request, FileStamps.none()));
        assertThat(Network.matches(none).made()).isEmpty();
        assertThat(Network.left(Network.matches(none).needs())).containsExactly("taker singing 1 NOBODY_OFFERS");
    }
}
