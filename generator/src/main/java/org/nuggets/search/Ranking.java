package org.nuggets.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Documents by how well they fit: as Lucene ranks them, times what titles and holding more of the question add. A browser comes
 * to the same order from as few postings as settle it: {@code rank.js}.
 */
final class Ranking {

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::tier)
            .thenComparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::document);

    private Ranking() {}

    /**
     * A document.
     *
     * @param tier documents of a higher one come first: 2 for a title that is what was typed, 1 for the reader's language
     * @param words what its words are worth
     * @param title what its title does to that
     * @param cover what holding so much of the question does to that
     */
    record Ranked(int document, int tier, float words, double title, double cover) {
        double score() {
            return words * title * cover;
        }
    }

    /**
     * What was found.
     *
     * @param best at least as many as were wanted, if there are so many
     */
    record Found(int total, List<Ranked> best) {}

    /**
     * The best of what a question finds.
     *
     * @param words how many words were typed
     * @param allowed what may be found at all
     * @param own what is in the reader's language
     */
    static Found of(
            List<Slot> slots,
            int words,
            BitSet allowed,
            BitSet own,
            int wanted,
            Manifest manifest,
            Similarity similarity) {
        Promotions promotions = Promotions.of(slots, words, manifest);
        double[] sums = new double[manifest.documents()];
        double[] held = new double[manifest.documents()];
        for (Slot slot : slots) {
            float[] best = best(slot, manifest.documents(), similarity);
            float rarity = slot.rarity();
            for (int document = 0; document < best.length; document++) {
                sums[document] += best[document];
                held[document] += best[document] > 0 ? rarity : 0;
            }
        }
        List<Ranked> all = new ArrayList<>();
        for (int document = 0; document < sums.length; document++) {
            if (sums[document] > 0 && allowed.get(document)) {
                all.add(new Ranked(
                        document,
                        (promotions.isTyped(document) ? 2 : 0) + (own.get(document) ? 1 : 0),
                        (float) sums[document],
                        promotions.title(document),
                        promotions.cover(held[document])));
            }
        }
        all.sort(BEST_FIRST);
        return new Found(all.size(), all.stream().limit(wanted).toList());
    }

    /** All that may be found, where no words narrow it. */
    static Found all(BitSet allowed, int wanted) {
        return new Found(
                allowed.cardinality(),
                allowed.stream()
                        .limit(wanted)
                        .mapToObj(document -> new Ranked(document, 0, 0, 1, 1))
                        .toList());
    }

    /** For each document what the best meaning of a slot is worth in it. */
    private static float[] best(Slot slot, int documents, Similarity similarity) {
        float[] best = new float[documents];
        for (Slot.Meaning meaning : slot.meanings()) {
            for (Postings.Block block : meaning.postings().blocks()) {
                for (int i = 0; i < block.documents().length; i++) {
                    int document = block.documents()[i];
                    best[document] = Math.max(
                            best[document], similarity.score(meaning.weight(), block.frequencies()[i], document));
                }
            }
        }
        return best;
    }
}
