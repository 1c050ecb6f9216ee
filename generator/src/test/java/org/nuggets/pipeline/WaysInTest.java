package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doors, the foot of the page, what a site is called, and the parts of a whole: how readers find what is theirs. */
class WaysInTest {

    @TempDir
    private Path folder;

    private static String term(String title, String more) {
        return """
                ---
                title: %s
                description: What %s is.
                status: published
                date_published: 2026-11-20
                authors: [{name: Ann}]
                license: CC-BY-4.0
                %s
                ---

                ## Definition

                A word.
                """.formatted(title, title, more);
    }

    private BuiltSite site(String settings) {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\n" + settings)
                .with("content/about.md", "---\ntitle: About us\n---\n\nText.\n");
        for (String name : List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon")) {
            site.with("content/glossary/" + name + ".md", term(name, "audience: [governor, teacher]"));
        }
        return site;
    }

    private static Document page(Map<String, String> files, String path) {
        return Jsoup.parse(files.get(path));
    }

    @Test
    void aReadersPageShowsWhereToStartThenThreeOfEachTypeAndTheWayToAll() {
        BuiltSite site = site("doors:\n  - {for: governor, start: [about.md, glossary/Epsilon.md]}\n");
        Map<String, String> files = site.files();

        assertThat(site.findings()).isEmpty();
        Document door = page(files, "browse/for/governor/index.html");
        assertThat(door.select(".start-here li a").eachText()).containsExactly("About us", "Epsilon");
        assertThat(door.select(".facet-group .entry-title").eachText()).containsExactly("Alpha", "Beta", "Delta");
        assertThat(door.select(".facet-group .all a").eachAttr("href")).containsExactly("all/index.html#_term");
        assertThat(page(files, "browse/for/governor/all/index.html")
                        .select(".facet-group .entry-title")
                        .eachText())
                .containsExactly("Alpha", "Beta", "Delta", "Epsilon", "Gamma");
        assertThat(page(files, "browse/for/teacher/index.html")
                        .select(".facet-group .entry-title")
                        .eachText())
                .as("what has no door is listed whole")
                .hasSize(5);
    }

    @Test
    void aDoorOfTheHomePageLeadsToItsPage() {
        BuiltSite site = site("doors:\n  - {for: governor, page: about.md, title: {en: I govern, nl: Ik bestuur}}\n");
        Map<String, String> files = site.files();

        assertThat(site.findings()).isEmpty();
        assertThat(page(files, "index.html").select("a:containsOwn(I govern)").eachAttr("href"))
                .containsOnly("about/index.html")
                .isNotEmpty();
    }

    @Test
    void aSiteIsCalledInEachLanguageAsItSays() {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", """
                        title: {en: Next Door, nl: De buren}
                        description: {en: What we learned., nl: Wat wij leerden.}
                        languages: [en, nl]
                        base_url: https://words.example/
                        contact: office@words.example
                        """)
                .with("content/glossary/a.md", term("Alpha", ""))
                .with("content/glossary/a.nl.md", term("Alfa", "lang: nl").replace("Definition", "Definitie"));
        Map<String, String> files = site.files();

        assertThat(site.findings()).isEmpty();
        assertThat(page(files, "index.html").title()).isEqualTo("Next Door");
        assertThat(page(files, "nl/index.html").title()).isEqualTo("De buren");
        assertThat(page(files, "nl/index.html").select("meta[name=description]").attr("content"))
                .isEqualTo("Wat wij leerden.");
        assertThat(page(files, "nl/glossary/a/index.html").title()).isEqualTo("Alfa · De buren");
        assertThat(files.get("feed.xml")).contains("<title>Next Door</title>").doesNotContain("De buren");
        assertThat(files.get("nl/feed.xml")).contains("<title>De buren</title>", "<name>De buren</name>");
        assertThat(files.get("llms.txt")).startsWith("# Next Door\n\n> What we learned.\n");
    }

    @Test
    void aPartOfAWholeShowsTheOtherPartsInTheirOrder() {
        BuiltSite site = new BuiltSite(folder).with("site.yml", "title: Words\n");
        for (String[] side : new String[][] {{"sun", "2"}, {"wind", "3"}, {"rain", "1"}}) {
            site.with(
                    "content/dimensions/" + side[0] + ".md",
                    term("The " + side[0], "framework: Weather\norder: " + side[1])
                            .replace("Definition", "Summary"));
        }
        site.with(
                "content/dimensions/alone.md",
                term("Alone", "framework: Another").replace("Definition", "Summary"));
        Map<String, String> files = site.files();

        assertThat(site.findings()).isEmpty();
        Document sun = page(files, "dimensions/sun/index.html");
        assertThat(sun.select(".whole h2").text()).isEqualTo("Weather");
        assertThat(sun.select(".whole li").eachText()).containsExactly("The rain", "The sun", "The wind");
        assertThat(sun.select(".whole a").eachAttr("href")).containsExactly("../rain/index.html", "../wind/index.html");
        assertThat(sun.select(".whole [aria-current=page]").text()).isEqualTo("The sun");
        assertThat(sun.select(".ring circle.on")).hasSize(1);
        assertThat(page(files, "dimensions/alone/index.html").select(".whole")).isEmpty();
    }
}
