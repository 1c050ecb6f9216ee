package org.nuggets.index.segment;

import java.util.Arrays;
import org.nuggets.index.bytes.ByteInput;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.BytesHash;

/** Written words: of each the number of its term, and how often it is written. */
final class WordCounts {

    private final BytesHash words = new BytesHash();
    private int[] terms = new int[512];
    private int[] counts = new int[512];
    /** The words that were counted, in the order in which they were seen. */
    private int[] seen = new int[512];

    private int seenWords;
    private int size;

    /** The words themselves, which get their numbers here. */
    BytesHash words() {
        return words;
    }

    int size() {
        return size;
    }

    /** Whether the term of a word is not yet known. */
    boolean isNew(int word) {
        return word == size;
    }

    /** Notes the term of a word that is new. */
    void found(int word, int term) {
        if (word == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            seen = Arrays.copyOf(seen, 2 * size);
        }
        terms[word] = term;
        size++;
    }

    void count(int word, int times) {
        if (counts[word] == 0) {
            seen[seenWords++] = word;
        }
        counts[word] += times;
    }

    int term(int word) {
        return terms[word];
    }

    int count(int word) {
        return counts[word];
    }

    /**
     * Writes the words that were counted, and counts from nothing again.
     *
     * @param numbers from the numbers that terms have here to those that are written
     */
    void writeAndForget(Bytes out, int[] numbers) {
        out.varint(seenWords);
        for (int i = 0; i < seenWords; i++) {
            int word = seen[i];
            byte[] text = words.get(word);
            out.varint(text.length).raw(text, 0).varint(counts[word]).varint(numbers[terms[word]]);
            counts[word] = 0;
        }
        seenWords = 0;
    }

    /**
     * Adds what was written elsewhere.
     *
     * @param numbers from the numbers that terms have there to those that they have here
     */
    void add(ByteInput in, int[] numbers) {
        for (int left = in.varint(); left > 0; left--) {
            int word = in.string(words);
            int count = in.varint();
            int term = numbers[in.varint()];
            if (isNew(word)) {
                found(word, term);
            }
            count(word, count);
        }
    }
}
