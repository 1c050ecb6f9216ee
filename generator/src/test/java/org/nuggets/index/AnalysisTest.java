package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text becomes the terms that {@code docs/search-format.md} promises. */
class AnalysisTest {

    private static List<String> english(String text) {
        return terms(text, Analysis.ENGLISH);
    }

    private static List<String> plain(String text) {
        return terms(text, Analysis.PLAIN);
    }

    private static List<String> terms(String text, Analysis analysis) {
        return Analysis.words(text).stream()
                .map(word -> Word.of(word, analysis).term())
                .toList();
    }

    @Test
    void accentsDoNotMatterWhetherPutTogetherOrTakenApart() {
        assertThat(plain("café")).containsExactly("cafe");
        assertThat(plain("cafe\u0301")).containsExactly("cafe");
        assertThat(plain("één reünie in Łódź")).containsExactly("een", "reunie", "in", "lodz");
        assertThat(plain("Straße STRASSE œuvre Æsop İstanbul"))
                .containsExactly("strasse", "strasse", "oeuvre", "aesop", "istanbul");
    }

    @Test
    void aWordWithAccentsIsKeptAsItIsWrittenBesideItsTerm() {
        assertThat(Word.of("café", Analysis.PLAIN).exact()).isEqualTo("=café");
        assertThat(Word.of("cafe", Analysis.PLAIN).exact()).isNull();
    }

    @Test
    void aMacronMayBeLeftOutOrWrittenAsTwoVowels() {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String word = Analysis.words(Normalizer.normalize("Ākonga", form)).get(0);
            assertThat(Analysis.fold(word)).isEqualTo("akonga");
            assertThat(Analysis.doubled(word)).isEqualTo("aakonga");
        }
        assertThat(Word.of("akonga", Analysis.PLAIN).doubled()).isNull();
    }

    @Test
    void englishPossessivesAndEndingsFallAway() {
        assertThat(english("teacher teachers teacher's teachers’ teaching"))
                .containsExactly("teacher", "teacher", "teacher", "teacher", "teach");
        assertThat(plain("foto's zo’n leraren")).containsExactly("foto's", "zo'n", "leraren");
    }

    @Test
    void everyApostropheBetweenLettersIsTheSame() {
        assertThat(plain("o'clock o’clock oʼclock o＇clock"))
                .containsOnly("o'clock")
                .hasSize(4);
        assertThat(plain("'tis rock''n roll'")).containsExactly("tis", "rock", "n", "roll");
    }

    @Test
    void hyphensDotsAndSlashesPartWordsAndNumbersAreWords() {
        assertThat(plain("co-operate 3.14 https://example.org/a_b KS2"))
                .containsExactly("co", "operate", "3", "14", "https", "example", "org", "a", "b", "ks2");
    }

    @Test
    void chineseAndHiraganaHaveACharacterAWordAndOtherScriptsHaveWords() {
        assertThat(plain("学校とschool")).containsExactly("学", "校", "と", "school");
        assertThat(plain("か\u3099く")).containsExactly("が", "く");
        assertThat(plain("カタカナ 한국어 школа")).containsExactly("カタカナ", "한국어", "школа");
        assertThat(plain("\u1112\u1161\u11AB")).containsExactly("한");
    }

    @Test
    void greekHasOneSmallSigma() {
        assertThat(plain("ΟΔΟΣ οδος οδοσ ΟΔΟΣ1 ΑΣ'Α")).containsExactly("οδοσ", "οδοσ", "οδοσ", "οδοσ1", "ασ'α");
    }

    @Test
    void aCapitalAndItsSmallLetterAreTheSameWordEvenWhereOnlyOneOfThemHasItsOwnCodePoint() {
        assertThat(Analysis.words("H\u0331")).isEqualTo(Analysis.words("\u1E96"));
        assertThat(Analysis.words("Ϊ\u0301")).isEqualTo(Analysis.words("ΐ"));
    }

    @Test
    void aWordOfMoreThanSixtyFourUnitsIsLeftOutAndKeepsItsPlace() {
        assertThat(plain("a " + "x".repeat(64) + " b")).containsExactly("a", "x".repeat(64), "b");
        assertThat(plain("a " + "x".repeat(65) + " b")).containsExactly("a", "", "b");
    }

    @Test
    void marksAloneEmojiAndHalvesOfCharactersAreNotFound() {
        assertThat(plain("\u0301 a")).containsExactly("", "a");
        assertThat(Word.of("\u0301", Analysis.PLAIN).exact()).isNull();
        assertThat(plain("😀 👍🏽 \uD83D a\uDE00b")).containsExactly("a", "b");
    }

    @Test
    void stopWordsOfTheReaderAreDroppedUnlessNothingElseIsLeft() {
        assertThat(LuceneReference.terms("the role of a coach", "en")).containsExactly("role", "coach");
        assertThat(LuceneReference.terms("één leraar", "nl")).containsExactly("leraar");
        assertThat(LuceneReference.terms("the of", "en")).containsExactly("the", "of");
        assertThat(LuceneReference.terms("coach coaches", "en")).containsExactly("coach", "coach");
    }

    @Test
    void aPageHoldsTheWordsOfItsTextsWhetherThatIsPlainOrNot() {
        PageAnalyser analyser = new PageAnalyser();
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.addAll(HostileTexts.teReo());
        for (char c = 0; c < 0x3000; c++) {
            texts.add("A" + c + "b " + c + c + " 'tis" + c + "'s");
        }
        for (Analysis analysis : Analysis.values()) {
            String lang = analysis == Analysis.ENGLISH ? "en" : "nl";
            for (String text : texts) {
                SearchDocument page = new SearchDocument(
                        TestSite.linked(TestSite.page("p", lang, text, "", ""), "p/"), List.of(text, "x"), List.of());
                AnalysedPage analysed = analyser.analysed(page, new byte[ShardFiles.NAME]);
                List<TermStream.Place> words = new ArrayList<>();
                List<TermStream.Place> exact = new ArrayList<>();
                int position = 0;
                for (String part : List.of(text, "", text, "x")) {
                    for (String written : Analysis.words(part)) {
                        Word word = Word.of(written, analysis);
                        if (!word.term().isEmpty()) {
                            words.add(new TermStream.Place(word.term(), position));
                        }
                        if (word.exact() != null) {
                            exact.add(new TermStream.Place(word.exact(), position));
                        }
                        position++;
                    }
                    position += PageAnalyser.GAP;
                }
                assertThat(TermStream.places(analysed, false)).as(text).isEqualTo(words);
                assertThat(TermStream.places(analysed, true)).as(text).isEqualTo(exact);
                assertThat(analysed.words()).isEqualTo(words.size());
                assertThat(analysed.blocks()).isEqualTo(2);
            }
        }
    }

    @Test
    void theLanguageOfADocumentSaysHowItsWordsAreRead() {
        assertThat(Analysis.of("en-NZ")).isEqualTo(Analysis.ENGLISH);
        assertThat(List.of(Analysis.of("nl"), Analysis.of("mi"))).containsOnly(Analysis.PLAIN);
    }
}
