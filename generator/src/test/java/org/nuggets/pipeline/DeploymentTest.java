package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planner of a week in several schools knows the roles of the site, what they ask, and what time schools gave. */
class DeploymentTest {

    private static final String PAGE = "tools/deployment/index.html";

    private static final String POST = """
        one: {en: Post, nl: Functie}
        many: {en: Posts, nl: Functies}
        folder: posts
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, type: string}
          time:
            role: effort
            label: {en: Time, nl: Tijd}
            type: array
            items:
              type: object
              properties:
                pattern: {type: string}
                amount: {type: number}
                unit: {type: string, vocabulary: unit}
                period: {type: string, vocabulary: period}
                note: {type: string}
        headings:
          - {name: {en: First settle, nl: Regel eerst}, optional: true}
        views:
          deploy: {ask: [First settle]}
        """;

    private static final String CASE = """
        one: {en: Case, nl: Geval}
        many: {en: Cases, nl: Gevallen}
        folder: cases
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, type: string}
          always: {label: {en: Always, nl: Altijd}, type: boolean}
          points:
            type: array
            items: {type: object, properties: {text: {type: string}, kind: {type: string}}}
          given:
            role: effort
            type: object
            properties:
              pattern: {type: string}
              amount: {type: number}
              unit: {type: string, vocabulary: unit}
              period: {type: string, vocabulary: period}
        relations:
          of: {to: post, inverse: cases, label: {en: Of, nl: Van}, inverse_label: {en: Cases, nl: Gevallen}}
        views:
          deploy: {ask: [/points/*/text], chosen_by: always}
        """;

    @TempDir
    private Path folder;

    private BuiltSite site() {
        return new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\nlanguages: [en, nl]\ntools: [deployment]\n")
                .with("types/post.yml", POST)
                .with("types/case.yml", CASE)
                .with("content/index.md", "# Home\n")
                .with("content/index.nl.md", "# Thuis\n")
                .with("content/posts/cook.md", """
                        ---
                        title: Cook & <b>baker</b>
                        time:
                          - {pattern: In one kitchen, amount: 2.5, unit: days, period: week, note: At first}
                          - {pattern: Now and then}
                        ---

                        ## First settle

                        These are ours.

                        - Who [pays](../index.md)? [^1]
                          - In money?
                        - Who eats?

                        [^1]: Not known.

                        ### A closer look

                        - Who washes up?

                        ## After that

                        - Is it good?
                        """)
                .with(
                        "content/posts/guard.md",
                        "---\ntitle: Guard\n---\n\n## First settle\n\nA line. Is it far?\n\nIs it dark?\n")
                .with("content/posts/poet.md", "---\ntitle: Poet\n---\n\nNothing.\n")
                .with("content/cases/soup.md", """
                        ---
                        title: Soup
                        always: true
                        of: [cook]
                        given: {pattern: Every noon, amount: 90, unit: minutes, period: day}
                        points: [{text: "Is it hot?", kind: a}, {kind: b}, {text: "Is <i>it</i> salt?"}]
                        ---

                        Text.
                        """)
                .with(
                        "content/cases/salad.md",
                        "---\ntitle: Salad\npoints: [{text: \"Is it green?\"}]\n---\n\nText.\n");
    }

    private static Document page(BuiltSite site, String path) {
        Map<String, String> files = site.files();
        assertThat(files).containsKey(path);
        return Jsoup.parse(files.get(path));
    }

    @Test
    void eachRoleBringsWhatItAsksUnderItsHeading() {
        Document page = page(site(), PAGE);
        assertThat(page.select("[data-role]").eachAttr("data-role"))
                .containsExactly("post:cook", "post:guard", "post:poet");
        assertThat(page.select("[data-role=post:cook] li").eachText())
                .containsExactly("Who pays? In money?", "Who eats?", "Who washes up?");
        assertThat(page.select("[data-role=post:cook] h3 a").attr("href"))
                .isEqualTo("../../posts/cook/index.html#first-settle");
        assertThat(page.select("[data-role=post:poet] li")).isEmpty();
        assertThat(page.select("[data-role=post:poet] h3 a").attr("href")).isEqualTo("../../posts/poet/index.html");
    }

    @Test
    void whereThereIsNoListTheParagraphsThatAskAreTheQuestions() {
        assertThat(page(site(), PAGE).select("[data-role=post:guard] li").eachText())
                .containsExactly("A line. Is it far?", "Is it dark?");
    }

    @Test
    void anItemThatSaysSoAsksWhicheverRoleItIs() {
        Document page = page(site(), PAGE);
        assertThat(page.select("[data-always] h3").eachText()).containsExactly("Soup");
        assertThat(page.select("[data-always] li").eachText()).containsExactly("Is it hot?", "Is <i>it</i> salt?");
    }

    @Test
    void patternsAreThoseOfRolesAndThenOfWhatIsTiedToThem() {
        Document page = page(site(), PAGE);
        assertThat(page.select("[data-pattern]").eachText())
                .containsExactly(
                        "In one kitchen 2.5 days a week At first Cook & <b>baker</b>",
                        "Now and then Not stated Cook & <b>baker</b>",
                        "Every noon 90 minutes a day Soup");
        var first = page.select("[data-pattern]").get(0);
        assertThat(first.attr("data-amount") + first.attr("data-unit") + first.attr("data-period"))
                .isEqualTo("2.5daysweek");
        assertThat(page.select("[data-pattern]").eachAttr("data-roles"))
                .containsExactly("post:cook", "post:cook", "post:cook");
        assertThat(page.select("[data-pattern]").get(1).attr("data-amount")).isEmpty();
    }

    @Test
    void anAmountBeyondAllIsNoneThatCanBeLaidOut() {
        for (String amount : new String[] {"1e400", "1e999999", "123456789012345678901234567890", "-3"}) {
            Document page = page(
                    site().with(
                                    "content/posts/poet.md",
                                    "---\ntitle: Poet\ntime: [{pattern: Ever, amount: " + amount
                                            + ", unit: days, period: week}]\n---\n\nText.\n"),
                    PAGE);
            assertThat(page.select("[data-pattern=Ever]").attr("data-amount")).isIn("", "-3");
        }
    }

    @Test
    void eachRoleLeadsToThePlannerAsItselfAndWhatAlwaysAsksLeadsToIt() {
        Map<String, String> files = site().files();
        assertThat(Jsoup.parse(files.get("posts/cook/index.html"))
                        .select(".deploy-this a")
                        .attr("href"))
                .isEqualTo("../../tools/deployment/index.html?r=post:cook");
        assertThat(Jsoup.parse(files.get("cases/soup/index.html"))
                        .select(".deploy-this a")
                        .attr("href"))
                .isEqualTo("../../tools/deployment/index.html");
        assertThat(files.get("cases/salad/index.html")).doesNotContain("deploy-this");
    }

    @Test
    void inAnotherLanguageItsWordsAreThatLanguagesAndItemsSayWhichTheyAreOf() {
        Document page = page(site(), "nl/" + PAGE);
        assertThat(page.select("h1").text()).isEqualTo("Plan een week op meer scholen");
        assertThat(page.select("#_ask").text()).isEqualTo("Regel dit voordat je iemand benoemt");
        assertThat(page.select("[data-role=post:cook] ul").attr("lang")).isEqualTo("en");
        assertThat(page.select(".deploy-blank tbody th").eachText())
                .containsExactly("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag");
    }

    @Test
    void ofAnItemInTwoLanguagesReadersOfEachSeeOne() {
        BuiltSite site = site().with(
                        "content/posts/poet.nl.md",
                        "---\ntitle: Dichter\ntime: [{pattern: Soms}]\n---\n\n## Regel eerst\n\n- Rijmt het?\n");
        assertThat(page(site, "nl/" + PAGE).select("[data-role=post:poet]").text())
                .isEqualTo("Dichter Rijmt het?");
        assertThat(page(site, "nl/" + PAGE).select("[data-pattern]").text()).contains("Soms");
        assertThat(page(site, PAGE).select("[data-pattern]").text()).doesNotContain("Soms");
    }

    @Test
    void aTextThatChangesChangesThePlanner() {
        BuiltSite site = site();
        assertThat(page(site, PAGE).select("[data-role=post:guard]").text()).contains("Is it dark?");
        site.with("content/posts/guard.md", "---\ntitle: Guard\n---\n\n## First settle\n\n- Is it light?\n");
        assertThat(page(site, PAGE).select("[data-role=post:guard] li").eachText())
                .containsExactly("Is it light?");
    }

    @Test
    void aSiteWithoutRolesHasAPlannerAllTheSame() {
        Document page = page(
                new BuiltSite(folder)
                        .with("site.yml", "title: A\ntools: [deployment]\n")
                        .with("content/index.md", "# Home\n"),
                PAGE);
        assertThat(page.select(".deploy[hidden], .deploy-blank")).hasSize(2);
        assertThat(page.select(".deploy-ask, .deploy-stated")).isEmpty();
    }

    @Test
    void withoutTheToolNoRoleLeadsThere() {
        Map<String, String> files = site().with("site.yml", "title: A\ntypes: types\nlanguages: [en, nl]\n")
                .files();
        assertThat(files).doesNotContainKey(PAGE);
        assertThat(files.get("posts/cook/index.html")).doesNotContain("deploy-this");
        files = site().with("site.yml", "title: A\ntypes: types\nlanguages: [en, nl]\n")
                .with("content/tools/deployment.md", "# Mine\n")
                .files();
        assertThat(files.get("posts/cook/index.html")).doesNotContain("deploy-this");
    }

    @Test
    void aTypeThatNamesWhatItHasNotIsTold() {
        BuiltSite site = site().with(
                        "types/post.yml",
                        POST.replace("ask: [First settle]", "ask: [First setle, /time/*/note, /tme/*/note]"))
                .with("types/case.yml", CASE.replace("chosen_by: always", "chosen_by: allways"));
        assertThat(site.findings()).hasSize(3);
        assertThat(String.join("\n", site.findings()))
                .contains(
                        "'First setle' is neither a heading nor a field",
                        "'/tme/*/note' is neither",
                        "'allways' is not a field");
        assertThat(String.join("\n", site.fixes())).contains("'First settle'", "'always'");
    }
}
