package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words of a text lead to the glossary. */
class TermsInPlaceTest {

    @TempDir
    private Path folder;

    private BuiltSite site;

    @BeforeEach
    void aSiteInTwoLanguages() {
        site = new BuiltSite(folder).with("site.yml", "title: Words\nlanguages: [en, nl]\n");
    }

    private void term(String file, String title) {
        String heading = file.endsWith(".nl") ? "Definitie" : "Definition";
        site.with("content/glossary/" + file + ".md", """
                ---
                title: "%s"
                description: What it is.
                status: published
                audience: [teacher]
                date_published: 2026-11-22
                authors: [{name: Ann}]
                license: CC-BY-4.0
                ---

                ## %s

                Nothing but itself: %s.
                """.formatted(title, heading, title));
    }

    /** The words of a text that lead to terms, each with its page. */
    private List<String> marked(String text) {
        return marked("about", text);
    }

    private List<String> marked(String file, String text) {
        site.with("content/" + file + ".md", "# About\n\n" + text + "\n");
        assertThat(site.findings()).isEmpty();
        String path = file.endsWith(".nl") ? "nl/about/index.html" : "about/index.html";
        Document page = Jsoup.parse(site.files().get(path));
        return page.select(".body a.term").stream()
                .map(link -> link.text() + " → "
                        + link.attr("href").replaceFirst(".*glossary/", "").replace("/index.html", ""))
                .toList();
    }

    @Test
    void aNameWithSignsIsFoundAsItIsWritten() {
        term("research", "R&D");
        term("voice", "Pupils' voice");
        term("either", "and/or");
        assertThat(marked("Our R&D asked for pupils’ voice, and/or more."))
                .containsExactly("R&D → research", "pupils’ voice → voice", "and/or → either");
    }

    @Test
    void aNameIsAnotherOneWithoutTheSignsAtItsEnd() {
        term("language", "C++");
        assertThat(marked("Key C and year C, then C++.")).containsExactly("C++ → language");
    }

    @Test
    void theLongestOfNamesThatBeginAlikeIsMeant() {
        term("team", "Team");
        term("team-learning", "Team learning");
        assertThat(marked("Team learning, then a TEAM, and team-learning again."))
                .containsExactly("Team learning → team-learning", "TEAM → team");
    }

    @Test
    void inHeadingsLinksAndCodeNothingIsMarkedButInTablesAndListsAndNotes() {
        term("team", "Team");
        term("coach", "Coach");
        term("mentor", "Mentor");
        assertThat(marked("""
                ## A team

                [The team](https://example.org/), `team`

                | Who |
                | --- |
                | a team |

                - a coach

                > [!NOTE]
                > A mentor.
                """)).containsExactly("team → team", "coach → coach", "mentor → mentor");
    }

    @Test
    void aTermDoesNotLeadToItselfAndADutchTextLeadsToDutchTerms() {
        term("team", "Team");
        term("team.nl", "Team");
        assertThat(marked("about.nl", "Een team.")).containsExactly("team → team");
        assertThat(Jsoup.parse(site.files().get("nl/about/index.html"))
                        .select(".body a.term")
                        .attr("href"))
                .isEqualTo("../glossary/team/index.html");
        assertThat(Jsoup.parse(site.files().get("glossary/team/index.html")).select(".body a.term"))
                .isEmpty();
    }

    @Test
    void threeHundredTermsAreMarkedOnceEach() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            term("word" + i, "Word" + i);
            text.append("Word").append(i).append(" and word").append(i).append(".\n");
        }
        assertThat(marked(text.toString())).hasSize(300).doesNotHaveDuplicates();
    }
}
