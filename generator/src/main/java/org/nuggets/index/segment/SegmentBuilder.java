package org.nuggets.index.segment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.BytesHash;

/**
 * Turns pages inside out: from the words of each to the pages of each term. One of these makes many batches, since the words
 * of one are mostly those of the next; a batch is the same whatever was before it.
 */
final class SegmentBuilder {

    private final Bytes heads = new Bytes(4096);
    private final Map<Analysis, WordCounts> words = new EnumMap<>(Analysis.class);
    private final BytesHash terms = new BytesHash();
    private Bytes[] postings = new Bytes[512];
    /** Of each term how many pages hold it, and the last of these. */
    private int[] pages = new int[512];

    private int[] lasts = new int[512];
    /** The terms of this batch in the order in which they were seen, and of each its place there. */
    private int[] seen = new int[512];

    private int[] seenAt = new int[512];
    private int seenTerms;
    private int size;

    /** Adds the next page. */
    void add(Analysis analysis, AnalysedPage page) {
        heads.raw(page.digest(), 0)
                .varint(page.textLength())
                .varint(page.blocks())
                .varint(page.length())
                .varint(page.words())
                .varint(page.titleWords());
        WordCounts known = words.computeIfAbsent(analysis, a -> new WordCounts());
        AnalysedPage.Entries entries = page.entries();
        while (entries.next()) {
            int term = 0;
            for (int count = entries.word(); count > 0; count = entries.word()) {
                int word = entries.number(known.words());
                if (known.isNew(word)) {
                    known.found(word, number(entries.term()));
                }
                known.count(word, count);
                term = known.term(word);
            }
            if (pages[term] == 0) {
                seenAt[term] = seenTerms;
                seen[seenTerms++] = term;
            }
            Bytes out = postings[term];
            out.varint(size - lasts[term]).varint(entries.frequency() << 1 | (entries.inTitle() ? 1 : 0));
            entries.positions(out);
            lasts[term] = size;
            pages[term]++;
        }
        size++;
    }

    private int number(byte[] term) {
        int number = terms.number(term, 0, term.length);
        if (number == postings.length) {
            postings = Arrays.copyOf(postings, 2 * number);
            pages = Arrays.copyOf(pages, 2 * number);
            lasts = Arrays.copyOf(lasts, 2 * number);
            seen = Arrays.copyOf(seen, 2 * number);
            seenAt = Arrays.copyOf(seenAt, 2 * number);
        }
        if (postings[number] == null) {
            postings[number] = new Bytes(16);
        }
        return number;
    }

    /** The pages that were added since the last batch. */
    Segment segment() {
        Bytes all = new Bytes(1 << 16).varint(size).raw(heads).varint(seenTerms);
        for (int i = 0; i < seenTerms; i++) {
            int term = seen[i];
            byte[] text = terms.get(term);
            all.varint(text.length)
                    .raw(text, 0)
                    .varint(pages[term])
                    .varint(postings[term].size())
                    .raw(postings[term]);
            postings[term].clear();
            pages[term] = 0;
            lasts[term] = 0;
        }
        for (Analysis analysis : Analysis.values()) {
            words.computeIfAbsent(analysis, a -> new WordCounts()).writeAndForget(all, seenAt);
        }
        heads.clear();
        seenTerms = 0;
        size = 0;
        return Segment.of(all);
    }
}
