package org.nuggets.index.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * From a text to terms, by rules that a browser repeats exactly: see {@code docs/search-format.md}. Its JavaScript twin is
 * {@code text.js}.
 */
public enum Analysis {
    /** English words by their stems. */
    ENGLISH("english"),
    /** Words as they are, without accents: Dutch, whose stemmer takes unlike words for one, and all other languages. */
    PLAIN("plain");

    /** The longest word that counts, in UTF-16 units. */
    public static final int LONGEST = 64;

    private static final Map<Character, String> LETTERS = Map.of(
            'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'þ', "th", 'ł', "l", 'ħ', "h", 'ı', "i");

    /** Marks above and below letters: of Latin, Greek and Cyrillic, the points of Hebrew and Arabic and its long line. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A"
                    + "\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED"
                    + "\\u20D0-\\u20F0]");

    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u034F\\u061C\\u180B-\\u180F\\u200B-\\u200F"
            + "\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern SIGNS = Pattern.compile("[+#*&.]");

    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Collections.unmodifiableSet(EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR));

    private final String id;

    Analysis(String id) {
        this.id = id;
    }

    /** That of a language. */
    public static Analysis of(String lang) {
        return Locale.forLanguageTag(lang).getLanguage().equals("en") ? ENGLISH : PLAIN;
    }

    /** Its name in the manifest. */
    public String id() {
        return id;
    }

    /** The words of a text in order: composed, in lower case, with accents; empty for one that is too long to count. */
    public static List<String> words(String text) {
        return Chains.of(text).stream().flatMap(chain -> chain.parts().stream()).toList();
    }

    /** A text in lower case, without what does not show. */
    public static String lower(String text) {
        String lower = Normalizer.normalize(shown(text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                // Where a word ends is not the same to Java and to browsers, so there is one small sigma.
                .replace('ς', 'σ');
        // A small letter may have a code point together with its accent where the capital has none.
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** A text without the characters that do not show, such as a soft hyphen: they part no words. */
    public static String shown(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** For each character of a text that shows its place in the text. */
    static int[] placesShown(String text) {
        int[] places = new int[text.length()];
        int count = 0;
        Matcher unseen = UNSEEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int until = unseen.find() ? unseen.start() : text.length();
            while (at < until) {
                places[count++] = at++;
            }
            at = until < text.length() ? unseen.end() : at;
        }
        return Arrays.copyOf(places, count);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == 'ʻ' || c == '＇';
    }

    static boolean isHyphen(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == '﹣' || c == '－';
    }

    static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether a character is of a script that puts no space between words, so that each of its letters stands alone. */
    public static boolean isAlone(int c) {
        return c >= 0xE00
                && isWord(c)
                && Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER
                && (c == 'ー' || c == 'ｰ' || c == '〆' || WITHOUT_SPACES.contains(Character.UnicodeScript.of(c)));
    }

    /** Whether a character belongs to the letter before it, which stands alone. */
    static boolean continues(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c == 'ﾞ' || c == 'ﾟ';
        };
    }

    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        if (isApostrophe(c)) {
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

    /** A word without its accents, in letters of the usual width. */
    public static String fold(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        boolean isWide = word.chars().anyMatch(c -> c >= 0xFF00 && c <= 0xFFEF);
        String usual = isWide ? Normalizer.normalize(word, Normalizer.Form.NFKC) : word;
        String bare =
                MARKS.matcher(Normalizer.normalize(usual, Normalizer.Form.NFD)).replaceAll("");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            folded.append(LETTERS.getOrDefault(composed.charAt(i), String.valueOf(composed.charAt(i))));
        }
        return folded.toString();
    }

    /** A chain of words as one word: {@code wellbeing} of {@code well-being}, {@code nodejs} of {@code node.js}. */
    public static String solid(String word) {
        int dot = word.indexOf('.', 1);
        return word.indexOf('-') < 0 && dot < 0
                ? word
                : word.charAt(0) + word.substring(1).replace("-", "").replace(".", "");
    }

    /** The folded spelling of a word with each long vowel written twice; the word itself where it has no macron. */
    public static String doubled(String word) {
        return fold(word.replace("ā", "aa")
                .replace("ē", "ee")
                .replace("ī", "ii")
                .replace("ō", "oo")
                .replace("ū", "uu"));
    }

    /** The term of a folded word. */
    public String term(String written) {
        String folded = solid(written);
        if (this == PLAIN || SIGNS.matcher(folded).find()) {
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
