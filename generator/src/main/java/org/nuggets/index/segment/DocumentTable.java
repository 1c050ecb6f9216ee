package org.nuggets.index.segment;

import java.util.Arrays;
import org.apache.lucene.util.SmallFloat;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.ContentName;

/** What an index knows of pages beside their words, by their places in the order of keys; and their numbers in the files. */
public final class DocumentTable {

    /** Lengths are noted in a byte. */
    private static final int LENGTHS = 256;

    private final Bytes digests = new Bytes();
    private int[] textLengths = new int[64];
    private int[] blocks = new int[64];
    private int[] words = new int[64];
    private int[] titleWords = new int[64];
    /** Asked for millions of times. */
    private int[] lengths = new int[64];

    private int size;

    /** Adds the page of the next place. */
    void add(byte[] digest, int textLength, int blocksOf, int lengthOf, int wordsOf, int titleWordsOf) {
        if (size == blocks.length) {
            textLengths = Arrays.copyOf(textLengths, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            titleWords = Arrays.copyOf(titleWords, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        digests.raw(digest, 0);
        textLengths[size] = textLength;
        blocks[size] = blocksOf;
        words[size] = wordsOf;
        titleWords[size] = titleWordsOf;
        lengths[size++] = SmallFloat.intToByte4(lengthOf) & 0xFF;
    }

    /** How many pages there are. */
    public int size() {
        return size;
    }

    /** That of a page's text. */
    byte[] digest(int place) {
        return digests.part(place * ContentName.BYTES, ContentName.BYTES);
    }

    /** How many bytes a page's text has when compressed. */
    int textLength(int place) {
        return textLengths[place];
    }

    /** How many blocks the text of a page has. */
    public int blocks(int place) {
        return blocks[place];
    }

    /** How many terms stand in it. */
    public int words(int place) {
        return words[place];
    }

    /** How many words its title has, but for those that every text holds. */
    public int titleWords(int place) {
        return titleWords[place];
    }

    /** Its length as Lucene notes it, from 0 to 255. */
    public int length(int place) {
        return lengths[place];
    }

    /**
     * Puts pages into the order of their numbers: by their lengths, and those of one length by their places. So within a
     * list of pages those that score higher come first.
     *
     * @param places of pages, ascending
     * @return the indexes of these places
     */
    int[] byLength(int[] places) {
        int[] starts = new int[LENGTHS + 1];
        for (int place : places) {
            starts[length(place) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] order = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            order[starts[length(places[i])]++] = i;
        }
        return order;
    }
}
