package org.nuggets.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuggets.index.analysis.Word;

/**
 * An entry of a words file.
 *
 * @param pages how many hold it; 0 for an alias
 * @param languages a bit for each language in which a page holds it, that of the site's first one the lowest
 * @param means the term of which this one is an alias; else empty
 * @param forms how it is written, the most frequent first; none for an exact form
 * @param blocks where its pages stand
 */
record IndexedWord(String term, int pages, int languages, String means, List<String> forms, List<Block> blocks) {

    IndexedWord {
        forms = List.copyOf(forms);
        blocks = List.copyOf(blocks);
    }

    /** A run of postings, and the positions of the same documents; whether the title of one of these holds the term. */
    record Block(int documents, boolean isTitled, Place postings, Place positions) {}

    /** Where bytes lie in a file. */
    record Place(String file, int offset, int length) {

        ShardReader in(byte[] bytes) {
            return new ShardReader(bytes, offset, length);
        }
    }

    /** Whether it is a word with its accents, which nobody types a part of or takes for another. */
    boolean isExact() {
        return term.charAt(0) == Word.EXACT;
    }

    /**
     * The words of a file by their terms, in its order.
     *
     * @param areSeveral whether the site has several languages
     */
    static Map<String, IndexedWord> read(byte[] file, boolean areSeveral) {
        ShardReader in = new ShardReader(file);
        List<String> postings = in.names(in.varint(), "p");
        List<String> positions = in.names(in.varint(), "x");
        Map<String, IndexedWord> words = new LinkedHashMap<>();
        byte[] term = new byte[0];
        while (!in.done()) {
            int shared = in.varint();
            byte[] rest = in.raw(in.varint());
            byte[] next = new byte[shared + rest.length];
            System.arraycopy(term, 0, next, 0, shared);
            System.arraycopy(rest, 0, next, shared, rest.length);
            term = next;
            IndexedWord word = read(term, in, areSeveral, postings, positions);
            words.put(word.term, word);
        }
        return words;
    }

    private static IndexedWord read(
            byte[] term, ShardReader in, boolean areSeveral, List<String> postings, List<String> positions) {
        String text = new String(term, StandardCharsets.UTF_8);
        int pages = in.varint();
        if (pages == 0) {
            return new IndexedWord(text, 0, 0, in.text(), List.of(), List.of());
        }
        int languages = areSeveral ? in.varint() : 1;
        List<String> forms = new ArrayList<>();
        for (int left = in.varint(); left > 0; left--) {
            int kept = Objects.checkIndex(term.length - in.varint(), term.length + 1);
            forms.add(new String(term, 0, kept, StandardCharsets.UTF_8) + in.text());
        }
        if (forms.isEmpty() && text.charAt(0) != Word.EXACT) {
            forms.add(text);
        }
        List<Block> blocks = new ArrayList<>();
        for (int left = in.varint(); left > 0; left--) {
            int documents = in.varint();
            boolean isTitled = in.varint() % 2 == 1;
            // The highest frequency and the first document tell a browser which blocks it need not read.
            in.varint();
            blocks.add(new Block(documents, isTitled, place(in, postings), place(in, positions)));
        }
        return new IndexedWord(text, pages, languages, "", forms, blocks);
    }

    private static Place place(ShardReader in, List<String> files) {
        return new Place(files.get(in.varint()), in.varint(), in.varint());
    }
}
