package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal finds by phrases and without words. That it is what a browser finds, is shown by the fixtures. */
class SiteSearchTest {

    @TempDir
    private Path kept;

    private final TestSite site = new TestSite("en", "nl")
            .with("third", "en", "The third space", "Between home and school")
            .with("spaces", "en", "Third spaces", "A governor makes them")
            .with("thirds", "en", "Space", "Two thirds of a space")
            .with("ruimte", "nl", "De ruimte", "De derde ruimte heet third space");

    @BeforeEach
    void keepsTheIndex() throws IOException {
        site.keep(kept);
    }

    @Test
    void aPhraseIsFoundWhereItsWordsStandOneAfterAnotherInAnyOfTheirForms() throws IOException {
        assertThat(pages("\"third space\"")).containsExactlyInAnyOrder("third", "spaces", "ruimte");
        assertThat(pages("\"space third\"")).isEmpty();
        assertThat(pages("\"space two\"")).as("from a title into a text").isEmpty();
    }

    @Test
    void commonWordsOfAPhraseMustStandThereToo() throws IOException {
        assertThat(pages("\"the third space\"")).containsExactly("third");
        assertThat(found("\"the third space\"").dropped()).isEmpty();
        assertThat(found("the third space").dropped()).containsExactly("the");
    }

    @Test
    void aPhraseNarrowsAndDoesNotCountInTheScore() throws IOException {
        double words = score("third space ");
        assertThat(score("\"third space\"")).isEqualTo(words);
        assertThat(pages("home \"third space\"")).first().isEqualTo("third");
    }

    @Test
    void nobodyGuessesAtAWordOfAPhrase() throws IOException {
        assertThat(pages("third spaec ")).contains("third");
        SiteSearch.Found found = found("\"third spaec\"");
        assertThat(found.total()).isZero();
        assertThat(found.wider()).isEqualTo(Map.of("third spaec", 4L));
    }

    @Test
    void aWordWithAMinusLeavesOutEveryPageThatHoldsAFormOfIt() throws IOException {
        assertThat(pages("space -governors")).containsExactlyInAnyOrder("third", "thirds", "ruimte");
        assertThat(pages("space -govern")).contains("spaces");
        assertThat(pages("space -two -de")).containsExactlyInAnyOrder("third", "spaces");
    }

    @Test
    void aPhraseWithAMinusLeavesOutEveryPageThatHoldsOneOfItsWords() throws IOException {
        assertThat(pages("space -\"school governor\"")).containsExactlyInAnyOrder("thirds", "ruimte");
    }

    @Test
    void wordsThatAreOnlyLeftOutFindNothing() throws IOException {
        assertThat(found("-governor")).isEqualTo(SiteSearch.Found.nothing());
    }

    @Test
    void whatFoundNothingSaysWhatLessWouldFind() throws IOException {
        assertThat(found("\"third home\" -school").wider())
                .containsExactly(Map.entry("third home -school", 3L), Map.entry("third home", 4L));
        assertThat(found("home -school -two").wider()).isEqualTo(Map.of("home", 1L));
        assertThat(found("\"third space\"").wider()).isEmpty();
    }

    @Test
    void theReasonOfAScoreNamesThePhraseThatHadToStand() throws IOException {
        assertThat(found("\"third space\" -governor").hits().get(0).why())
                .contains("text:\"third space\"", "BM25Similarity");
    }

    private List<String> pages(String text) throws IOException {
        return found(text).hits().stream()
                .map(hit -> hit.address().replaceFirst("/.*", ""))
                .toList();
    }

    private double score(String text) throws IOException {
        return found(text).hits().get(0).score();
    }

    private SiteSearch.Found found(String text) throws IOException {
        return site.found(kept, text, "en");
    }
}
