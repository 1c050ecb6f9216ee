package org.nuggets.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which documents hold a word, how often, whether in their titles, and where. */
record Postings(IndexedWord word, List<Block> blocks) {

    /** A run of documents, rising. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Block(int[] documents, int[] frequencies, boolean[] titles) {

        static Block read(ShardReader in, int count, int all) {
            int[] documents = in.rising(count, all);
            int[] frequencies = new int[count];
            for (int i = 0; i < count; i++) {
                frequencies[i] = in.varint() + 1;
            }
            boolean[] titles = new boolean[count];
            for (int i : in.rising(in.varint(), count)) {
                titles[i] = true;
            }
            return new Block(documents, frequencies, titles);
        }
    }

    /** Reads those of a word. */
    static Postings read(IndexedWord word, Shards shards, int documents) {
        List<Block> blocks = new ArrayList<>();
        for (IndexedWord.Block block : word.blocks()) {
            byte[] file = shards.get(block.postings().file(), bytes -> bytes);
            blocks.add(Block.read(block.postings().in(file), block.documents(), documents));
        }
        return new Postings(word, blocks);
    }

    /** How often a document holds the word. */
    public int frequency(int document) {
        for (Block block : blocks) {
            int at = Arrays.binarySearch(block.documents, document);
            if (at >= 0) {
                return block.frequencies[at];
            }
        }
        return 0;
    }

    /** Whether the title of a document holds the word. */
    public boolean isInTitle(int document) {
        for (Block block : blocks) {
            int at = Arrays.binarySearch(block.documents, document);
            if (at >= 0) {
                return block.titles[at];
            }
        }
        return false;
    }
}
