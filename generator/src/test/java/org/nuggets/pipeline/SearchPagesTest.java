package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of search as it stands in the files: what readers without scripts see, and what scripts find. */
class SearchPagesTest {

    @TempDir
    private Path folder;

    private BuiltSite site() {
        return new BuiltSite(folder).with("site.yml", "title: Words\nlanguages: [en, nl]\n");
    }

    private static String term(String title) {
        return """
                ---
                title: %s
                description: A word.
                status: published
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                ---

                ## Definition

                A word.
                """.formatted(title);
    }

    @Test
    void everythingIsListedByTypeForReadersWithoutScripts() {
        String page = site().with("content/glossary/a.md", term("Alpha"))
                .with("content/glossary/b.md", term("Beta"))
                .with("content/about.md", "# About\n")
                .files()
                .get("search/index.html");
        assertThat(page)
                .contains("<h1>Search</h1>", "<noscript>", "Searching needs JavaScript")
                .contains("<a href=\"../glossary/index.html\">Glossary</a> <span class=\"n\">2</span>")
                .contains("<a href=\"../glossary/a/index.html\">Alpha</a>")
                .contains("<a href=\"../about/index.html\">About</a>");
        assertThat(page.indexOf("Alpha")).isLessThan(page.indexOf("Beta"));
    }

    @Test
    void aFieldThatWouldDoNothingIsNotShownWithoutScripts() {
        assertThat(site().with("content/about.md", "# About\n").files().get("search/index.html"))
                .contains(
                        "<noscript><p class=\"lead no-scripts\">",
                        "<form class=\"search-field needs-scripts\" role=\"search\">");
    }

    @Test
    void whatReadersSearchForIsOfferedToOthersTheFirstSixInTheirLanguage() {
        Map<String, String> files = site().with(
                        "site.yml",
                        "title: Words\nlanguages: [en, nl]\nqueries:\n  en: [a & b, c, d, e, f, g, h]\n  nl: [z]\n")
                .with("content/about.md", "# About\n")
                .files();
        assertThat(files.get("search/index.html"))
                .contains("<li><a href=\"index.html?q=a+%26+b\">a &amp; b</a></li>", ">g</a>")
                .doesNotContain(">h</a>", ">z</a>");
        assertThat(files.get(BuiltSite.named("scripts/search-en.js", files)))
                .contains("\"examples\":[\"a & b\",\"c\",\"d\",\"e\",\"f\",\"g\"]");
        assertThat(site().with("site.yml", "title: Words\nqueries: [peer observation]\n")
                        .with("content/about.md", "# About\n")
                        .files()
                        .get("search/index.html"))
                .contains(">peer observation</a>");
    }

    @Test
    void waysOnWithoutSearchingAreTheListsOfTypes() {
        Map<String, String> files =
                site().with("content/glossary/a.md", term("Alpha")).files();
        assertThat(files.get(BuiltSite.named("scripts/search-en.js", files)))
                .contains("\"ways\":[{\"text\":\"Glossary\",\"page\":\"glossary/index.html\"}]");
    }

    @Test
    void ofALongListTheRestStandsOnTheListsOwnPage() {
        BuiltSite site = site();
        IntStream.range(0, 201).forEach(i -> site.with("content/glossary/t" + i + ".md", term("Term " + (1000 + i))));
        assertThat(site.files().get("search/index.html"))
                .contains("Term 1049", "<a href=\"../glossary/index.html\">Glossary: see all 201</a>")
                .doesNotContain("Term 1050");
    }

    @Test
    void thePagesThatStandInNoListAreAllNamedOnThePagesOfSearch() {
        BuiltSite site = site();
        IntStream.range(0, 250).forEach(i -> site.with("content/p" + i + ".md", "# Page " + (1000 + i) + "\n"));
        Map<String, String> files = site.files();
        assertThat(files.get("index.html"))
                .contains(
                        "Page 1049", "<h2 id=\"_pages\">Pages</h2>", "<a href=\"search/index.html\">All 250 pages</a>")
                .doesNotContain("Page 1050");
        assertThat(files.get("search/index.html"))
                .contains("Page 1000", "Page 1099", "href=\"page/2/index.html\"")
                .doesNotContain("Page 1100");
        assertThat(files.get("search/page/3/index.html"))
                .contains("page 3 of 3", "Page 1200", "Page 1249", "../../../p249/index.html")
                .doesNotContain("Page 1199", "rel=\"next\"");
    }

    @Test
    void eachLanguageHasItsPageAndItsWords() {
        Map<String, String> files = site().with("content/about.md", "# About\n")
                .with("content/about.nl.md", "# Over\n")
                .files();
        assertThat(files.get("nl/search/index.html"))
                .contains("<h1>Zoeken</h1>", "<a href=\"../about/index.html\">Over</a>")
                .contains("href=\"../../search/index.html\" hreflang=\"en\"")
                .contains(
                        "data-words=\"../../" + BuiltSite.named("scripts/search-nl.js", files) + "\"",
                        "data-base=\"../../\"");
        assertThat(files.get(BuiltSite.named("scripts/search-nl.js", files)))
                .startsWith("globalThis.nuggetsWords = {")
                .contains("\"found_many\":\"{n} resultaten\"", "\"page\":\"nl/search/index.html\"")
                .contains("\"languages\":{\"en\":\"English\",\"nl\":\"Nederlands\"}")
                .doesNotContain("skip_to_content");
    }

    @Test
    void aLanguageWithoutPagesHasNoPageOfSearch() {
        assertThat(site().with("content/about.md", "# About\n").files())
                .containsKey("search/index.html")
                .doesNotContainKeys("nl/search/index.html")
                .allSatisfy((path, text) -> assertThat(path).doesNotContain("scripts/search-nl"));
    }

    @Test
    void everyPageLeadsToTheSearchAndSaysWhereItsScriptsAre() {
        Map<String, String> files = site().with("content/about.md", "# About\n").files();
        assertThat(files.get("index.html"))
                .contains("<a class=\"search-link\" href=\"search/index.html\" data-search>")
                .contains("<form class=\"search-field\" role=\"search\" action=\"search/index.html\" data-search>")
                .contains(
                        "data-base=\"./\"", "data-panel=\"" + BuiltSite.named("scripts/search-panel.js", files) + "\"");
        assertThat(files.get("about/index.html"))
                .contains("<script defer src=\"../" + BuiltSite.named("scripts/open.js", files)
                        + "\" data-page=\"../search/index.html\" data-base=\"../\" data-words=\"../"
                        + BuiltSite.named("scripts/search-en.js", files) + "\" data-panel=\"../"
                        + BuiltSite.named("scripts/search-panel.js", files) + "\" data-style=\"../"
                        + BuiltSite.named("styles/tools/search.css", files) + "\" data-engine=\"../"
                        + BuiltSite.named("scripts/search-engine.js", files)
                        + "\" data-label=\"Search this knowledge base\" data-close=\"Close\"></script>");
    }

    @Test
    void thePageForMissingAddressesFindsTheSearchFromTheRootOfItsServer() {
        Map<String, String> files = site().with("site.yml", "title: Words\nbase_url: https://example.org/w/\n")
                .with("content/about.md", "# About\n")
                .files();
        assertThat(files.get("404.html"))
                .contains("<form class=\"search-field\" role=\"search\" action=\"/w/search/\">", "data-base=\"/w/\"")
                .contains("src=\"/w/" + BuiltSite.named("scripts/open.js", files) + "\"");
    }

    @Test
    void pagesMayLinkToTheSearchAndNoneMayTakeItsAddress() {
        assertThat(site().with("content/about.md", "# About\n\n[Search](/search/)\n")
                        .findings())
                .isEmpty();
        assertThat(site().with("content/search/index.md", "# Mine\n").findings())
                .containsExactly("content/search/index.md:1:1 duplicate-route the address '/search/' is that of a"
                        + " list or a file of the site");
    }
}
