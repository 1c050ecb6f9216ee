package org.nuggets.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The documents that hold one term, and where. Filled in any order of documents; plain arrays, since there are millions. */
final class Postings {

    /** Fewer documents are not worth a block of their own. */
    private static final int LEAST = 256;

    private static final int MOST = 4096;

    private final int[] documents;
    private final int[] frequencies;
    private final boolean[] titles;
    private final int[] starts;
    private final int[] positions;
    private int size;
    private int filled;

    /**
     * Room for one term.
     *
     * @param documents how many documents hold it
     * @param times how often they hold it, all together
     */
    Postings(int documents, int times) {
        this.documents = new int[documents];
        this.frequencies = new int[documents];
        this.titles = new boolean[documents];
        this.starts = new int[documents];
        this.positions = new int[times];
    }

    /** The next document; its positions follow. */
    void add(int document, int frequency) {
        documents[size] = document;
        frequencies[size] = frequency;
        starts[size++] = filled;
    }

    /** The next position of the term in the document that was added last, and whether the title is there. */
    void stands(int position, boolean title) {
        positions[filled++] = position;
        titles[size - 1] |= title;
    }

    int size() {
        return size;
    }

    int document(int i) {
        return documents[i];
    }

    int frequency(int i) {
        return frequencies[i];
    }

    boolean isInTitle(int i) {
        return titles[i];
    }

    int position(int i, int j) {
        return positions[starts[i] + j];
    }

    /**
     * Cuts them into blocks: the highest frequencies first, each block in the order of documents, that is of lengths. A
     * term in few documents has one block.
     *
     * @return for each block the indexes of its postings
     */
    List<int[]> blocks() {
        int[] order = byDocument();
        if (size <= 2 * LEAST) {
            return List.of(order);
        }
        NavigableMap<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < size; i++) {
            counts.merge(frequencies[i], 1, Integer::sum);
        }
        List<int[]> blocks = new ArrayList<>();
        int highest = Integer.MAX_VALUE;
        int count = 0;
        for (Map.Entry<Integer, Integer> same : counts.entrySet()) {
            count += same.getValue();
            if (count >= LEAST || same.getKey().equals(counts.lastKey())) {
                cut(order, same.getKey(), highest, count, blocks);
                highest = same.getKey() - 1;
                count = 0;
            }
        }
        return blocks;
    }

    /** The postings of some frequencies, in blocks that are not too large. */
    private void cut(int[] order, int lowest, int highest, int count, List<int[]> blocks) {
        int[] all = new int[count];
        int n = 0;
        for (int i : order) {
            if (frequencies[i] >= lowest && frequencies[i] <= highest) {
                all[n++] = i;
            }
        }
        for (int from = 0; from < count; from += MOST) {
            blocks.add(Arrays.copyOfRange(all, from, Math.min(from + MOST, count)));
        }
    }

    private int[] byDocument() {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) documents[i] << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
