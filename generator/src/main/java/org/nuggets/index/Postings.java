package org.nuggets.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The documents that hold one term, in their order, and where. Plain arrays, since there are millions. */
final class Postings {

    /** Fewer documents are not worth a block of their own. */
    private static final int LEAST = 256;

    private static final int MOST = 4096;

    private final int[] documents;
    private final int[] frequencies;
    private final boolean[] titles;
    private final byte[] bytes;
    private final int[] starts;
    private final int[] ends;

    private Postings(int size, byte[] bytes) {
        this.documents = new int[size];
        this.frequencies = new int[size];
        this.titles = new boolean[size];
        this.bytes = bytes;
        this.starts = new int[size];
        this.ends = new int[size];
    }

    /**
     * Reads those of one term.
     *
     * @param parts what {@link Inversion#takePostings} says, of ascending documents
     * @param size how many documents they hold together
     */
    static Postings of(List<Bytes> parts, int size) {
        Bytes all = new Bytes(parts.stream().mapToInt(Bytes::size).sum());
        parts.forEach(all::raw);
        Postings postings = new Postings(size, all.all());
        byte[] bytes = postings.bytes;
        int at = 0;
        int end = 0;
        int i = 0;
        for (Bytes part : parts) {
            end += part.size();
            for (int document = 0; at < end; i++) {
                ByteInput in = new ByteInput(bytes, at, end);
                document += in.varint();
                int frequency = in.varint();
                postings.documents[i] = document;
                postings.frequencies[i] = frequency >>> 1;
                postings.titles[i] = (frequency & 1) != 0;
                postings.starts[i] = in.at();
                in.skipVarints(frequency >>> 1);
                at = in.at();
                postings.ends[i] = at;
            }
        }
        return postings;
    }

    int size() {
        return documents.length;
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

    /** Copies the positions of the term in a document: varints, the first position and then distances. */
    void positions(int i, Bytes out) {
        out.raw(bytes, starts[i], ends[i]);
    }

    /**
     * Cuts them into blocks: the highest frequencies first, each block in the order of documents, that is of lengths. A
     * term in few documents has one block.
     *
     * @return for each block the indexes of its postings
     */
    List<int[]> blocks() {
        int[] counts = new int[highest() + 1];
        for (int frequency : frequencies) {
            counts[frequency]++;
        }
        // Of each frequency the group of blocks that it goes to; the highest ones go to the first.
        int[] groups = new int[counts.length];
        List<int[]> members = new ArrayList<>();
        int left = size();
        int open = 0;
        for (int frequency = counts.length - 1; left > 0; frequency--) {
            open += counts[frequency];
            left -= counts[frequency];
            groups[frequency] = members.size();
            if (left == 0 || (open >= LEAST && size() > 2 * LEAST)) {
                members.add(new int[open]);
                open = 0;
            }
        }
        int[] filled = new int[members.size()];
        for (int i = 0; i < size(); i++) {
            int group = groups[frequencies[i]];
            members.get(group)[filled[group]++] = i;
        }
        return members.stream().flatMap(Postings::cut).toList();
    }

    private int highest() {
        int highest = 0;
        for (int frequency : frequencies) {
            highest = Math.max(highest, frequency);
        }
        return highest;
    }

    /** Blocks that are not too large. */
    private static Stream<int[]> cut(int[] group) {
        return IntStream.rangeClosed(0, (group.length - 1) / MOST)
                .mapToObj(n -> Arrays.copyOfRange(group, n * MOST, Math.min((n + 1) * MOST, group.length)));
    }
}
