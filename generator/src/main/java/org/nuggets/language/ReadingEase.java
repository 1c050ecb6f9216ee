package org.nuggets.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How easy a text is to read, by the length of its sentences and words: 100 is very easy, 0 very hard. A formula knows
 * nothing of what a text says; it only sees what makes most texts hard.
 *
 * @param name of the formula
 * @param base what it begins with
 * @param sentence what it takes off for each word of a sentence
 * @param word what it takes off for each syllable of a word
 * @param vowels each run of which is a syllable
 * @param apart vowels that begin a syllable of their own
 * @param silentEnds ends of words that are no syllable
 * @param soundedEnds ends that are one although they look silent
 * @param abbreviations after which a full stop ends no sentence
 */
public record ReadingEase(
        String name,
        double base,
        double sentence,
        double word,
        String vowels,
        String apart,
        List<String> silentEnds,
        List<String> soundedEnds,
        Set<String> abbreviations) {

    private static final int LEAST_OF_A_SENTENCE = 4;

    /** Before an abbreviation, as a bracket is. */
    private static final int MOST_SIGNS = 9;

    public ReadingEase {
        silentEnds = List.copyOf(silentEnds);
        soundedEnds = List.copyOf(soundedEnds);
        abbreviations = Set.copyOf(abbreviations);
    }

    static Optional<ReadingEase> of(JsonNode data) {
        return data.isMissingNode()
                ? Optional.empty()
                : Optional.of(new ReadingEase(
                        data.path("name").asText(),
                        data.path("base").asDouble(),
                        data.path("sentence").asDouble(),
                        data.path("word").asDouble(),
                        data.path("vowels").asText(),
                        data.path("apart").asText(),
                        texts(data.path("silent_ends")),
                        texts(data.path("sounded_ends")),
                        new HashSet<>(texts(data.path("abbreviations")))));
    }

    /**
     * What the formula says of a text.
     *
     * @param words how many words of whole sentences it has
     * @param sentences how many of these
     * @param score from about 0 to about 100
     */
    public record Score(int words, int sentences, double score) {}

    /**
     * Reads a text.
     *
     * @param text one block a line; a block that is no sentence, such as a heading or a name in a list, does not count
     */
    public Score of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String block : text.split("\n", -1)) {
            if (!endsSentence(block)) {
                continue;
            }
            int since = 0;
            int at = 0;
            while (at < block.length()) {
                int end = at;
                while (end < block.length() && !isBlank(block.charAt(end))) {
                    end++;
                }
                String part = block.substring(at, end);
                at = end + 1;
                String letters = letters(part);
                if (!letters.isEmpty()) {
                    words++;
                    since++;
                    syllables += syllables(letters);
                }
                if (since > 0 && endsSentence(part) && !isAbbreviation(part)) {
                    sentences++;
                    since = 0;
                }
            }
            sentences += since >= LEAST_OF_A_SENTENCE ? 1 : 0;
        }
        double score = words == 0 ? base : base - sentence * words / Math.max(1, sentences) - word * syllables / words;
        return new Score(words, sentences, score);
    }

    /** How many syllables a word has, at least one. */
    int syllables(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean vowel = vowels.indexOf(c) >= 0;
            count += vowel && (!inside || apart.indexOf(c) >= 0) ? 1 : 0;
            inside = vowel;
        }
        boolean silent = count > 1
                && endsWith(lower, silentEnds)
                && !endsWith(lower, soundedEnds)
                && isConsonantBeforeEnd(lower);
        return Math.max(1, silent ? count - 1 : count);
    }

    private static boolean endsWith(String word, List<String> ends) {
        char last = word.charAt(word.length() - 1);
        for (String end : ends) {
            if (end.charAt(end.length() - 1) == last && word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Only what is a syllable by itself can be a silent one: the end of "trees" is none. */
    private boolean isConsonantBeforeEnd(String word) {
        int last = word.length() - 1;
        while (last >= 0 && vowels.indexOf(word.charAt(last)) < 0) {
            last--;
        }
        return last > 0 && vowels.indexOf(word.charAt(last - 1)) < 0;
    }

    private boolean isAbbreviation(String part) {
        if (!part.endsWith(".")) {
            return false;
        }
        String lower = part.toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < MOST_SIGNS && from < lower.length() && !Character.isLetter(lower.codePointAt(from))) {
            from += Character.charCount(lower.codePointAt(from));
        }
        String bare = lower.substring(from, Math.max(from, lower.length() - 1));
        return bare.length() == 1 || abbreviations.contains(bare);
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last >= 0 && "\"'”’»)]*_ ".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…:;".indexOf(text.charAt(last)) >= 0;
    }

    /** A word without the signs around it; nothing where it has no letter. */
    private static String letters(String part) {
        int from = 0;
        while (from < part.length() && Character.isLetter(part.charAt(from))) {
            from++;
        }
        if (from == part.length()) {
            return part;
        }
        StringBuilder letters = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            if (Character.isLetter(part.codePointAt(i))) {
                letters.appendCodePoint(part.codePointAt(i));
            }
        }
        return letters.toString();
    }

    /** As a regular expression has them, so that a space that breaks no line parts no words. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
