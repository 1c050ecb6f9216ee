package org.nuggets.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Documents by how well they fit: as Lucene ranks them, then those forward that hold all words in their title. A browser comes
 * to the same order from as few postings as settle it: {@code rank.js}, {@code hits.js}.
 */
final class Ranking {

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::document);

    private Ranking() {}

    /**
     * A document.
     *
     * @param words what its words are worth
     * @param named what its title does to that
     */
    record Ranked(int document, float words, double named) {
        double score() {
            return words * named;
        }
    }

    /**
     * What was found.
     *
     * @param best at least as many as were wanted, if there are so many
     */
    record Found(int total, List<Ranked> best) {}

    /** @param allowed what may be found at all */
    static Found of(List<Slot> slots, BitSet allowed, int wanted, Manifest manifest, Similarity similarity) {
        float[] scores = scores(slots, manifest.documents(), similarity);
        List<Ranked> all = new ArrayList<>();
        for (int document = 0; document < scores.length; document++) {
            if (scores[document] > 0 && allowed.get(document)) {
                all.add(new Ranked(document, scores[document], 1));
            }
        }
        all.sort(BEST_FIRST);
        int most = Math.max(wanted, (int) manifest.weight("window"));
        double title = 1 + manifest.weight("title");
        List<Slot> typed = slots.stream().filter(Slot::typed).toList();
        List<Ranked> best = all.stream()
                .limit(most)
                .map(one -> new Ranked(
                        one.document, one.words, isNamed(one.document, typed) && !typed.isEmpty() ? title : 1))
                .sorted(BEST_FIRST)
                .toList();
        return new Found(all.size(), best);
    }

    /** All that may be found, where no words narrow it. */
    static Found all(BitSet allowed, int wanted) {
        return new Found(
                allowed.cardinality(),
                allowed.stream()
                        .limit(wanted)
                        .mapToObj(document -> new Ranked(document, 0, 1))
                        .toList());
    }

    private static float[] scores(List<Slot> slots, int documents, Similarity similarity) {
        double[] sums = new double[documents];
        for (Slot slot : slots) {
            float[] best = new float[documents];
            slot.meanings().forEach(meaning -> add(meaning, best, similarity));
            for (int document = 0; document < documents; document++) {
                sums[document] += best[document];
            }
        }
        float[] scores = new float[documents];
        for (int document = 0; document < documents; document++) {
            scores[document] = (float) sums[document];
        }
        return scores;
    }

    private static void add(Slot.Meaning meaning, float[] best, Similarity similarity) {
        for (Postings.Block block : meaning.postings().blocks()) {
            for (int i = 0; i < block.documents().length; i++) {
                int document = block.documents()[i];
                best[document] =
                        Math.max(best[document], similarity.score(meaning.weight(), block.frequencies()[i], document));
            }
        }
    }

    private static boolean isNamed(int document, List<Slot> typed) {
        return typed.stream()
                .allMatch(slot -> slot.meanings().stream()
                        .anyMatch(meaning -> meaning.postings().isInTitle(document)));
    }
}
