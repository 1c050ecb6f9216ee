package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedQuotesTest {

    private static final String PAGE = """
            ---
            title: What heads don't say
            description: "A head's \\"own\\" words"
            status: published
            ---

            ## The school's "own" way

            She said: "We *don't* know", and typed `it's`.
            """;

    @TempDir
    Path folder;

    private Map<String, String> files;

    @BeforeEach
    void built() {
        files = new BuiltSite(folder)
                .with("site.yml", "title: St Mary's\nbase_url: https://example.org/w/\nlanguages: [en, nl]\n")
                .with("content/index.md", "# Home\n")
                .with("content/heads.md", PAGE)
                .with("content/heads.nl.md", PAGE.replace("What heads don't say", "\"'s Middags zo'n foto\""))
                .with("content/kopf.md", "# It's so\n\nA [link](heads.md#the-schools-own-way).\n")
                .files();
    }

    @Test
    void textsTitlesAndDescriptionsArePrintedInTheMarksOfTheirLanguage() {
        assertThat(files.get("heads/index.html"))
                .contains("<title>What heads don’t say")
                .contains("St Mary’s")
                .contains("A head’s “own” words")
                .contains("<h2 id=\"the-schools-own-way\">The school’s “own” way</h2>")
                .contains("She said: “We <em>don’t</em> know”, and typed <code>it's</code>.");
        assertThat(files.get("nl/heads/index.html")).contains("’s Middags zo’n foto");
        assertThat(files.get("kopf/index.html")).contains("It’s so").doesNotContain("It's so");
    }

    @Test
    void theMarkdownBesideAPageStaysAsItsAuthorWroteIt() {
        assertThat(files.get("heads/index.md"))
                .contains("title: What heads don't say")
                .contains("She said: \"We *don't* know\"");
    }
}
