package org.nuggets.index.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuggets.index.HostileTexts;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;
import org.nuggets.index.analysis.Word;
import org.nuggets.model.Glance;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SearchDocument;

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

    /** What stands beside the words of a text: at which word, and the term. */
    private static List<String> beside(String text, Analysis analysis) {
        List<String> beside = new ArrayList<>();
        int first = 0;
        for (Chain chain : Chains.of(text)) {
            for (Chain.Also also : chain.also()) {
                beside.add(first + also.from() + ":"
                        + Word.of(also.word(), analysis).term());
            }
            first += chain.parts().size();
        }
        return beside;
    }

    @Test
    void hyphensDotsAndSlashesPartWordsAndNumbersAreWords() {
        assertThat(plain("co-operate 3.14 https://example.org/a_b KS2"))
                .containsExactly("co", "operate", "3", "14", "https", "example", "org", "a", "b", "ks2");
    }

    @Test
    void aCompoundIsAWordBesideItsPartsHoweverItsHyphenIsWritten() {
        for (String text :
                List.of("well-being", "Well\u2010being", "well\u2011being", "well–being", "w\u00ADell-being")) {
            assertThat(plain(text)).as(text).containsExactly("well", "being");
            assertThat(beside(text, Analysis.PLAIN)).as(text).containsExactly("0:wellbeing");
        }
        assertThat(beside("co-operating e-mails", Analysis.ENGLISH)).containsExactly("0:cooper", "2:email");
        assertThat(beside("face-to-face", Analysis.PLAIN)).containsExactly("0:faceto", "0:facetoface", "1:toface");
        assertThat(beside("covid-19 U.K.", Analysis.PLAIN)).containsExactly("0:covid19", "2:uk");
        assertThat(Word.of("ā-iwi", Analysis.PLAIN)).isEqualTo(new Word("aiwi", "=āiwi"));
    }

    @Test
    void numbersAndAddressesAreNoCompounds() {
        assertThat(beside("5-7 years, 2024-25, 3.5 978-3-16 p.12 and—or a - b how-to-plan-a-visit", Analysis.PLAIN))
                .isEmpty();
    }

    @Test
    void signsBelongToTheirWords() {
        assertThat(plain("C++ C# .NET")).containsExactly("c", "c", "net");
        assertThat(beside("C++ C++17 C#, (.NET) Node.js R&D A* 11+", Analysis.ENGLISH))
                .containsExactly("0:c++", "1:c++", "3:c#", "4:.net", "5:nodej", "7:r&d", "9:a*", "10:11+");
        assertThat(beside("1+1 a+b x#y ...and .5 word*", Analysis.PLAIN)).isEmpty();
    }

    @Test
    void anApostropheMayBeLeftOutUnlessItSaysWhose() {
        assertThat(beside("don’t O'Brien hawaiʻi teacher’s pupils’", Analysis.PLAIN))
                .containsExactly("0:dont", "1:obrien", "2:hawaii");
    }

    @Test
    void whatDoesNotShowPartsNoWord() {
        assertThat(plain("super\u00ADcali zero\u200Bwidth na\u200Dme می\u200Cخواهم \uFEFFx 1\uFE0F\u20E3"))
                .containsExactly("supercali", "zerowidth", "name", "میخواهم", "x", "1");
    }

    @Test
    void lettersOfScriptsWithoutSpacesAreFoundAloneAndByTwos() {
        assertThat(plain("学校とschool")).containsExactly("学", "校", "と", "school");
        assertThat(beside("学校とschool学", Analysis.PLAIN)).containsExactly("0:学校", "1:校と");
        assertThat(plain("か\u3099く")).containsExactly("が", "く");
        assertThat(plain("スーパー 한국어 школа ๒๕")).containsExactly("ス", "ー", "パ", "ー", "한", "국", "어", "школа", "๒๕");
        assertThat(plain("ﾊﾟﾝ ＩＣＴ")).containsExactly("パ", "ン", "ict");
        assertThat(beside("ﾊﾟﾝ ครู", Analysis.PLAIN)).containsExactly("0:パン", "2:ครู");
        assertThat(plain("\u1112\u1161\u11AB")).containsExactly("한");
    }

    @Test
    void pointsOfHebrewAndArabicDoNotMatter() {
        assertThat(plain("שָׁלוֹם مَدرسة مـدرسة")).containsExactly("שלום", "مدرسة", "مدرسة");
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
                        new PageKey("page", "p", lang),
                        new Route("p/"),
                        text,
                        "",
                        Glance.NOTHING,
                        0,
                        List.of(text, "x"),
                        List.of(),
                        List.of());
                AnalysedPage analysed = analyser.analysed(page, DocumentText.none());
                List<TermStream.Place> words = new ArrayList<>();
                List<TermStream.Place> exact = new ArrayList<>();
                int position = 0;
                for (String part : List.of(text, "", text, "x")) {
                    for (Chain chain : Chains.of(part)) {
                        for (int i = 0; i < chain.parts().size(); i++, position++) {
                            int at = i;
                            stand(chain.parts().get(i), position, analysis, words, exact);
                            for (Chain.Also also : chain.also()) {
                                if (also.from() == at) {
                                    stand(also.word(), position, analysis, words, exact);
                                }
                            }
                        }
                    }
                    position += PageAnalyser.GAP;
                }
                assertThat(TermStream.places(analysed, false)).as(text).containsExactlyInAnyOrderElementsOf(words);
                assertThat(TermStream.places(analysed, true)).as(text).containsExactlyInAnyOrderElementsOf(exact);
                assertThat(analysed.words()).isEqualTo(words.size());
                assertThat(analysed.length())
                        .isEqualTo(words.stream()
                                .map(TermStream.Place::position)
                                .distinct()
                                .count());
                assertThat(analysed.blocks()).isEqualTo(2);
            }
        }
    }

    private static void stand(
            String written,
            int position,
            Analysis analysis,
            List<TermStream.Place> words,
            List<TermStream.Place> exact) {
        Word word = Word.of(written, analysis);
        if (!word.term().isEmpty()) {
            words.add(new TermStream.Place(word.term(), position));
        }
        if (word.exact() != null) {
            exact.add(new TermStream.Place(word.exact(), position));
        }
    }

    @Test
    void theLanguageOfADocumentSaysHowItsWordsAreRead() {
        assertThat(Analysis.of("en-NZ")).isEqualTo(Analysis.ENGLISH);
        assertThat(List.of(Analysis.of("nl"), Analysis.of("mi"))).containsOnly(Analysis.PLAIN);
    }
}
