package org.nuggets.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What titles, and holding more of the question, do to documents. Its JavaScript twin is in {@code rank.js}.
 *
 * @param words how many words were typed
 * @param shares for each document how much of the question its title holds
 * @param named for each document how many words of the question its title holds as they were typed
 * @param lengths for each document how many words its title has, where it holds one that was asked for
 * @param weight what a title adds that holds the whole question
 * @param coverage what a document adds that holds a word, for each unit of the word's weight
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Promotions(int words, double[] shares, int[] named, int[] lengths, double weight, double coverage) {

    /** Of longer questions no page holds nearly all. */
    private static final int MOST_COVERED = 5;

    static Promotions of(List<Slot> slots, int words, Manifest manifest) {
        double total = 0;
        for (Slot slot : slots) {
            total += slot.rarity();
        }
        double[] shares = new double[manifest.documents()];
        int[] named = new int[manifest.documents()];
        int[] lengths = new int[manifest.documents()];
        for (Slot slot : slots) {
            if (slot.asked()) {
                Map<Integer, Float> best = new HashMap<>();
                Set<Integer> said = new HashSet<>();
                for (Slot.Meaning meaning : slot.meanings()) {
                    titles(meaning, lengths, best, said);
                }
                best.forEach((document, share) -> shares[document] += share);
                said.forEach(document -> named[document] += slot.times());
            }
        }
        for (int document = 0; document < shares.length; document++) {
            shares[document] = shares[document] > 0 ? shares[document] / total : 0;
        }
        long asked = slots.stream().filter(slot -> slot.times() > 0).count();
        double coverage = asked > 2 && asked <= MOST_COVERED ? manifest.weight("cover") / total : 0;
        return new Promotions(words, shares, named, lengths, manifest.weight("title"), coverage);
    }

    private static void titles(Slot.Meaning meaning, int[] lengths, Map<Integer, Float> best, Set<Integer> said) {
        for (Postings.Block block : meaning.postings().blocks()) {
            for (int i = 0; i < block.documents().length; i++) {
                if (block.titles()[i] != 0) {
                    int document = block.documents()[i];
                    best.merge(document, meaning.weight(), Math::max);
                    lengths[document] = block.titles()[i];
                    if (meaning.own()) {
                        said.add(document);
                    }
                }
            }
        }
    }

    /** Whether the title of a document is what was typed. */
    boolean isTyped(int document) {
        return words > 0 && named[document] == words && lengths[document] == words;
    }

    /** What its title does to what its words are worth. */
    double title(int document) {
        return shares[document] > 0 ? 1 + weight * Math.sqrt(shares[document]) : 1;
    }

    /** What it does that a document holds words of so much weight. */
    double cover(double held) {
        return 1 + coverage * held;
    }
}
