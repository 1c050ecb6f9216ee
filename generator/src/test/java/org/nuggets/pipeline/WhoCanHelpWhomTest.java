package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see of schools, of what they offer and look for, and of who can help whom. */
class WhoCanHelpWhomTest {

    @TempDir
    private Path folder;

    private Network network;

    @BeforeEach
    void threeSchools() {
        network = new Network(folder)
                .expertise("arithmetic", "")
                .expertise("fractions", "broader: [arithmetic]")
                .expertise("singing", "")
                .school("ash", """
                        phase: primary
                        area: Utrecht
                        offers: [{expertise: singing, level: advanced, capacity: 2, until: 2027-07-15}]
                        needs: [{expertise: arithmetic, level: intermediate, capacity: 2}]
                        """)
                .school("beech", """
                        phase: secondary
                        area: utrecht
                        offers: [{expertise: fractions, level: advanced}]
                        needs: [{expertise: singing, level: introductory}]
                        """)
                .with(
                        "content/profiles/cedar.md",
                        Network.profile("cedar", """
                                area: Leeuwarden
                                offers: [{expertise: singing, until: 2026-10-01}]
                                """).replace("kind: school", "kind: trust"));
    }

    private Document page(String path) {
        return page(path, network.site().files());
    }

    private static Document page(String path, Map<String, String> files) {
        return Jsoup.parse(files.get(path.isEmpty() ? "index.html" : path + "/index.html"));
    }

    private static List<String> texts(Element page, String query) {
        return page.select(query).eachText();
    }

    @Test
    void aSchoolShowsForEachNeedWhoCouldHelpAndWhy() {
        Document ash = page("profiles/ash");

        Element need = ash.selectFirst("section[aria-labelledby=_needs] .claim");
        assertThat(need.select("h3").text()).isEqualTo("Arithmetic");
        assertThat(texts(need, ".claim-terms div")).containsExactly("Level Intermediate", "Partners wanted 2");
        assertThat(texts(need, ".partner-name")).containsExactly("Beech");
        assertThat(need.select(".partner-name a").attr("href")).isEqualTo("../beech/index.html");
        assertThat(need.select(".score").text()).isEqualTo("67 of 100 points");
        assertThat(texts(need, ".partner .entry-facts dd"))
                .containsExactly("School", "Secondary", "ages 11 to 18", "utrecht");
        assertThat(texts(need, ".reasons li"))
                .containsExactly(
                        "Beech offers Fractions. That is a part of Arithmetic, which Ash looks for. +30",
                        "Level: Advanced is offered, Intermediate is asked for. +20",
                        "Both have pupils of ages 11 to 12. +2",
                        "Both are in utrecht. +10",
                        "Both last long enough to begin. +5");
        assertThat(need.select(".claim-open").text()).isEqualTo("One more wanted. Everyone who would fit is listed.");
    }

    @Test
    void aSchoolShowsForEachOfferWhomItCouldHelp() {
        Document ash = page("profiles/ash");

        Element offer = ash.selectFirst("section[aria-labelledby=_offers] .claim");
        assertThat(texts(offer, ".claim-terms div"))
                .containsExactly("Level Advanced", "Partners at a time 2", "Until 15 July 2027");
        assertThat(texts(offer, ".partner-name")).containsExactly("Beech");
        assertThat(offer.select(".claim-open strong").text()).isEqualTo("Room for one more.");
        assertThat(ash.select("dl.facts").text()).doesNotContain("Singing");
        assertThat(ash.select(".ties").text()).doesNotContain("Singing", "Arithmetic");
        assertThat(ash.select(".exchange-ways a").eachAttr("href"))
                .containsExactly("../../matches/index.html", "../../matches/index.html#_points");
        assertThat(ash.select(".reach a").attr("href")).isEqualTo("#contact-route");
    }

    @Test
    void anOfferWhoseDayHasPassedIsShownAsEndedAndStandsInNoList() {
        assertThat(page("profiles/cedar").select(".claim-over .claim-terms").text())
                .isEqualTo("Ended on 1 October 2026");
        assertThat(page("profiles/cedar").select(".claim-open").text()).contains("Its last day has passed.");
        assertThat(texts(page("profiles"), ".entry[data-id=cedar] dd"))
                .containsExactly("Trust or group of schools", "Leeuwarden");
    }

    @Test
    void anExpertiseShowsWhoOffersItAndWhoLooksForIt() {
        Document singing = page("expertise/singing");

        assertThat(texts(singing, "section[aria-labelledby=_offered] .partner-name"))
                .containsExactly("Ash", "Cedar");
        assertThat(singing.select("section[aria-labelledby=_offered] .partner")
                        .get(0)
                        .text())
                .contains("ages 4 to 12", "Utrecht", "Level Advanced", "Until 15 July 2027");
        assertThat(texts(singing, "section[aria-labelledby=_needed] .partner-name"))
                .containsExactly("Beech");
        assertThat(singing.select(".mentions").text()).doesNotContain("Ash");
        assertThat(page("expertise/fractions")
                        .select("section[aria-labelledby=_needed] .none")
                        .text())
                .isEqualTo("Nobody looks for it now.");
    }

    @Test
    void anExpertiseShowsWhatIsNearItAndWhoHasThat() {
        assertThat(page("expertise/arithmetic").select(".kin").text())
                .isEqualTo("Parts of this expertise Fractions Who offers it: Beech");
        assertThat(page("expertise/fractions").select(".kin").text())
                .isEqualTo("Is a part of Arithmetic Who looks for it: Ash");
    }

    @Test
    void thePageOfAllMatchesHasEachNeedAndEachOfferWithRoom() {
        Document all = page("matches");

        assertThat(all.select("h1").text()).isEqualTo("Who can help whom");
        assertThat(all.select(".count").text()).isEqualTo("2 of 3 partners that are looked for were found.");
        assertThat(texts(all, "section[aria-labelledby=_needs] .claim h3")).containsExactly("Arithmetic", "Singing");
        assertThat(texts(all, "section[aria-labelledby=_needs] .claim-by"))
                .containsExactly("Looked for by Ash", "Looked for by Beech");
        assertThat(texts(all, "section[aria-labelledby=_offers] .claim-by"))
                .containsExactly("Offered by Ash", "Offered by Cedar");
        assertThat(all.select(".exchange-ways a").eachAttr("href"))
                .containsExactly("../matches.csv", "../profiles.json", "../profiles.schema.json");
        assertThat(all.select("section[aria-labelledby=_points]")).hasSize(1);
    }

    @Test
    void allMatchesAreInTheMenuAndAboveTheListOfSchools() {
        Document list = page("profiles");

        assertThat(list.select("nav.menu a").eachAttr("href")).contains("../matches/index.html");
        assertThat(list.select(".exchange-ways a").eachAttr("href"))
                .containsExactly("../matches.csv", "../profiles.json", "../profiles.schema.json");
        assertThat(list.select(".compare-link a").eachAttr("href")).contains("../matches/index.html");
        assertThat(page("matches").select("nav.menu a[aria-current=page]").text())
                .isEqualTo("Who can help whom");
    }

    @Test
    void theListOfSchoolsSaysWhatEachIsAndOffersInALine() {
        assertThat(texts(page("profiles"), ".entry[data-id=ash] .entry-facts > div"))
                .containsExactly(
                        "Kind of organisation School",
                        "Kind of school Primary",
                        "Area Utrecht",
                        "Offers Singing",
                        "Looks for Arithmetic");
    }

    @Test
    void schoolsAreFoundUnderEachAgeThatTheyServe() {
        Map<String, String> files = network.site().files();

        assertThat(page("browse/age/7-to-11", files)
                        .select(".entry-title, .near-title, h3")
                        .text())
                .contains("Ash")
                .doesNotContain("Beech", "Cedar");
        assertThat(page("browse/age/11-to-14", files).text()).contains("Ash", "Beech");
        assertThat(page("browse/age/11-to-14", files).select("h1").text()).isEqualTo("11 to 14");
        assertThat(page("browse", files)
                        .select("section[aria-labelledby=_facet-phase]")
                        .text())
                .startsWith("Ages Under 5 1 5 to 7 1");
        assertThat(files).containsKey("browse/age/over-16/index.html");
    }

    @Test
    void schoolsAreFoundByTheirAreaHoweverItIsWritten() {
        network.school("dune", "area: Saint-Étienne & Lyon").school("elm", "area: '***'");
        Map<String, String> files = network.site().files();

        assertThat(page("browse/area/utrecht", files).text())
                .contains("Ash", "Beech")
                .doesNotContain("Cedar");
        assertThat(page("browse/area/saint-etienne-lyon", files).select("h1").text())
                .isEqualTo("Saint-Étienne & Lyon");
        assertThat(files.keySet().stream().filter(path -> path.startsWith("browse/area/")))
                .containsExactly(
                        "browse/area/leeuwarden/index.html",
                        "browse/area/saint-etienne-lyon/index.html",
                        "browse/area/utrecht/index.html");
    }

    @Test
    void noPageStandsWhereAnAreaMay() {
        network.with("content/browse/area/utrecht.md", "---\ntitle: Utrecht\n---\n\nA town.\n");
        assertThat(network.site().findings())
                .anySatisfy(finding -> assertThat(finding)
                        .contains("duplicate-route the address '/browse/area/utrecht/' is that of a list"));
    }

    @Test
    void theListCanBeNarrowedByWhatIsOfferedAndLookedFor() {
        network.school("dune", "needs: [{expertise: singing}]").school("elm", "area: Utrecht");

        Document list = page("profiles");
        assertThat(texts(list, ".filters h2, .filters h3, .filters summary, .filters p, .filters strong")
                        .toString())
                .contains("Filter this list");
        assertThat(list.select(".filters").text())
                .contains("Kind of organisation School 4 Trust or group of schools 1")
                .contains("Area Leeuwarden 1 Utrecht 3")
                .contains("Offers Fractions 1 Singing 2")
                .contains("Looks for Arithmetic 1 Singing 2");
    }

    @Test
    void readersOfAnotherLanguageSeeTheSameMatchesInTheirWords() {
        network.with(
                "content/profiles/ash.nl.md",
                Network.profile("es", """
                phase: primary
                area: Utrecht
                offers: [{expertise: singing, level: advanced, capacity: 2, until: 2027-07-15}]
                needs: [{expertise: arithmetic, level: intermediate, capacity: 2}]
                """)
                        .replace("## About", "## Over ons")
                        .replace("## Contact route", "## Contact"));
        Map<String, String> files = network.site().files();
        Document es = page("nl/profiles/ash", files);

        assertThat(texts(es, "section[aria-labelledby=_needs] .reasons li"))
                .startsWith("Beech biedt Fractions. Dat is een deel van Arithmetic, wat Es zoekt. +30")
                .contains("Beide hebben leerlingen van 11 tot 12 jaar. +2");
        assertThat(es.select(".reach a").attr("href")).isEqualTo("#contact");
        assertThat(page("profiles/beech", files).select(".partner-name a").eachAttr("href"))
                .containsExactly("../ash/index.html", "../ash/index.html");
        assertThat(page("nl/matches", files).select("h1").text()).isEqualTo("Wie kan wie helpen");
        assertThat(page("nl/matches", files).select("nav.languages a").attr("href"))
                .isEqualTo("../../matches/index.html");
        assertThat(page("nl/browse/age/7-to-11", files).select("h1").text()).isEqualTo("7 tot 11");
    }

    @Test
    void aSchoolThatOffersNothingSaysNothingOfIt() {
        network.school("dune", "");
        Document dune = page("profiles/dune");
        assertThat(dune.select(".exchange, .exchange-ways")).isEmpty();
    }

    @Test
    void aSiteWithoutSchoolsHasNoMatches() {
        BuiltSite site = new BuiltSite(folder.resolve("other"))
                .with("site.yml", "title: None\n")
                .with("content/matches.md", "---\ntitle: Sparks\n---\n\nOf another kind.\n");

        Map<String, String> files = site.files();
        assertThat(files).doesNotContainKeys("matches.csv", "profiles.json", "profiles.schema.json");
        assertThat(page("matches", files).select("h1").text()).isEqualTo("Sparks");
        assertThat(page("", files).select("nav.menu a[href^=matches]")).isEmpty();
    }

    @Test
    void aNetworkInWhichNobodyOffersAnythingSaysSo() {
        Network empty = new Network(folder.resolve("other")).school("ash", "");
        assertThat(page("matches", empty.site().files()).select("main").text())
                .contains("Nobody has said yet what they offer or look for.");
    }

    @Test
    void manyNeedsStandOnSeveralPages() {
        for (int i = 0; i < 120; i++) {
            network.school("school%03d".formatted(i), "needs: [{expertise: singing}]");
        }
        Map<String, String> files = network.site().files();

        assertThat(page("matches", files).select(".claim")).hasSize(50);
        assertThat(page("matches/page/3", files).select("section[aria-labelledby=_needs] .claim"))
                .hasSize(22);
        assertThat(page("matches/page/3", files)
                        .select("section[aria-labelledby=_offers] .claim-by")
                        .text())
                .contains("Cedar");
        assertThat(files).doesNotContainKey("matches/page/4/index.html");
        assertThat(page("matches", files).select(".pager a[rel=next], a[href=page/2/index.html]"))
                .isNotEmpty();
    }

    @Test
    void anOfferForManyShowsTheBestAndHowManyMore() {
        network.school("oak", "offers: [{expertise: singing, level: advanced, capacity: 90}]");
        for (int i = 0; i < 60; i++) {
            network.school("school%03d".formatted(i), "needs: [{expertise: singing, level: advanced}]");
        }
        Element offer = page("profiles/oak").selectFirst(".claim");
        assertThat(offer.select(".partner")).hasSize(20);
        assertThat(texts(offer, ".claim-who").get(1)).matches("and \\d+ more");
    }

    @Test
    void aSchoolThatDidNotSayThatItAgreesStopsTheBuild() {
        network.with("content/profiles/dune.md", Network.profile("dune", "").replace("consent_date: 2026-09-01\n", ""));
        assertThat(network.site().findings())
                .contains("content/profiles/dune.md:1:1 missing-field the field 'consent_date' is missing");
        assertThat(network.site().build().errors()).isEqualTo(1);
    }

    @Test
    void whatAuthorsWriteIsNeverMarkup() {
        network.school("<img src=x>", """
                area: "<b>Utrecht</b>"
                needs: [{expertise: singing}]
                """);
        String page = network.site().files().get("matches/index.html");
        assertThat(page).contains("&lt;img src=x&gt;").doesNotContain("<img src=x>", "<b>Utrecht");
    }
}
