package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the foot of an item offers to whoever passes it on or finds a mistake. */
class ItemsToPassOnTest {

    private static final String TERM = """
            ---
            title: Alpha & Beta
            description: Two letters.
            status: published
            date_published: 2026-11-20
            authors: [{name: Ann Ash}, {name: Bo}]
            license: CC-BY-4.0
            ---

            ## Definition

            """ + "A word. ".repeat(300);

    @TempDir
    private Path folder;

    private Document page(String settings) {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", "title: Words\n" + settings)
                .with("content/glossary/ab.md", TERM);
        assertThat(site.findings()).isEmpty();
        return Jsoup.parse(site.files().get("glossary/ab/index.html"));
    }

    @Test
    void anItemSaysHowLongItTakesHowItIsCitedAndWhereAMistakeIsTold() {
        Document page = page("base_url: https://words.example/\ncontact: office@words.example\n");

        assertThat(page.select(".item-type small").text()).isEqualTo("3 min read");
        assertThat(page.select(".cite p").text())
                .isEqualTo("Ann Ash, Bo (2026). Alpha & Beta. Words. https://words.example/glossary/ab/ (CC-BY-4.0)");
        assertThat(page.select("[data-copy]").attr("data-copy")).isEqualTo("https://words.example/glossary/ab/");
        assertThat(page.select("[data-copy]").hasAttr("hidden"))
                .as("until a script can copy")
                .isTrue();
        assertThat(page.select(".item-actions a").attr("href"))
                .isEqualTo("mailto:office@words.example?subject=Correct%20this%20page%3A%20Alpha%20%26%20Beta"
                        + "&body=https%3A%2F%2Fwords.example%2Fglossary%2Fab%2F");
    }

    @Test
    void aSiteWithoutAnAddressIsCitedWithoutOne() {
        Document page = page("");

        assertThat(page.select(".cite p").text()).isEqualTo("Ann Ash, Bo (2026). Alpha & Beta. Words. (CC-BY-4.0)");
        assertThat(page.select(".item-actions a")).isEmpty();
    }
}
