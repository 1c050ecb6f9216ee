package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NuggetPageTest {

    @TempDir
    private Path folder;

    private Document page(String file, String heading, String path) {
        return Jsoup.parse(new BuiltSite(folder)
                .with("site.yml", "title: Words\nlanguages: [en, nl]\n")
                .with("content/sources/one.md", "---\ntitle: One\ndescription: A source.\n---\n\n## Summary\n\nText.\n")
                .with("content/nuggets/" + file, """
                        ---
                        title: Next door
                        description: "What a list says of it."
                        is_based_on: [{source: one}]
                        evidence_basis: editorial
                        ---

                        ## %s

                        They went next door.
                        """.formatted(heading))
                .files()
                .get(path));
    }

    @Test
    void aNuggetThatBeginsWithItselfInShortDoesNotSayItTwice() {
        Document page = page("next.md", "In short", "nuggets/next/index.html");
        assertThat(page.select("main h1 ~ .lead")).isEmpty();
        assertThat(page.select("main .body > h2 + p").text()).isEqualTo("They went next door.");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("What a list says of it.");
    }

    @Test
    void soDoesADutchOne() {
        Document page = page("next.nl.md", "In het kort", "nl/nuggets/next/index.html");
        assertThat(page.select("main h1 ~ .lead")).isEmpty();
    }

    @Test
    void aNuggetThatBeginsOtherwiseIsLedByItsDescription() {
        Document page = page("next.md", "Context", "nuggets/next/index.html");
        assertThat(page.select("main h1 ~ .lead").text()).isEqualTo("What a list says of it.");
    }
}
