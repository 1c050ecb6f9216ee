package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {

    @TempDir
    private Path folder;

    @Test
    void pagesThatShareRareWordsAreRelatedThoughNoBareWordIsShownForIt() {
        BuiltSite site = new BuiltSite(folder)
                .with("site/site.yml", "title: A small site\ncontent: ../content\n")
                .with("content/garden.md", page("Garden", "Compost, seedlings and wheelbarrows at our school."))
                .with("content/allotment.md", page("Allotment", "Wheelbarrows, compost, seedlings beside a canteen."));
        for (char c = 'a'; c < 'k'; c++) {
            site.with("content/" + c + ".md", page("Page " + c, "Something on " + c + "wwwww and nothing else."));
        }

        Map<String, String> files = site.files();

        assertThat(files.get("garden/index.html"))
                .contains("Read next", "../allotment/index.html")
                .doesNotContain("In common", "compost, ");
        assertThat(files.get("a/index.html")).doesNotContain("Read next");
    }

    private static String page(String title, String text) {
        return "---\ntitle: " + title + "\n---\n\n" + text + "\n";
    }
}
