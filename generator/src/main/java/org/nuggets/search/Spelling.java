package org.nuggets.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.index.analysis.Analysis;

/** Words that the index does not know, and words that are not finished. Its JavaScript twin is {@code spelling.js}. */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}']+");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,5}s?|[b-df-hj-np-tv-xz]{2,6}");
    private static final Pattern ENDINGS = Pattern.compile("|e|s|es|d|ed|ing|y|ies|ied|ly|'s|s'");

    private static final Comparator<Candidate> BY_NEARNESS = Comparator.comparingInt(Candidate::distance)
            .thenComparing(candidate -> -candidate.word.pages())
            .thenComparing(candidate -> candidate.word.term(), Vocabulary.BY_BYTES);

    private Spelling() {}

    /** A word that may be meant, by one of its forms. */
    record Candidate(IndexedWord word, String form, int distance) {}

    /** How many errors a word may hold. */
    static int tolerance(String word) {
        return word.length() >= 8 ? 2 : word.length() > 3 ? 1 : 0;
    }

    /** Whether a word may hold an error: numbers and short words are what they are, and so are letters that are words. */
    static boolean mayHoldAnError(String folded) {
        return tolerance(folded) > 0
                && LETTERS.matcher(folded).matches()
                && folded.codePoints().noneMatch(Analysis::isAlone);
    }

    /** Whether a word is written as short names are: in capitals, many of them too, or as nobody could say it. */
    static boolean isAcronym(String typed) {
        return ACRONYM.matcher(typed).matches();
    }

    /** Whether a word is another one with another ending, as English writes them. */
    static boolean isInflected(String word, String other) {
        int shared = 0;
        while (shared < Math.min(word.length(), other.length()) && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        if (shared < SHORTEST) {
            return false;
        }
        char last = word.charAt(shared - 1);
        return isEnding(word.substring(shared), last) && isEnding(other.substring(shared), last);
    }

    private static boolean isEnding(String rest, char last) {
        boolean isDoubled = !rest.isEmpty() && rest.charAt(0) == last;
        return ENDINGS.matcher(rest).matches()
                || (isDoubled && ENDINGS.matcher(rest.substring(1)).matches());
    }

    /**
     * Words whose written forms are near to what was typed, each by its nearest form; the nearest and most common first.
     *
     * @param least that near or farther: 1 where the word itself is of no use
     * @param most as far or nearer
     */
    static List<Candidate> nearest(String folded, Collection<IndexedWord> words, int least, int most) {
        List<Candidate> found = new ArrayList<>();
        for (IndexedWord word : words) {
            // A number is not a misspelt other number.
            if (word.pages() > 0
                    && !word.isExact()
                    && !NUMBER.matcher(word.term()).find()) {
                nearest(folded, word, most).filter(one -> one.distance >= least).ifPresent(found::add);
            }
        }
        found.sort(BY_NEARNESS);
        return found;
    }

    private static Optional<Candidate> nearest(String folded, IndexedWord word, int most) {
        Candidate best = null;
        for (String form : word.forms()) {
            int nearer = best == null ? most : best.distance - 1;
            if (form.length() >= SHORTEST) {
                int distance = distance(folded, bare(form), nearer);
                best = distance <= nearer ? new Candidate(word, form, distance) : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Words of which a form goes on from a folded beginning, the most common first. */
    static List<Candidate> completions(String beginning, Collection<IndexedWord> words) {
        List<Candidate> found = new ArrayList<>();
        for (IndexedWord word : words) {
            if (word.pages() > 0 && !word.isExact()) {
                word.forms().stream()
                        .filter(form -> bare(form).startsWith(beginning))
                        .findFirst()
                        .filter(form -> !bare(form).equals(beginning))
                        .ifPresent(form -> found.add(new Candidate(word, form, 0)));
            }
        }
        found.sort(BY_NEARNESS);
        return found;
    }

    private static String bare(String form) {
        return Analysis.fold(Analysis.solid(form));
    }

    /**
     * Letters left out, added, changed, or swapped with their neighbour.
     *
     * @return the distance, or {@code most + 1} when it is greater than {@code most}
     */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || Integer.bitCount(letters(a) ^ letters(b)) > 2 * most) {
            return most + 1;
        }
        int[] older = new int[b.length() + 1];
        int[] old = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(old[j], row[j - 1]) + 1, old[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], older[j - 2] + 1);
                }
            }
            int[] spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return Math.min(old[b.length()], most + 1);
    }

    /** A bit for each letter that a word holds: words that share few letters need no closer look. */
    private static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }
}
