package org.nuggets.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "She said \"we don't know\".|She said “we don’t know”.",
                "\"nested 'quotes'\"|“nested ‘quotes’”",
                "'a \"word\" in it'|‘a “word” in it’",
                "\"'So,' he said.\"|“‘So,’ he said.”",
                "(\"so\") and [\"so\"]|(“so”) and [“so”]",
                "so—\"as they say\"—and \"on—\"|so—“as they say”—and “on—”",
                "'yes'/'no'|‘yes’/‘no’",
                "\"What?\" \"Why!\"|“What?” “Why!”",
                "the schools' and the school's|the schools’ and the school’s",
                "He is 5' 10\" tall|He is 5' 10\" tall",
                "\"I am 10\" she said, 'aged 10'|“I am 10” she said, ‘aged 10’",
                "rock 'n' roll|rock ’n’ roll",
                "'tis the season, 'twas not, 'tisn't|’tis the season, ’twas not, ’tisn’t",
                "get 'em, wait 'til noon|get ’em, wait ’til noon",
                "the word 'em' is short|the word ‘em’ is short",
                "in the '90s and the 1990's|in the ’90s and the 1990’s",
                "'90 pupils' came|‘90 pupils’ came",
                "O'Brien, y'all, 'Ofsted'|O’Brien, y’all, ‘Ofsted’",
                "Hawai'i, ʻōlelo, Fa'amatai|Hawai’i, ʻōlelo, Fa’amatai",
                "\"ākonga\" and \"Māori\"'s|“ākonga” and “Māori”’s",
                "“already so”, ‘and so’ isn't|“already so”, ‘and so’ isn’t",
                "a lone \" and ' stay|a lone \" and ' stay",
                "wait -- and ... so|wait -- and ... so",
            })
    void englishIsPrintedWithTheMarksOfItsBooks(String typed, String printed) {
        assertThat(QuotationMarks.of("en-NZ").in(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'s middags, zo'n foto's|’s middags, zo’n foto’s",
                "Dat is 't en 'n beetje|Dat is ’t en ’n beetje",
                "'s-Hertogenbosch in '98|’s-Hertogenbosch in ’98",
                "Zij zei: \"dat is zo'n 'woord'\".|Zij zei: “dat is zo’n ‘woord’”.",
                "de letter 's' en 'samen'|de letter ‘s’ en ‘samen’",
            })
    void dutchKnowsTheWordsThatBeginWithAnApostrophe(String typed, String printed) {
        assertThat(QuotationMarks.of("nl").in(typed)).isEqualTo(printed);
    }

    @Test
    void aLanguageOfAnotherCustomStaysAsItWasWritten() {
        assertThat(QuotationMarks.of("de").in("Das \"Wort\" ist's")).isEqualTo("Das \"Wort\" ist's");
        assertThat(QuotationMarks.of("mi").in("he \"kupu\"")).isEqualTo("he “kupu”");
    }

    @Test
    void whatIsPrintedIsPrintedTheSameTheSecondTime() {
        String printed = QuotationMarks.of("en").in("\"Don't 'quote' me,\" she said: 5' 10\".");
        assertThat(QuotationMarks.of("en").in(printed)).isEqualTo(printed);
    }
}
