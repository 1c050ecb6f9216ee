package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.index.SearchFiles;

/** What others tried again stands on the nugget that they tried, and in lists; what has been replaced says by what. */
class TriedElsewhereTest {

    @TempDir
    private Path folder;

    private BuiltSite site;

    private static String nugget(String title, String more) {
        return """
                ---
                title: %s
                description: What %s is.
                status: published
                audience: [teacher]
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                evidence_basis: editorial
                is_based_on: [{source: post}]
                %s
                ---

                ## In short

                Text.

                ## Try it

                Text.

                ## What was done

                Text.
                """.formatted(title, title, more);
    }

    @BeforeEach
    void threeNuggetsOfWhichTwoTryTheFirst() {
        site = new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\n")
                .with("content/sources/post.md", """
                        ---
                        title: A post
                        description: A post.
                        status: published
                        date_published: 2026-11-20
                        authors: [{name: Ann}]
                        license: CC-BY-4.0
                        source_license: not stated
                        kind: article
                        ---

                        ## Summary

                        A post.
                        """)
                .with("content/nuggets/watch.md", nugget("Watching", ""))
                .with("content/nuggets/again.md", nugget("Again", "repeats: [{nugget: watch, held: All of it.}]"))
                .with(
                        "content/nuggets/other.md",
                        nugget("Otherwise", "adapts: [{nugget: watch, changed: Half as long., held: The talk.}]"));
    }

    @Test
    void aNuggetTellsWhoTriedItAndWhatHeld() {
        Map<String, String> files = site.files();

        assertThat(site.findings()).isEmpty();
        Document watch = Jsoup.parse(files.get("nuggets/watch/index.html"));
        assertThat(watch.select(".facts .fact:contains(Tried elsewhere)").text())
                .isEqualTo("Tried elsewhere Tried by 2 others");
        assertThat(watch.select("[aria-labelledby=_tried-by] li").eachText())
                .containsExactly(
                        "Again Tried again What held All of it.",
                        "Otherwise Tried in another way Done differently Half as long. What held The talk.");
        assertThat(watch.select(".around").text()).doesNotContain("Tried again");
        Document again = Jsoup.parse(files.get("nuggets/again/index.html"));
        assertThat(again.select("[aria-labelledby=_tries] li").eachText())
                .containsExactly("Watching Tried before What held All of it.");
        assertThat(Jsoup.parse(files.get("nuggets/index.html"))
                        .select(".entry-facts")
                        .eachText())
                .anyMatch(facts -> facts.contains("Tried by 2 others"))
                .filteredOn(facts -> facts.contains("Tried by"))
                .hasSize(1);
    }

    @Test
    void aTranslationOfOneThatTriedItIsNoOtherOne() {
        site.with(
                "content/nuggets/again.nl.md",
                nugget("Opnieuw", "lang: nl\nrepeats: [{nugget: watch, held: Alles.}]")
                        .replace("In short", "In het kort")
                        .replace("Try it", "Probeer het")
                        .replace("What was done", "Wat er is gedaan"));

        Document watch = Jsoup.parse(site.files().get("nuggets/watch/index.html"));
        assertThat(site.findings()).isEmpty();
        assertThat(watch.select("[aria-labelledby=_tried-by] .near-title").eachText())
                .containsExactly("Again", "Otherwise");
        assertThat(watch.select(".facts").text()).contains("Tried by 2 others");
    }

    @Test
    void aSearchTellsHowManyTriedWhatItFinds() throws IOException {
        Map<String, JsonNode> found = searched();

        assertThat(found.get("nuggets/watch/").path("tried").asInt()).isEqualTo(2);
        assertThat(found.get("nuggets/again/").has("tried"))
                .as("what nobody tried says nothing")
                .isFalse();
        assertThat(site.files().values())
                .as("in the words that the search says")
                .anyMatch(file -> file.startsWith("globalThis.nuggetsWords")
                        && file.contains("\"tried_many\":\"Tried by {n} others\""));
    }

    @Test
    void aComparisonHasAColumnForItWhereAnybodyTriedAny() {
        Document table = Jsoup.parse(site.files().get("nuggets/compare/index.html"));
        int column = table.select("thead th").eachText().indexOf("Tried elsewhere");

        assertThat(table.select("thead th").eachText())
                .as("beside what is weighed")
                .startsWith("Nugget", "In one line", "Time", "How sure", "What came of it", "Tried elsewhere");
        assertThat(cell(table, "watch", column)).isEqualTo("Tried by 2 others");
        assertThat(cell(table, "again", column)).isEqualTo("Not that we know");

        site.with("content/nuggets/again.md", nugget("Again", ""))
                .with("content/nuggets/other.md", nugget("Other", ""));
        assertThat(Jsoup.parse(site.files().get("nuggets/compare/index.html"))
                        .select("thead th")
                        .eachText())
                .doesNotContain("Tried elsewhere");
    }

    private static String cell(Document table, String id, int column) {
        Element head = table.select("tbody th[data-id=" + id + "]").first();
        assertThat(head).as(id).isNotNull();
        return head.parent().child(column).text();
    }

    private Map<String, JsonNode> searched() throws IOException {
        return SearchFiles.ofBuild(folder, folder).documents().stream()
                .collect(Collectors.toMap(document -> document.path("address").asText(), document -> document));
    }

    @Test
    void aNuggetThatWasReplacedSaysByWhat() {
        site.with("content/nuggets/new.md", nugget("Newer", "supersedes: [watch]"));

        Document watch = Jsoup.parse(site.files().get("nuggets/watch/index.html"));
        assertThat(site.findings()).isEmpty();
        assertThat(watch.select(".status-note").text()).isEqualTo("There is a newer one: Newer");
        assertThat(watch.select(".status-note a").attr("href")).isEqualTo("../new/index.html");
    }

    @Test
    void aNuggetThatIsNotThereIsAFindingAtItsPlace() {
        site.with("content/nuggets/again.md", nugget("Again", "repeats: [{nugget: wach, held: All of it.}]"));
        assertThat(site.findings())
                .containsExactly(
                        "content/nuggets/again.md:11:20 unknown-reference there is no nugget with the id 'wach'");
        assertThat(site.fixes().get(0)).contains("did you mean 'watch'?");
    }

    @Test
    void whatNobodyHasLookedAtForAsLongAsItsTypeSaysIsTold() {
        site.with("types/nugget.yml", "review_after: 3\n")
                .with(
                        "content/nuggets/again.md",
                        nugget("Again", "date_checked: 2024-01-02").replace("2026-11-20", "2020-11-20"))
                .with("content/nuggets/other.md", nugget("Otherwise", "review_by: 2031-05-06"))
                .with("content/nuggets/watch.md", nugget("Watching", "").replace("2026-11-20", "2019-11-20"));
        Map<String, String> files = site.files();

        assertThat(site.findings())
                .containsExactly(
                        "content/nuggets/watch.md:1:1 review-due nobody has said for 3 years that this still holds"
                                + " (since 2019-11-20)");
        assertThat(Jsoup.parse(files.get("nuggets/watch/index.html"))
                        .select(".status-note")
                        .text())
                .startsWith("Nobody has looked lately");
        assertThat(footer(files, "again")).contains("To be read again by 2 January 2027");
        assertThat(footer(files, "other")).contains("To be read again by 6 May 2031");
        assertThat(Jsoup.parse(files.get("nuggets/other/index.html")).select(".status-note"))
                .isEmpty();
    }

    private static String footer(Map<String, String> files, String id) {
        return Jsoup.parse(files.get("nuggets/" + id + "/index.html"))
                .select(".item-footer dl")
                .text();
    }

    @Test
    void whatTriesItselfAgainOrIsTriedByWhatItTriesIsTold() {
        site.with("content/nuggets/alone.md", nugget("Alone", "repeats: [{nugget: alone}]"))
                .with("content/nuggets/early.md", nugget("Early", "adapts: [{nugget: late}]"))
                .with("content/nuggets/late.md", nugget("Late", "repeats: [{nugget: early}]"));
        assertThat(site.findings())
                .anyMatch(finding ->
                        finding.startsWith("content/nuggets/alone.md:11") && finding.contains("tries itself again"))
                .anyMatch(finding -> finding.contains("tries the next again, in a circle: 'late', 'early', 'late'"))
                .hasSize(2);
        assertThat(site.files().get("nuggets/alone/index.html"))
                .doesNotContain("Tried by", "What this tries again", "Others tried it");
    }

    @Test
    void whatTakesItsOwnPlaceIsToldAndReadersGetNoWayInACircle() {
        site.with("content/nuggets/alone.md", nugget("Alone", "supersedes: [alone]"))
                .with("content/nuggets/old.md", nugget("Old", "supersedes: [new]"))
                .with("content/nuggets/new.md", nugget("New", "supersedes: [old]"));
        assertThat(site.findings())
                .anyMatch(finding -> finding.contains("takes the place of itself"))
                .anyMatch(finding -> finding.contains("takes the place of the next, in a circle: "))
                .hasSize(2);
        assertThat(site.files().get("nuggets/alone/index.html")).doesNotContain("There is a newer one");
    }

    @Test
    void theSameTryWrittenTwiceIsTold() {
        site.with("content/nuggets/two.md", nugget("Two", "repeats: [{nugget: three}, {nugget: three}]"))
                .with("content/nuggets/three.md", nugget("Three", ""));
        assertThat(site.findings())
                .anyMatch(finding -> finding.startsWith("content/nuggets/two.md:11:28 duplicate-value"));
    }
}
