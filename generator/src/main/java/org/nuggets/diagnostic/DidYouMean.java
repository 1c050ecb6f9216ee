package org.nuggets.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that somebody probably meant. */
public final class DidYouMean {

    private static final int MOST_SHOWN = 20;

    private DidYouMean() {}

    /**
     * The known word nearest to a mistyped one.
     *
     * <p>Near means at most one edit (a letter added, left out, changed, or two swapped) for each three letters; upper
     * and lower case, spaces, hyphens and underscores do not count. Of two as near, the first in code-unit order.
     *
     * @return the nearest, or nothing where none is near
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return near(word, known).stream().findFirst();
    }

    /** The clause that a fix opens with: {@code did you mean 'x'? } or nothing. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(n -> "did you mean '" + n + "'? ").orElse("");
    }

    /** All known words that are near, nearest first. */
    public static List<String> near(String word, Collection<String> known) {
        String folded = fold(word);
        int most = Math.max(1, folded.codePointCount(0, folded.length()) / 3);
        record Candidate(String word, int edits) {}
        return known.stream()
                .distinct()
                // So many letters more or less are as many edits.
                .filter(k -> Math.abs(k.length() - word.length()) <= most)
                .map(k -> new Candidate(k, edits(folded, fold(k))))
                .filter(c -> c.edits <= most)
                .sorted(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
                .map(Candidate::word)
                .toList();
    }

    /** What exists, to choose from: the first twenty of it. */
    public static String some(Collection<String> known) {
        String first = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return known.size() <= MOST_SHOWN ? first : first + " … and " + (known.size() - MOST_SHOWN) + " more";
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** Optimal string alignment: Levenshtein's edits, and two neighbours swapped as one. */
    private static int edits(String a, String b) {
        int[] s = a.codePoints().toArray();
        int[] t = b.codePoints().toArray();
        int[] beforeLast = new int[t.length + 1];
        int[] last = new int[t.length + 1];
        int[] row = new int[t.length + 1];
        for (int j = 0; j <= t.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= s.length; i++) {
            row[0] = i;
            for (int j = 1; j <= t.length; j++) {
                int change = s[i - 1] == t[j - 1] ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[t.length];
    }
}
