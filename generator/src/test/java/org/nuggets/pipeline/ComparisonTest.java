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

/** Items of a type stand in one table, by the fields that their type compares. */
class ComparisonTest {

    private static final String CLUB = """
        one: {en: Club, nl: Club}
        many: {en: Clubs, nl: Clubs}
        folder: clubs
        shared: false
        fields:
          title: {label: {en: Title, nl: Titel}, type: string}
          description: {label: {en: In short, nl: In het kort}, type: string}
          cost: {label: {en: Cost, nl: Kosten}, type: string}
          needs: {label: {en: What you need, nl: Wat je nodig hebt}, type: array, items: {type: string}}
          evidence_basis: {$ref: "shared.yml#/definitions/evidence_basis"}
        relations:
          near: {to: club, inverse: near, label: {en: Like it, nl: Lijkt erop}}
        views:
          list: [cost]
          compare: [cost, evidence_basis, needs, near]
        """;

    private static final String ROLE = """
        ---
        title: %s
        description: What %s does.
        status: published
        date_published: 2026-11-20
        authors: [{name: Ann}]
        license: CC-BY-4.0
        audience: [headteacher]
        is_based_on: [{source: post}]
        %s
        ---

        Text.
        """;

    @TempDir
    private Path folder;

    private static String club(String title, String more) {
        return "---\ntitle: " + title + "\n" + more + "---\n\nText.\n";
    }

    private BuiltSite site() {
        return new BuiltSite(folder)
                .with(
                        "site.yml",
                        "title: A\ntypes: types\nlanguages: [en, nl]\nbase_url: https://a.example/\ncontact: office@a.example\n")
                .with("types/club.yml", CLUB)
                .with("content/index.md", "---\ntitle: Home\n---\n\nText.\n")
                .with("content/clubs/chess.md", club("Chess", """
                    description: Pupils teach each other.
                    cost: Nothing
                    evidence_basis: practitioner_account
                    needs: [boards, a room]
                    near: [drama]
                    """))
                .with("content/clubs/drama.md", club("Drama", "cost: \"<b>50</b> euros\"\n"));
    }

    private static Document page(BuiltSite site, String path) {
        Map<String, String> files = site.files();
        assertThat(files).containsKey(path);
        return Jsoup.parse(files.get(path));
    }

    private static List<String> row(Document table, String id) {
        Element head = table.select("tbody th[data-id=" + id + "]").first();
        assertThat(head).as(id).isNotNull();
        return head.parent().children().eachText();
    }

    @Test
    void aTableHasARowForEachItemAndAColumnForEachFieldThatIsCompared() {
        BuiltSite site = site();
        assertThat(site.findings()).isEmpty();
        Document table = page(site, "clubs/compare/index.html");

        assertThat(table.select("h1").text()).isEqualTo("Clubs side by side");
        assertThat(table.select("thead th").eachText())
                .as("what is weighed at a glance comes first, and but once")
                .containsExactly("Club", "In one line", "How sure", "Cost", "What you need", "Like it");
        assertThat(row(table, "chess"))
                .containsExactly(
                        "Chess",
                        "Pupils teach each other.",
                        "One school’s own account",
                        "Nothing",
                        "boards a room",
                        "Drama");
        assertThat(table.select("tbody th a").eachAttr("href"))
                .containsExactly("../chess/index.html", "../drama/index.html");
        assertThat(table.select("td .sure .on")).as("as lists draw it").isNotEmpty();
        assertThat(table.select(".crumbs a").eachAttr("href")).endsWith("../index.html");
    }

    @Test
    void whatAnItemDoesNotSayIsNotStated() {
        Document table = page(site(), "clubs/compare/index.html");

        assertThat(row(table, "drama"))
                .containsExactly("Drama", "Not stated", "Not stated", "<b>50</b> euros", "Not stated", "Not stated");
        assertThat(table.select("td b")).as("a value is never markup").isEmpty();
    }

    @Test
    void theListAndEachItemLeadThere() {
        BuiltSite site = site();

        assertThat(page(site, "clubs/index.html")
                        .select("a:containsOwn(in one table)")
                        .eachAttr("href"))
                .containsExactly("compare/index.html");
        assertThat(page(site, "clubs/index.html").select(".entry").eachAttr("data-id"))
                .containsExactly("chess", "drama");
        assertThat(page(site, "clubs/chess/index.html")
                        .select("a:containsOwn(Compare with)")
                        .eachAttr("href"))
                .containsExactly("../compare/index.html?r=chess");
        assertThat(site.files().get("sitemap.xml")).contains("<loc>https://a.example/clubs/compare/</loc>");
    }

    @Test
    void thePageStandsInEachLanguageInItsWords() {
        BuiltSite site = site().with("content/clubs/chess.nl.md", club("Schaken", "cost: Niets\n"));
        assertThat(site.findings()).isEmpty();
        Document table = page(site, "nl/clubs/compare/index.html");

        assertThat(table.select("h1").text()).isEqualTo("Clubs naast elkaar");
        assertThat(table.select("thead th").eachText())
                .as("a column that nobody fills in compares nothing")
                .containsExactly("Club", "In één zin", "Hoe zeker", "Kosten");
        assertThat(row(table, "chess")).containsExactly("Schaken", "Niet vermeld", "Niet vermeld", "Niets");
        assertThat(row(table, "drama").get(0))
                .as("what is not translated is offered as it is")
                .startsWith("Drama");
        assertThat(table.select(".languages a[hreflang=en]").attr("href"))
                .isEqualTo("../../../clubs/compare/index.html");
    }

    @Test
    void moreThanFiftyItemsStandOnPagesOfFifty() {
        BuiltSite site = site();
        for (int i = 100; i < 150; i++) {
            site.with("content/clubs/n" + i + ".md", club("N" + i, ""));
        }
        assertThat(site.findings()).isEmpty();
        Document first = page(site, "clubs/compare/index.html");
        Document second = page(site, "clubs/compare/page/2/index.html");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody th").eachText()).containsExactly("N148", "N149");
        assertThat(first.select(".pager a[rel=next]").attr("href")).isEqualTo("page/2/index.html");
        assertThat(second.select("h1").text()).isEqualTo("Clubs side by side");
        assertThat(second.select("script[data-first]").attr("data-first")).isEqualTo("../../index.html");
        assertThat(second.select("script[data-first]").attr("data-pages")).isEqualTo("2");
        assertThat(site.files()).doesNotContainKey("clubs/compare/page/3/index.html");
    }

    @Test
    void oneItemOrATypeThatDoesNotSayByWhatIsNotCompared() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\n")
                .with("types/club.yml", CLUB)
                .with("types/walk.yml", CLUB.replace("clubs", "walks").replaceAll(" +compare:.*\n", ""))
                .with("content/clubs/chess.md", club("Chess", "cost: Nothing\n"))
                .with("content/walks/hills.md", club("Hills", ""))
                .with("content/walks/woods.md", club("Woods", ""));
        Map<String, String> files = site.files();

        assertThat(files.keySet()).contains("clubs/index.html", "walks/index.html");
        assertThat(files.keySet()).noneMatch(path -> path.contains("/compare/"));
        assertThat(files.get("clubs/chess/index.html")).doesNotContain("Compare with", "compare/index.html");
        assertThat(files.get("walks/index.html")).doesNotContain("in one table", "compare/index.html", "compare-");
    }

    @Test
    void noPageCanClaimItsAddress() {
        assertThat(site().with("content/clubs/compare.md", club("Compare", "")).findings())
                .containsExactly("content/clubs/compare.md:1:1 duplicate-route "
                        + "the address '/clubs/compare/' is that of a list or a file of the site");
    }

    @Test
    void aFieldThatTheTypeDoesNotHaveIsTold() {
        assertThat(site().with("types/club.yml", CLUB.replace("compare: [cost", "compare: [cots"))
                        .findings())
                .containsExactly("types/club.yml:15:13 bad-type 'cots' is not a field of this type");
    }

    @Test
    void ofRolesTheTableHasThePictureToo() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: A\n")
                .with(
                        "content/sources/post.md",
                        ROLE.formatted("A post", "it", "").replace("is_based_on: [{source: post}]", "kind: web_page"))
                .with(
                        "content/roles/mentor.md",
                        ROLE.formatted("Mentor", "a mentor", "site: own\nworks_with: [pupils]"))
                .with("content/roles/coach.md", ROLE.formatted("Coach", "a coach", ""));
        Document table = page(site, "roles/compare/index.html");

        assertThat(table.select("thead th").eachText())
                .containsExactly("Role", "In one line", "Time", "Works with", "Place of work");
        assertThat(table.select("td .standing")).hasSize(2);
        assertThat(table.select("td .standing .person.dashed"))
                .as("who does not say where is dashed")
                .hasSize(1);
    }
}
