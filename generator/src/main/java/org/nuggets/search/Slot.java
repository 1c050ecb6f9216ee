package org.nuggets.search;

import java.util.List;

/**
 * A word of a question with all that it may mean: the best of that counts.
 *
 * @param meanings none twice
 * @param typed whether it was typed; else it only adds to what was
 */
record Slot(List<Meaning> meanings, boolean typed) {

    Slot {
        meanings = List.copyOf(meanings);
    }

    /**
     * A word of the index that may be meant.
     *
     * @param weight its idf, and less where it is not quite what was typed
     * @param postings read when they are asked for
     */
    record Meaning(IndexedWord word, float weight, Postings postings) {}
}
