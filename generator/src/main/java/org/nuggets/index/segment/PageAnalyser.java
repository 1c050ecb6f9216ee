package org.nuggets.index.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;
import org.nuggets.index.analysis.PlainText;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.model.SearchDocument;

/**
 * From what is searchable of a page to its words and their places. The answer is the same for the same page, whatever was
 * read before; but each word is analysed once, so one of these serves many pages, and one thread.
 */
final class PageAnalyser {

    /** Between title, description and blocks, so that no phrase reaches from one into the next. */
    static final int GAP = 100;

    private final Map<Analysis, TermDictionary> known = new HashMap<>();
    private final Bytes entries = new Bytes(8192);

    /** The words of the page at hand in their order: what each is, where it stands, the next one of the same term. */
    private TermDictionary.Seen[] words = new TermDictionary.Seen[1024];

    private int[] positions = new int[1024];
    private int[] next = new int[1024];
    private int size;
    private int position;
    /** How many positions hold a term. */
    private int length;

    /** The terms of the page at hand: the first word of each, and the last. */
    private int[] first = new int[512];

    private int[] last = new int[512];
    private int terms;

    private final PlainText plain = new PlainText();
    private char[] room = new char[1024];

    /**
     * Analyses a page.
     *
     * @param text its text, as a browser reads it
     */
    AnalysedPage analysed(SearchDocument page, DocumentText text) {
        TermDictionary language = known.computeIfAbsent(Analysis.of(page.key().lang()), TermDictionary::new);
        size = 0;
        length = 0;
        terms = 0;
        position = 0;
        read(page.title(), language);
        int title = position;
        position += GAP;
        read(page.description(), language);
        for (String block : page.blocks()) {
            position += GAP;
            read(block, language);
        }
        for (String label : page.labels()) {
            position += GAP;
            read(label, language);
        }
        int found = size;
        int held = length;
        for (int i = 0; i < found; i++) {
            if (words[i].exact != null) {
                stands(words[i].exact, positions[i]);
            }
        }
        entries.clear();
        for (int term = 0; term < terms; term++) {
            write(first[term], title);
            words[first[term]].term.place = TermDictionary.NOWHERE;
        }
        int titleWords = TitleWords.in(page.title(), page.key().lang());
        return AnalysedPage.of(text, page.blocks().size(), held, found, titleWords, entries);
    }

    private void read(String block, TermDictionary language) {
        int length = block.length();
        if (length > room.length) {
            room = new char[2 * length];
        }
        char[] text = room;
        block.getChars(0, length, text, 0);
        if (!PlainText.is(text, length)) {
            readChains(block, language);
            return;
        }
        int start = 0;
        while (start < length) {
            int end = start;
            boolean isPlain = true;
            for (; end < length && !PlainText.isSpace(text[end]); end++) {
                isPlain &= !plain.joins(text, end, length);
            }
            if (isPlain) {
                read(text, start, end, language);
            } else {
                readChains(new String(text, start, end - start), language);
            }
            start = end + 1;
        }
    }

    /** Reads words that have nothing but spaces and marks between them. */
    private void read(char[] text, int from, int to, TermDictionary language) {
        int start = -1;
        int hash = TermDictionary.NO_LETTERS;
        for (int i = from; i < to; i++) {
            char letter = plain.letter(text[i]);
            if (letter != 0) {
                text[i] = letter;
                hash = TermDictionary.hash(hash, letter);
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                read(language.word(text, start, i, hash));
                start = -1;
                hash = TermDictionary.NO_LETTERS;
            }
        }
        if (start >= 0) {
            read(language.word(text, start, to, hash));
        }
    }

    private void readChains(String text, TermDictionary language) {
        for (Chain chain : Chains.of(text)) {
            int before = position;
            List<Chain.Also> also = chain.also();
            int next = 0;
            for (String part : chain.parts()) {
                for (; next < also.size() && before + also.get(next).from() < position; next++) {
                    stands(also.get(next), before, language);
                }
                read(language.word(part));
            }
            for (; next < also.size(); next++) {
                stands(also.get(next), before, language);
            }
        }
    }

    private void stands(Chain.Also also, int before, TermDictionary language) {
        TermDictionary.Seen word = language.word(also.word());
        if (word != null) {
            stands(word, before + also.from());
        }
    }

    private void read(TermDictionary.@Nullable Seen word) {
        if (word != null) {
            stands(word, position);
        }
        position++;
    }

    private void stands(TermDictionary.Seen word, int at) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
        }
        length += size == 0 || positions[size - 1] != at ? 1 : 0;
        words[size] = word;
        positions[size] = at;
        next[size] = -1;
        TermDictionary.Term term = word.term;
        if (term.place < 0) {
            if (terms == first.length) {
                first = Arrays.copyOf(first, 2 * terms);
                last = Arrays.copyOf(last, 2 * terms);
            }
            term.place = terms;
            first[terms++] = size;
        } else {
            next[last[term.place]] = size;
        }
        last[term.place] = size++;
    }

    /** Writes a term as {@link AnalysedPage.Entries} reads it. */
    private void write(int start, int title) {
        int forms = 0;
        for (int i = start; i >= 0; i = next[i]) {
            forms += words[i].count++ == 0 ? 1 : 0;
        }
        entries.varint(forms << 1 | (positions[start] < title ? 1 : 0));
        for (int i = start; i >= 0; i = next[i]) {
            TermDictionary.Seen word = words[i];
            if (word.count > 0) {
                entries.raw(word.bytes, 0).varint(word.count);
                word.count = 0;
            }
        }
        int before = 0;
        for (int i = start; i >= 0; i = next[i]) {
            entries.varint(positions[i] - before);
            before = positions[i];
        }
    }
}
