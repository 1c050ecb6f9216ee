package org.nuggets.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which documents hold a word, how often, whether in their titles, and where. */
record Postings(IndexedWord word, List<Block> blocks) {

    /**
     * A run of documents, rising.
     *
     * @param titles how many words the title of each has, where it holds the word; else 0
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Block(int[] documents, int[] frequencies, int[] titles) {

        static Block read(ShardReader in, int count, boolean isTitled, int all) {
            int[] documents = in.rising(count, all);
            int[] frequencies = new int[count];
            for (int i = 0; i < count; i++) {
                frequencies[i] = in.varint() + 1;
            }
            int[] titles = new int[count];
            for (int i : isTitled ? in.rising(in.varint(), count) : new int[0]) {
                titles[i] = -1;
            }
            for (int i = 0; i < count; i++) {
                titles[i] = titles[i] == 0 ? 0 : in.varint();
            }
            return new Block(documents, frequencies, titles);
        }
    }

    /** Reads those of a word. */
    static Postings read(IndexedWord word, Shards shards, int documents) {
        List<Block> blocks = new ArrayList<>();
        for (IndexedWord.Block block : word.blocks()) {
            byte[] file = shards.get(block.postings().file(), bytes -> bytes);
            blocks.add(Block.read(block.postings().in(file), block.documents(), block.isTitled(), documents));
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
}
