package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items whose type says what of them goes into a plan lead to one; the plan is made of what stands on their page. */
class PlanTest {

    private static final String CLUB = """
        one: {en: Club, nl: Club}
        many: {en: Clubs, nl: Clubs}
        folder: clubs
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, type: string}
          ready: {label: {en: What to settle, nl: Wat te regelen}, type: array, items: {type: string}}
          results:
            label: {en: Results, nl: Resultaten}
            type: array
            items:
              type: object
              properties:
                name: {type: string}
                value: {type: [string, number]}
                source: {type: string}
          evidence_basis: {$ref: "shared.yml#/definitions/evidence_basis"}
        relations:
          near: {to: club, inverse: near, label: {en: Like it, nl: Lijkt erop}}
        headings:
          - {name: {en: How to start, nl: Zo begin je}, optional: true}
          - {name: {en: What came of it, nl: Wat het opleverde}, optional: true}
        views:
          plan:
            prepare: [ready]
            deliver: [How to start]
            measures: [results, What came of it]
        """;

    private static final String CHESS = """
        ready: ["A room & boards", "<b>Money</b>"]
        results: [{source: the head, value: 12, name: Pupils who stay}]
        evidence_basis: practitioner_account
        near: [drama]
        """;

    @TempDir
    private Path folder;

    private static String club(String title, String more, String text) {
        return "---\ntitle: " + title + "\n" + more + "---\n\n" + text + "\n";
    }

    private BuiltSite site() {
        return new BuiltSite(folder)
                .with("site.yml", """
                        title: A
                        types: types
                        languages: [en, nl]
                        base_url: https://a.example/
                        contact: office@a.example
                        """)
                .with("types/club.yml", CLUB)
                .with("content/index.md", "---\ntitle: Home\n---\n\nText.\n")
                .with(
                        "content/clubs/chess.md",
                        club("Chess", CHESS, "## How to start\n\n1. Ask.\n2. Begin.\n\n## What came of it\n\nMuch."))
                .with("content/clubs/drama.md", club("Drama", "", "Text."));
    }

    private static Document page(BuiltSite site, String path) {
        Map<String, String> files = site.files();
        assertThat(files).containsKey(path);
        return Jsoup.parse(files.get(path));
    }

    private static Element parts(Document page) {
        Element parts = page.select("template[data-plan-parts]").first();
        assertThat(parts).isNotNull();
        return parts;
    }

    @Test
    void anItemLeadsToABlankPlanAndHoldsTheStepsThatItsTypeNames() {
        BuiltSite site = site();
        assertThat(site.findings()).isEmpty();
        Document chess = page(site, "clubs/chess/index.html");
        Element link = chess.select("a[data-plan]").first();

        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Try this here");
        assertThat(link.attr("href")).as("without scripts").isEqualTo("../../plan-on-one-page/index.html");
        assertThat(link.attr("data-plan")).isEqualTo("club:chess");
        assertThat(parts(chess).select("[data-phase]").eachAttr("data-phase")).containsExactly("prepare", "deliver");
        assertThat(parts(chess).select("[data-phase=prepare] li").eachText())
                .as("what is a field is given, and is never markup")
                .containsExactly("A room & boards", "<b>Money</b>");
        assertThat(parts(chess).select("b")).isEmpty();
        String heading = parts(chess).select("[data-phase=deliver]").attr("data-from");
        assertThat(chess.select("h2[id=" + heading + "]").text())
                .as("what stands in the text is named by its heading")
                .isEqualTo("How to start");
        assertThat(parts(chess).select("[data-told]").attr("data-told"))
                .isEqualTo(chess.select("h2:contains(What came of it)").attr("id"));
    }

    @Test
    void whatWasMeasuredIsToldByTheItemAndByThoseThatAreTiedToIt() {
        BuiltSite site = site();
        Element own = parts(page(site, "clubs/chess/index.html"))
                .select("[data-measure]")
                .first();
        Element theirs = parts(page(site, "clubs/drama/index.html"))
                .select("[data-measure]")
                .first();

        assertThat(own).isNotNull();
        assertThat(own.text()).as("named first in the type, last in the file").isEqualTo("Pupils who stay");
        assertThat(own.attr("data-note")).isEqualTo("12 · the head");
        assertThat(own.attr("data-measure")).isEmpty();
        assertThat(theirs).isNotNull();
        assertThat(theirs.text()).isEqualTo("Pupils who stay");
        assertThat(theirs.attr("data-measure")).isEqualTo("Chess");
    }

    @Test
    void anItemThatSaysNoneOfItCanBePlannedAllTheSame() {
        Document drama = page(site(), "clubs/drama/index.html");

        assertThat(drama.select("a[data-plan]")).hasSize(1);
        assertThat(parts(drama).select("[data-phase], [data-told]")).isEmpty();
    }

    @Test
    void aBlankPlanHasRowsForEachPhaseAndForHowOneWillKnow() {
        BuiltSite site = site();
        Document plan = page(site, "plan-on-one-page/index.html");

        assertThat(plan.select("h1").text()).isEqualTo("Plan on one page");
        assertThat(plan.select("thead th").eachText()).containsExactly("Phase", "What", "Who", "By when");
        assertThat(plan.select("tbody th").stream().map(Element::ownText).toList())
                .containsExactly("Explore", "Prepare", "Deliver", "Sustain", "How we will know");
        assertThat(plan.select("tbody th[rowspan=5]")).hasSize(5);
        assertThat(plan.select("tbody tr")).hasSize(25);
        assertThat(plan.select(".plan-how a").eachAttr("href")).containsExactly("../clubs/index.html");
        assertThat(plan.select("[data-plans]").hasAttr("hidden"))
                .as("without scripts")
                .isTrue();
        assertThat(plan.select("noscript").text()).contains("fill it in by hand");
        assertThat(site.files().get("sitemap.xml")).contains("<loc>https://a.example/plan-on-one-page/</loc>");
    }

    @Test
    void eachLanguageHasItsWords() {
        BuiltSite site = site().with(
                        "content/clubs/chess.nl.md",
                        club("Schaken", "ready: [Een lokaal]\n", "## Zo begin je\n\n1. Vraag."));
        assertThat(site.findings()).isEmpty();
        Document chess = page(site, "nl/clubs/chess/index.html");
        Document plan = page(site, "nl/plan-on-one-page/index.html");

        assertThat(chess.select("a[data-plan]").text()).isEqualTo("Probeer dit zelf");
        assertThat(chess.select("a[data-plan]").attr("data-plan")).isEqualTo("club:chess");
        assertThat(parts(chess).select("[data-phase=deliver]").attr("data-from"))
                .isEqualTo("zo-begin-je");
        assertThat(plan.select("h1").text()).isEqualTo("Plan op één bladzijde");
        assertThat(plan.select(".languages a[hreflang=en]").attr("href"))
                .isEqualTo("../../plan-on-one-page/index.html");
        String words = plan.select("script[src*=plan-nl-]").attr("src");
        assertThat(words).startsWith("../../assets/scripts/plan-nl-");
        assertThat(site.files().get(words.replace("../../", "")))
                .startsWith("globalThis.nuggetsPlanWords = {")
                .contains("\"explore\":\"Verkennen\"", "\"month_12\":\"december\"");
    }

    @Test
    void whatATypeDoesNotSayIsNotPlanned() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\n")
                .with("types/club.yml", CLUB.substring(0, CLUB.indexOf("views:")))
                .with("content/clubs/chess.md", club("Chess", "", "Text."));

        assertThat(site.files().get("clubs/chess/index.html"))
                .doesNotContain("data-plan", "plan-open", "Try this here");
        assertThat(site.findings()).isEmpty();
        assertThat(site.files()).doesNotContainKey("plan-on-one-page/index.html");
    }

    @Test
    void noPageCanClaimTheAddressOfABlankPlan() {
        assertThat(site().with("content/plan-on-one-page.md", "---\ntitle: Our plan\n---\n\nText.\n")
                        .findings())
                .containsExactly("content/plan-on-one-page.md:1:1 duplicate-route "
                        + "the address '/plan-on-one-page/' is that of a list or a file of the site");
    }

    @Test
    void aPartThatTheTypeDoesNotHaveIsTold() {
        BuiltSite site = site().with("types/club.yml", CLUB.replace("[How to start]\n", "[How to stert]\n"));

        assertThat(site.findings())
                .containsExactly(
                        "types/club.yml:26:15 bad-type 'How to stert' is neither a heading nor a field of this type");
        assertThat(site.fixes().get(0)).contains("How to start");
    }

    @Test
    void aSiteThatChangesOnlyTheHeadingsOfATypeIsNotToldOfThoseThatTheStandardPlanNames() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\n")
                .with("types/nugget.yml", "headings:\n  - {name: {en: Story, nl: Verhaal}}\n")
                .with("content/index.md", "---\ntitle: Home\n---\n\nText.\n");

        assertThat(site.findings()).isEmpty();
    }

    @Test
    void theStandardTypesThatCanBeTriedSayWhatGoesIntoAPlan() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: A\n")
                .with(
                        "content/sources/post.md",
                        item("A post", "kind: web_page\nsource_license: all_rights_reserved", ""))
                .with("content/nuggets/n.md", item("N", "evidence_basis: editorial", "## Try it\n\n1. Begin.\n"))
                .with("content/roles/r.md", item("R", "", "## Ask before you appoint\n\n- Who pays?\n"))
                .with("content/cards/c.md", item("C", """
                    evidence_basis: editorial
                    practical_questions: ["Who?", "What?"]
                    actions:
                      - {title: Ask, suggestion: Ask twice., evidence_basis: editorial}
                      - {title: "Look!", suggestion: Look once., evidence_basis: editorial}
                      - {title: Stop, suggestion: Stop., evidence_basis: editorial}
                    """.strip(), ""));

        assertThat(phases(site, "nuggets/n")).containsExactly("deliver");
        assertThat(phases(site, "roles/r")).containsExactly("prepare");
        assertThat(phases(site, "cards/c")).containsExactly("explore", "deliver");
        assertThat(parts(page(site, "cards/c/index.html"))
                        .select("[data-phase=deliver] li")
                        .eachText())
                .containsExactly("Ask. Ask twice.", "Look! Look once.", "Stop. Stop.");
        assertThat(site.files().get("sources/post/index.html")).doesNotContain("data-plan");
    }

    private static List<String> phases(BuiltSite site, String item) {
        return parts(page(site, item + "/index.html")).select("[data-phase]").eachAttr("data-phase");
    }

    private static String item(String title, String more, String text) {
        String sources = more.startsWith("kind") ? "" : "is_based_on: [{source: post}]\n";
        return """
            ---
            title: %s
            description: What it is.
            status: published
            date_published: 2026-11-20
            authors: [{name: Ann}]
            license: CC-BY-4.0
            audience: [headteacher]
            %s%s
            ---

            %s
            """.formatted(title, sources, more, text);
    }
}
