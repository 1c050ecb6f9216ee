package org.nuggets.search;

import java.util.List;

/**
 * A word of a question with all that it may mean: the best of that counts.
 *
 * @param meanings none twice
 * @param asked whether it counts for titles, and for how much of the question is held; else it only adds to what was typed
 * @param times how many words of the question it stands for; 0 where none was typed
 */
record Slot(List<Meaning> meanings, boolean asked, int times) {

    Slot {
        meanings = List.copyOf(meanings);
    }

    /**
     * A word of the index that may be meant.
     *
     * @param weight its idf, and less where it is not quite what was typed
     * @param own whether it is the word that was typed, not another that may be meant
     * @param postings the pages that hold it
     * @param parts the words, where several one after another are meant; else none
     */
    record Meaning(IndexedWord word, float weight, boolean own, Postings postings, List<String> parts) {

        Meaning {
            parts = List.copyOf(parts);
        }
    }

    /** What it counts for. */
    float rarity() {
        float most = 0;
        for (Meaning meaning : meanings) {
            most = Math.max(most, meaning.weight);
        }
        return asked ? most : 0;
    }
}
