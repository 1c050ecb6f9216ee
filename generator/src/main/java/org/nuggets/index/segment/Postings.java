package org.nuggets.index.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.index.bytes.ByteInput;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.segment.InvertedIndex.Part;

/** The pages that hold one term, in the order of their places, and where. Plain arrays, since there are millions. */
public final class Postings {

    /** Fewer pages are not worth a block of their own. */
    private static final int LEAST = 256;

    private static final int MOST = 4096;

    private final int[] places;
    /** Twice how often a page holds the term, and 1 more where its title does. */
    private final int[] times;

    private final byte[] bytes;
    /** Where in the bytes the positions begin. */
    private final int[] starts;

    /**
     * Reads those of one term.
     *
     * @param size how many pages there are in all parts
     */
    Postings(List<Part> parts, int size) {
        places = new int[size];
        times = new int[size];
        starts = new int[size];
        bytes = new byte[parts.stream().mapToInt(Part::length).sum()];
        int from = 0;
        int i = 0;
        for (Part part : parts) {
            part.copy(bytes, from);
            ByteInput in = new ByteInput(bytes, from, from + part.length());
            for (int place = part.firstPage(); !in.done(); i++) {
                place += in.varint();
                places[i] = place;
                times[i] = in.varint();
                starts[i] = in.at();
                in.skipVarints(times[i] >>> 1);
            }
            from += part.length();
        }
    }

    /** How many pages there are. */
    public int size() {
        return places.length;
    }

    /** The place of a page, the {@code i}th that holds the term. */
    public int place(int i) {
        return places[i];
    }

    /** How often the {@code i}th page holds the term. */
    public int frequency(int i) {
        return times[i] >>> 1;
    }

    /** Whether the title of the {@code i}th page holds the term. */
    public boolean isInTitle(int i) {
        return (times[i] & 1) != 0;
    }

    /** Copies the positions of the term in a page: varints, the first position and then distances. */
    public void positions(int i, Bytes out) {
        ByteInput in = new ByteInput(bytes, starts[i], bytes.length);
        in.skipVarints(times[i] >>> 1);
        out.raw(bytes, starts[i], in.at());
    }

    /**
     * Cuts them into blocks: first the pages whose title holds the term, then the highest frequencies, each block in the order of
     * numbers, that is of lengths. A term in few pages has one block.
     *
     * @return for each block the indexes of its postings
     */
    public List<int[]> blocks(DocumentTable pages) {
        boolean isOne = size() <= 2 * LEAST;
        // Of each frequency the group of blocks that it goes to; those of titles and the highest go to the first.
        int[] counts = new int[highest() + 1];
        int titled = 0;
        for (int time : times) {
            if (isOne || (time & 1) == 0) {
                counts[time >>> 1]++;
            } else {
                titled++;
            }
        }
        int[] groups = new int[counts.length];
        List<int[]> members = new ArrayList<>();
        if (titled > 0) {
            members.add(new int[titled]);
        }
        int left = size() - titled;
        int open = 0;
        for (int frequency = counts.length - 1; left > 0; frequency--) {
            open += counts[frequency];
            left -= counts[frequency];
            groups[frequency] = members.size();
            if (left == 0 || (open >= LEAST && !isOne)) {
                members.add(new int[open]);
                open = 0;
            }
        }
        int[] filled = new int[members.size()];
        for (int i : pages.byLength(places)) {
            int group = titled > 0 && isInTitle(i) ? 0 : groups[times[i] >>> 1];
            members.get(group)[filled[group]++] = i;
        }
        return members.stream().flatMap(Postings::cut).toList();
    }

    private int highest() {
        int highest = 0;
        for (int time : times) {
            highest = Math.max(highest, time >>> 1);
        }
        return highest;
    }

    /** Blocks that are not too large. */
    private static Stream<int[]> cut(int[] group) {
        return IntStream.rangeClosed(0, (group.length - 1) / MOST)
                .mapToObj(n -> Arrays.copyOfRange(group, n * MOST, Math.min((n + 1) * MOST, group.length)));
    }
}
