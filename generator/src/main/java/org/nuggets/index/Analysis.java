package org.nuggets.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * From a text to terms, by rules that a browser repeats exactly: see {@code docs/search-format.md}. Its JavaScript twin is
 * {@code text.js}.
 */
enum Analysis {
    /** English words by their stems. */
    ENGLISH("english"),
    /** Words as they are, without accents: Dutch, whose stemmer takes unlike words for one, and all other languages. */
    PLAIN("plain");

    /** The longest word that counts, in UTF-16 units. */
    static final int LONGEST = 64;

    private static final Map<Character, String> LETTERS = Map.of(
            'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'þ', "th", 'ł', "l", 'ħ', "h", 'ı', "i");

    private final String id;

    Analysis(String id) {
        this.id = id;
    }

    static Analysis of(String lang) {
        return Locale.forLanguageTag(lang).getLanguage().equals("en") ? ENGLISH : PLAIN;
    }

    /** Its name in the manifest. */
    String id() {
        return id;
    }

    /** The words of a text in order: composed, in lower case, with accents; empty for one that is too long to count. */
    static List<String> words(String text) {
        String lower = lower(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < lower.length()) {
            int c = lower.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isAlone(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else if (isWord(c)) {
                word.appendCodePoint(c);
            } else if (isApostrophe(c) && !word.isEmpty() && next < lower.length() && joins(lower.codePointAt(next))) {
                word.append('\'');
            } else {
                end(word, words);
            }
            i = next;
        }
        end(word, words);
        return words;
    }

    private static String lower(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                // Where a word ends is not the same to Java and to browsers, so there is one small sigma.
                .replace('ς', 'σ');
        // A small letter may have a code point together with its accent where the capital has none.
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.length() > LONGEST ? "" : word.toString());
            word.setLength(0);
        }
    }

    private static boolean joins(int c) {
        return isWord(c) && !isAlone(c);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '＇';
    }

    private static boolean isAlone(int c) {
        if (c < 0x2E80) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return isWord(c)
                && (script.equals(Character.UnicodeScript.HAN) || script.equals(Character.UnicodeScript.HIRAGANA));
    }

    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        if (c == 'ʼ') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** A word without its accents. */
    static String fold(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(c -> bare.append((char) c));
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            folded.append(LETTERS.getOrDefault(composed.charAt(i), String.valueOf(composed.charAt(i))));
        }
        return folded.toString();
    }

    /** The folded spelling of a word with each long vowel written twice; the word itself where it has no macron. */
    static String doubled(String word) {
        return fold(word.replace("ā", "aa")
                .replace("ē", "ee")
                .replace("ī", "ii")
                .replace("ō", "oo")
                .replace("ū", "uu"));
    }

    /** The term of a folded word. */
    String term(String folded) {
        if (this == PLAIN) {
            return folded;
        }
        String word = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
        if (word.endsWith("'")) {
            word = word.substring(0, word.length() - 1);
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
