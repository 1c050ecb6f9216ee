package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site says on top of every page stands in each form of it, as text and never as markup. */
class NoticeTest {

    private static final String NOTICE = "A <b>trial</b> of *ours* & \"yours\"";

    @TempDir
    private Path folder;

    private Map<String, String> files(String notice) {
        return new BuiltSite(folder)
                .with("site.yml", "title: Words\nbase_url: https://example.org/\nlanguages: [en, nl]\n" + notice)
                .with("content/about.md", "Text right away.\n")
                .with("content/about.nl.md", "Meteen tekst.\n")
                .with("content/glossary/alpha.md", """
                        ---
                        title: Alpha
                        description: What it is.
                        status: published
                        audience: [teacher]
                        date_published: 2026-11-20
                        authors: [{name: Ann}]
                        license: CC-BY-4.0
                        aliases: [/old/]
                        ---
                        ## Definition

                        A word.
                        """)
                .files();
    }

    @Test
    void itStandsOnTopOfEveryPageAndInWhatIsSaidOfIt() {
        Map<String, String> files = files("notice: '" + NOTICE + "'\n");
        String shown = Jsoup.parse(files.get("glossary/alpha/index.html"))
                .select(".site-notice p")
                .text();

        assertThat(shown).isEqualTo("A <b>trial</b> of *ours* & “yours”");
        assertThat(Jsoup.parse(files.get("glossary/alpha/index.html")).select(".site-notice b"))
                .isEmpty();
        assertThat(Jsoup.parse(files.get("glossary/alpha/index.html"))
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo(shown + " What it is.");
        // On paper it stands below each side, too.
        assertThat(Jsoup.parse(files.get("glossary/alpha/index.html"))
                        .select(".site-footer .print-only.notice")
                        .text())
                .isEqualTo(shown);
        assertThat(Jsoup.parse(files.get("old/index.html")).text()).contains(shown);
        assertThat(Jsoup.parse(files.get("404.html")).select(".site-notice p").text())
                .isEqualTo(shown);
        assertThat(files.get("feed.xml"))
                .contains("<subtitle>A &lt;b&gt;trial&lt;/b&gt; of *ours* &amp; “yours”</subtitle>");
        assertThat(files.get("feed.json"))
                .contains("<p><strong>A &lt;b&gt;trial&lt;/b&gt; of *ours* &amp; “yours”</strong></p>");
        assertThat(files.get("about/index.md"))
                .isEqualTo("> A \\<b\\>trial\\</b\\> of \\*ours\\* \\& “yours”\n\nText right away.\n");
        assertThat(files.get("glossary/alpha/index.md")).contains("\n---\n\n> A ", "\n\n## Definition");
    }

    @Test
    void withoutOneNothingStandsThere() {
        Map<String, String> files = files("");

        assertThat(files.get("index.html")).doesNotContain("site-notice");
        assertThat(files.get("about/index.md")).isEqualTo("Text right away.\n");
    }

    @Test
    void eachLanguageHasItsOwn() {
        Map<String, String> files = files("notice: {en: A trial, nl: Een proef}\n");

        assertThat(Jsoup.parse(files.get("index.html")).select(".site-notice").text())
                .isEqualTo("A trial");
        assertThat(Jsoup.parse(files.get("nl/about/index.html"))
                        .select(".site-notice")
                        .text())
                .isEqualTo("Een proef");
    }
}
