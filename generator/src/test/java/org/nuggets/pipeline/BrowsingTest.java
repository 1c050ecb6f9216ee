package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets, series and languages, as readers find their way by them. */
class BrowsingTest {

    @TempDir
    private Path folder;

    private static String term(String title, String more) {
        return """
                ---
                title: %s
                description: A word.
                status: published
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                %s
                ---

                ## Definition

                A word.
                """.formatted(title, more);
    }

    private static String card(String title, int position) {
        return """
                ---
                title: %s
                description: A card.
                status: published
                audience: [headteacher]
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                is_based_on: [{source: post, use: facts_only}]
                evidence_basis: editorial
                series: ours
                series_position: %d
                practical_questions: [Why so, How so]
                actions:
                  - {title: One, suggestion: Begin., evidence_basis: editorial}
                  - {title: Two, suggestion: Begin., evidence_basis: editorial}
                  - {title: Three, suggestion: Begin., evidence_basis: editorial}
                ---

                ## Why
                Text.
                ## What makes it hard
                Text.
                ## What only you can do
                Text.
                ## Where to begin
                Text.
                """.formatted(title, position);
    }

    private BuiltSite site() {
        return new BuiltSite(folder).with("site.yml", "title: Words\nlanguages: [en, nl]\n");
    }

    @Test
    void phasesMeetByAge() {
        BuiltSite site = site().with("content/glossary/a.md", term("Alpha", "educational_level: [ks2]"))
                .with("content/glossary/b.md", term("Beta", "educational_level: [nz_years_4_6]"))
                .with("content/glossary/c.md", term("Gamma", "educational_level: [ks4]"));
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("browse/phase/ks2/index.html"))
                .contains("<h1>Key stage 2</h1>", "Alpha", "Other phases at the same age", "Beta")
                .doesNotContain("Gamma");
        assertThat(site.files().get("browse/phase/nl-primary/index.html")).contains("Alpha", "Beta");
        assertThat(site.files()).doesNotContainKey("browse/phase/ks1/index.html");
    }

    @Test
    void aLongListStandsOnSeveralPagesThatLeadToEachOther() {
        BuiltSite site = site();
        for (int i = 0; i < 201; i++) {
            site.with("content/glossary/t%03d.md".formatted(i), term("Term %03d".formatted(i), "audience: [teacher]"));
        }
        var files = site.files();

        assertThat(site.findings()).isEmpty();
        assertThat(files.get("glossary/index.html"))
                .contains("201 entries", "Term 000", "Term 099", "href=\"page/2/index.html\"")
                .doesNotContain("Term 100");
        assertThat(files.get("glossary/page/2/index.html"))
                .contains("page 2 of 3 · Words</title>", "Term 100", "Term 199", "href=\"../../index.html\"")
                .contains("href=\"../3/index.html\"", "href=\"index.html\" aria-current=\"page\">2</a>")
                .doesNotContain("Term 099", "Term 200");
        assertThat(files.get("glossary/page/3/index.html")).contains("Term 200").doesNotContain("rel=\"next\"");
        assertThat(files).doesNotContainKey("glossary/page/4/index.html");
        assertThat(files.get("browse/for/teacher/page/3/index.html")).contains("Term 200", "<h1>");
    }

    @Test
    void aTypeIsLedToFromEachPageToWhereItBegins() {
        BuiltSite site = site().with("content/cards/card.md", card("A card of its own", 1));
        for (int i = 0; i < 100; i++) {
            site.with(
                    "content/glossary/t%03d.md".formatted(i),
                    term("Term %03d".formatted(i), "audience: [headteacher]"));
        }
        var files = site.files();
        String first = files.get("browse/for/headteacher/index.html");
        String second = files.get("browse/for/headteacher/page/2/index.html");

        assertThat(first)
                .contains("A card of its own", "href=\"#_card\"", "Term 000")
                .doesNotContain("Term 099");
        assertThat(second)
                .contains("Term 099", "href=\"../../index.html#_card\"")
                .doesNotContain("A card of");
    }

    @Test
    void eachValueOfAFacetHasAPageWithItsCount() {
        BuiltSite site = site().with("content/glossary/a.md", term("Alpha", "audience: [teacher, governor]"))
                .with("content/glossary/b.md", term("Beta", "audience: [teacher]"));
        assertThat(site.files().get("browse/index.html"))
                .contains("<a href=\"for/teacher/index.html\">Teachers</a> <span class=\"n\">2</span>")
                .contains("<a href=\"for/governor/index.html\">Governors</a> <span class=\"n\">1</span>");
        assertThat(site.files().get("browse/for/governor/index.html"))
                .contains("Alpha")
                .doesNotContain("Beta");
        assertThat(site.files()).doesNotContainKey("browse/for/headteacher/index.html");
    }

    @Test
    void aPageCannotTakeTheAddressOfAFacet() {
        BuiltSite site = site().with("content/glossary/a.md", term("Alpha", "audience: [teacher]"))
                .with("content/browse/index.md", "# Mine\n");
        assertThat(site.findings())
                .containsExactly(
                        "content/browse/index.md:1:1 duplicate-route the address '/browse/' is that of a list or"
                                + " a file of the site");
    }

    @Test
    void aReaderIsOfferedTheEnglishPageWhereThereIsNoDutchOne() {
        BuiltSite site = site().with("content/glossary/a.md", term("Alpha", "audience: [teacher]"))
                .with("content/glossary/b.md", term("Beta", "audience: [teacher]"))
                .with(
                        "content/glossary/b.nl.md",
                        term("Bèta", "audience: [teacher]").replace("Definition", "Definitie"));
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("nl/glossary/index.html"))
                .contains("Bèta", "<a href=\"../../glossary/a/index.html\" lang=\"en\" hreflang=\"en\">Alpha</a>")
                .contains("(<span lang=\"en\">English</span>)")
                .doesNotContain("Beta");
        assertThat(site.files()).doesNotContainKey("nl/glossary/a/index.html");
        assertThat(site.files()).containsKey("nl/browse/language/en/index.html");
    }

    @Test
    void aTranslatedPageNamesItsOtherLanguages() {
        BuiltSite site = site().with("site.yml", "title: Words\nlanguages: [en, nl]\nbase_url: https://example.org/\n")
                .with("content/about.md", "# About\n")
                .with("content/about.nl.md", "# Over\n");
        assertThat(site.files().get("about/index.html"))
                .contains(
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/about/\">",
                        "<link rel=\"alternate\" hreflang=\"nl\" href=\"https://example.org/nl/about/\">");
    }

    @Test
    void aCardLeadsToTheOneBeforeAndTheOneAfterInItsSeries() {
        BuiltSite site = site().with(
                        "content/sources/post.md",
                        term("A post", "kind: web_page\nsource_license: not stated")
                                .replace("Definition", "Summary"))
                .with("content/series/ours.md", term("Ours", "").replace("Definition", "Summary"))
                .with("content/cards/a.md", card("Last", 9))
                .with("content/cards/b.md", card("First", 1))
                .with("content/cards/c.md", card("Middle", 5));
        assertThat(site.findings()).isEmpty();
        assertThat(site.files().get("cards/c/index.html"))
                .contains("2 of 3", "rel=\"prev\" href=\"../b/index.html\"", "rel=\"next\" href=\"../a/index.html\"");
        assertThat(site.files().get("cards/b/index.html")).doesNotContain("rel=\"prev\"");
    }
}
