package org.nuggets.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuggets.index.TestSite;

/** What a terminal finds. That it is what a browser finds, is shown by {@link AnswerFixturesTest}. */
class SearchEngineTest {

    private final TestSite site = new TestSite("en", "nl")
            .with("third", "en", "The third space", "Between home and school")
            .with("spaces", "en", "Third spaces", "A governor makes them")
            .with("thirds", "en", "Space", "Two thirds of a space")
            .with("ruimte", "nl", "De ruimte", "De derde ruimte heet third space");

    @Test
    void aPhraseIsFoundWhereItsWordsStandOneAfterAnotherInAnyOfTheirForms() {
        assertThat(pages("\"third space\"")).containsExactlyInAnyOrder("third", "spaces", "ruimte");
        assertThat(pages("\"space third\"")).isEmpty();
        assertThat(pages("\"space two\"")).as("from a title into a text").isEmpty();
    }

    @Test
    void anApostropheFindsTheOtherKindHoweverItIsTypedOrWritten() {
        site.with("typed", "en", "What you don't ask", "In the head's office");
        site.with("printed", "en", "What they don’t ask", "In the head’s room");
        for (String typed : List.of("don't ask ", "don’t ask ", "\"don't ask\"", "\"don’t ask\"", "\"the head’s\"")) {
            assertThat(pages(typed)).as(typed).containsExactlyInAnyOrder("typed", "printed");
        }
        assertThat(score("don't ask ")).isEqualTo(score("don’t ask "));
    }

    @Test
    void commonWordsOfAPhraseMustStandThereToo() {
        assertThat(pages("\"the third space\"")).containsExactly("third");
        assertThat(found("\"the third space\"").dropped()).isEmpty();
        assertThat(found("the third space").dropped()).containsExactly("the");
    }

    @Test
    void aPhraseNarrowsAndDoesNotCountInTheScore() {
        double words = score("third space ");
        assertThat(score("\"third space\"")).isEqualTo(words);
        assertThat(pages("home \"third space\"")).first().isEqualTo("third");
    }

    @Test
    void nobodyGuessesAtAWordOfAPhrase() {
        assertThat(pages("third spaec ")).contains("third");
        Answer found = found("\"third spaec\"");
        assertThat(found.total()).isZero();
        assertThat(found.wider()).isEqualTo(Map.of("third spaec", 4));
    }

    @Test
    void aWordWithAMinusLeavesOutEveryPageThatHoldsAFormOfIt() {
        assertThat(pages("space -governors")).containsExactlyInAnyOrder("third", "thirds", "ruimte");
        assertThat(pages("space -govern")).contains("spaces");
        assertThat(pages("space -two -de")).containsExactlyInAnyOrder("third", "spaces");
    }

    @Test
    void aPhraseWithAMinusLeavesOutEveryPageThatHoldsOneOfItsWords() {
        assertThat(pages("space -\"school governor\"")).containsExactlyInAnyOrder("thirds", "ruimte");
    }

    @Test
    void wordsThatAreOnlyLeftOutFindNothing() {
        assertThat(found("-governor")).isEqualTo(Answer.nothing());
    }

    @Test
    void whatFoundNothingSaysWhatLessWouldFind() {
        assertThat(found("\"third home\" -school").wider())
                .containsExactly(Map.entry("third home -school", 3), Map.entry("third home", 4));
        assertThat(found("home -school -two").wider()).isEqualTo(Map.of("home", 1));
        assertThat(found("\"third space\"").wider()).isEmpty();
    }

    @Test
    void theReasonOfAScoreNamesThePhraseThatHadToStand() {
        assertThat(found("\"third space\" -governor").hits().get(0).why())
                .contains("holds \"third space\"", "'third'", "BM25");
    }

    private List<String> pages(String text) {
        return found(text).hits().stream()
                .map(hit -> hit.address().replaceFirst("/.*", ""))
                .toList();
    }

    private double score(String text) {
        return found(text).hits().get(0).score();
    }

    private Answer found(String text) {
        return new SearchEngine(site.files().all()::get).answer(text, "en", 100);
    }
}
