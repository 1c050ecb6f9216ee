package org.nuggets.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that stand together without a space, such as {@code well-being}; nearly always a single word. Its JavaScript twin is
 * in {@code text.js}.
 *
 * @param parts the words in order, each of which has a position of its own; empty for one that is too long to count
 * @param signed for each part the same with its signs, such as {@code c++}; empty where it has none
 * @param letters whether the parts are letters of a script that puts no space between words
 * @param joint what stands between two parts: {@code -}, {@code .}, {@code &}, or nothing
 */
record Chain(List<String> parts, List<String> signed, boolean letters, String joint) {

    /** A chain of more words is an address or a list, and no word. */
    private static final int MOST_PARTS = 4;

    Chain {
        parts = List.copyOf(parts);
        signed = List.copyOf(signed);
    }

    /**
     * What can be found at the place of a part, beside the part itself.
     *
     * @param from the part at whose position it stands
     * @param to the part behind its last one
     */
    record Also(String word, int from, int to) {}

    /** What can be found beside the parts, in the order of their positions. */
    List<Also> also() {
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
    String whole() {
        return letters || parts.size() < 2 || parts.size() > MOST_PARTS ? "" : joined(0, parts.size());
    }

    /** The words that a question asks for when it holds the chain. */
    List<SearchQuery.Typed> asked(boolean inPhrase) {
        List<SearchQuery.Typed> asked = new ArrayList<>();
        if (letters && parts.size() > 1) {
            String shown = String.join("", parts);
            for (Also two : also()) {
                asked.add(new SearchQuery.Typed(two.word, inPhrase, asked.isEmpty() ? shown : "", List.of(), "", this));
            }
            return asked;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String sign = signed.get(i);
            int at = i;
            List<String> others = also().stream()
                    .filter(also -> also.from <= at && at < also.to && !also.word.equals(sign))
                    .map(Also::word)
                    .toList();
            if (!part.isEmpty()) {
                asked.add(
                        sign.isEmpty()
                                ? new SearchQuery.Typed(part, inPhrase, part, others, "", this)
                                : new SearchQuery.Typed(sign, inPhrase, sign, others, part, this));
            }
        }
        return asked;
    }

    /** What a page must not hold when the chain is left out. */
    List<String> leftOut() {
        return whole().isEmpty()
                ? asked(false).stream().map(SearchQuery.Typed::word).toList()
                : List.of(whole());
    }

    /** The words that stand one after another where a phrase holds the chain: in one way or another. */
    List<List<String>> ways() {
        List<String> way = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            way.add(signed.get(i).isEmpty() ? parts.get(i) : signed.get(i));
        }
        way.removeIf(String::isEmpty);
        return whole().isEmpty() ? List.of(List.copyOf(way)) : List.of(List.copyOf(way), List.of(whole()));
    }

    /** Whether it is one word and nothing more. */
    boolean isPlain() {
        return !letters && parts.size() == 1 && also().isEmpty();
    }

    /** As it is written. */
    String text() {
        return ways().get(0).stream().collect(Collectors.joining(joint));
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
