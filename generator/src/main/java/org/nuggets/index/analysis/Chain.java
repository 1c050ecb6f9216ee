package org.nuggets.index.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand together without a space, such as {@code well-being}; nearly always a single word. Its JavaScript twin is
 * in {@code text.js}.
 *
 * @param parts the words in order, each of which has a position of its own; empty for one that is too long to count
 * @param signed for each part the same with its signs, such as {@code c++}; empty where it has none
 * @param letters whether the parts are letters of a script that puts no space between words
 * @param joint what stands between two parts: {@code -}, {@code .}, {@code &}, or nothing
 */
public record Chain(List<String> parts, List<String> signed, boolean letters, String joint) {

    /** A chain of more words is an address or a list, and no word. */
    private static final int MOST_PARTS = 4;

    public Chain {
        parts = List.copyOf(parts);
        signed = List.copyOf(signed);
    }

    /**
     * What can be found at the place of a part, beside the part itself.
     *
     * @param from the part at whose position it stands
     * @param to the part behind its last one
     */
    public record Also(String word, int from, int to) {}

    /** What can be found beside the parts, in the order of their positions. */
    public List<Also> also() {
        List<Also> also = new ArrayList<>();
        int size = parts.size();
        for (int i = 0; i < size; i++) {
            add(signed.get(i), i, i + 1, also);
            add(withoutApostrophes(parts.get(i)), i, i + 1, also);
            if (i + 1 < size && (letters || size <= MOST_PARTS)) {
                add(joined(i, i + 2), i, i + 2, also);
            }
            if (i == 0 && size > 2) {
                add(whole(), 0, size, also);
            }
        }
        return also;
    }

    /** All parts as one word; empty where they are none. */
    public String whole() {
        return letters || parts.size() < 2 || parts.size() > MOST_PARTS ? "" : joined(0, parts.size());
    }

    /** The parts as they stand one after another, with their signs. */
    public List<String> inOrder() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(signed.get(i).isEmpty() ? parts.get(i) : signed.get(i));
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    /** Whether it is one word and nothing more. */
    public boolean isPlain() {
        return !letters && parts.size() == 1 && also().isEmpty();
    }

    /** As it is written. */
    public String text() {
        return String.join(joint, inOrder());
    }

    private String joined(int from, int to) {
        List<String> some = parts.subList(from, to);
        String joined = String.join(joint, some);
        return some.contains("") || joined.length() > Analysis.LONGEST ? "" : joined;
    }

    /** {@code o'brien} is also found as {@code obrien}; but {@code teacher's} is a teacher. */
    private static String withoutApostrophes(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return bare.indexOf('\'') < 0 ? "" : bare.replace("'", "");
    }

    private static void add(String word, int from, int to, List<Also> also) {
        if (!word.isEmpty()) {
            also.add(new Also(word, from, to));
        }
    }
}
