package org.nuggets.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Many known words, made ready to be asked for what thousands of mistyped ones mean. Each is answered once; to be asked
 * by many threads.
 */
public final class Lookalikes {

    private static final int MOST_ANSWERS = 10;

    /** So many answers are kept: what is asked comes from files of others, and may be asked for as long as a preview runs. */
    private static final int MOST_KEPT = 10_000;

    private final Map<Integer, List<Spelling>> byLength = new TreeMap<>();
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

    private Lookalikes() {}

    public static Lookalikes of(Collection<String> known) {
        Lookalikes all = new Lookalikes();
        known.stream()
                .distinct()
                .map(Spelling::of)
                .forEach(one -> all.byLength
                        .computeIfAbsent(one.length(), length -> new ArrayList<>())
                        .add(one));
        return all;
    }

    /**
     * The known words that somebody may have meant, nearest first, and of two as near the first in code-unit order; at
     * most ten.
     *
     * <p>Near means at most one edit (a letter added, left out, changed, or two swapped) for each four letters, and
     * never more than three; none for one or two letters. Upper and lower case, accents, spaces, hyphens, underscores
     * and the ending after a name's last dot do not count. A number must be the same, and of a path also the last step
     * must be near.
     */
    public List<String> near(String word) {
        List<String> known = answers.get(word);
        if (known != null) {
            return known;
        }
        List<String> found = find(word);
        if (answers.size() < MOST_KEPT) {
            answers.put(word, found);
        }
        return found;
    }

    /** The nearest of them. */
    public Optional<String> nearest(String word) {
        return near(word).stream().findFirst();
    }

    private List<String> find(String word) {
        Spelling written = Spelling.of(word);
        record Candidate(String word, int edits, boolean otherEnding) {}
        List<Candidate> candidates = new ArrayList<>();
        int length = written.length();
        for (int other = length - Spelling.MOST; other <= length + Spelling.MOST; other++) {
            for (Spelling known : byLength.getOrDefault(other, List.of())) {
                int edits = written.editsTo(known);
                if (edits <= Spelling.MOST) {
                    candidates.add(
                            new Candidate(known.word(), edits, !ending(word).equals(ending(known.word()))));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(Candidate::otherEnding)
                        .thenComparing(Candidate::word))
                .limit(MOST_ANSWERS)
                .map(Candidate::word)
                .toList();
    }

    private static String ending(String word) {
        return word.substring(word.lastIndexOf('.') + 1);
    }
}
