package org.nuggets.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the words of an index may be for one that it does not know, or that is not finished. Its JavaScript twin is {@code spelling.js}. */
record Vocabulary(List<Entry> entries) {

    private static final int SHORTEST = 3;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}']+");

    private static final Comparator<Candidate> BY_NEARNESS = Comparator.comparingInt(Candidate::distance)
            .thenComparing(candidate -> -candidate.entry.pages)
            .thenComparing(candidate -> candidate.entry.term);

    Vocabulary {
        entries = List.copyOf(entries);
    }

    /**
     * A term of the index.
     *
     * @param forms how it is written, the most frequent first
     * @param pages how many hold it
     */
    record Entry(String term, List<String> forms, int pages) {}

    /** A term that may be meant, by one of its forms. */
    record Candidate(Entry entry, String form, int distance) {}

    /** Whether a word may hold an error: numbers and short words are what they are, and so are letters that are words. */
    static boolean mayHoldAnError(String folded) {
        return tolerance(folded) > 0
                && LETTERS.matcher(folded).matches()
                && folded.codePoints().noneMatch(Analysis::isAlone);
    }

    /** The terms nearest to a folded word, all of them as near. */
    List<Candidate> nearest(String folded) {
        if (!mayHoldAnError(folded)) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (!NUMBER.matcher(entry.term).find()) {
                nearest(folded, entry).ifPresent(found::add);
            }
        }
        found.sort(BY_NEARNESS);
        return found.stream()
                .filter(candidate -> candidate.distance == found.get(0).distance)
                .toList();
    }

    private static Optional<Candidate> nearest(String folded, Entry entry) {
        int most = tolerance(folded);
        Candidate best = null;
        for (String form : entry.forms) {
            String bare = Analysis.fold(Analysis.solid(form));
            if (form.length() >= SHORTEST && Math.abs(bare.length() - folded.length()) <= most) {
                int distance = distance(folded, bare);
                if (distance <= most && (best == null || distance < best.distance)) {
                    best = new Candidate(entry, form, distance);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The terms of which a form goes on from a folded beginning, the most common first. */
    List<Candidate> completions(String beginning, Predicate<String> isCommon) {
        List<Candidate> found = new ArrayList<>();
        for (Entry entry : entries) {
            entry.forms.stream()
                    .filter(form -> Analysis.fold(Analysis.solid(form)).startsWith(beginning))
                    .findFirst()
                    .filter(form -> !Analysis.fold(Analysis.solid(form)).equals(beginning) && !isCommon.test(form))
                    .ifPresent(form -> found.add(new Candidate(entry, form, 0)));
        }
        found.sort(BY_NEARNESS);
        return found;
    }

    /** How many errors a word may hold. */
    private static int tolerance(String word) {
        return word.length() >= 8 ? 2 : word.length() > 3 ? 1 : 0;
    }

    /** Letters left out, added, changed, or swapped with their neighbour. */
    private static int distance(String a, String b) {
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
        return old[b.length()];
    }
}
