package org.nuggets.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Turns pages inside out: from the words of each to the pages of each term. It is filled by one thread, with pages in the
 * ascending order of their numbers; what several hold of neighbouring pages {@link InvertedIndex} puts together.
 */
final class Inversion {

    private final Map<Analysis, Forms> forms = new EnumMap<>(Analysis.class);
    private final ByteStrings terms = new ByteStrings();
    private Bytes[] postings = new Bytes[512];
    /** Of each term how many pages hold it, and the last of these. */
    private int[] pages = new int[512];

    private int[] lasts = new int[512];

    /** The written words of an analysis: of each its term and how often it is written. */
    private static final class Forms {
        private final ByteStrings words = new ByteStrings();
        private int[] terms = new int[512];
        private int[] counts = new int[512];

        private void room(int number) {
            if (number == terms.length) {
                terms = Arrays.copyOf(terms, 2 * number);
                counts = Arrays.copyOf(counts, 2 * number);
            }
        }
    }

    /** Adds a page. */
    void add(int page, Analysis analysis, AnalysedPage analysed) {
        Forms known = forms.computeIfAbsent(analysis, a -> new Forms());
        AnalysedPage.Entries entries = analysed.entries();
        while (entries.next()) {
            int term = 0;
            for (int count = entries.word(); count > 0; count = entries.word()) {
                int before = known.words.size();
                int word = entries.number(known.words);
                if (word == before) {
                    known.room(word);
                    known.terms[word] = number(entries.term());
                }
                known.counts[word] += count;
                term = known.terms[word];
            }
            postings[term].varint(page - lasts[term]).varint(entries.frequency() << 1 | (entries.inTitle() ? 1 : 0));
            entries.positions(postings[term]);
            lasts[term] = page;
            pages[term]++;
        }
    }

    private int number(byte[] term) {
        int number = terms.number(term, 0, term.length);
        if (number == postings.length) {
            postings = Arrays.copyOf(postings, 2 * number);
            pages = Arrays.copyOf(pages, 2 * number);
            lasts = Arrays.copyOf(lasts, 2 * number);
        }
        if (postings[number] == null) {
            postings[number] = new Bytes(16);
        }
        return number;
    }

    /** How many terms there are, numbered from 0. */
    int size() {
        return terms.size();
    }

    byte[] term(int number) {
        return terms.get(number);
    }

    /** How many pages hold a term. */
    int pages(int number) {
        return pages[number];
    }

    /**
     * The pages of a term: of each, as varints, how far it is from the one before; twice how often it holds the term, and 1
     * more where its title does; the positions. Gives them away, so that they are not held twice.
     */
    Bytes takePostings(int number) {
        Bytes taken = postings[number];
        postings[number] = new Bytes(0);
        return taken;
    }

    /** Tells every written word and the number of its term. */
    void forms(ObjIntConsumer<Form> told) {
        forms.forEach((analysis, known) -> {
            for (int word = 0; word < known.words.size(); word++) {
                String text = ShardFiles.text(known.words.get(word));
                told.accept(new Form(text, analysis, known.counts[word]), known.terms[word]);
            }
        });
    }

    /** A written word in an analysis, and how often it is written. */
    record Form(String text, Analysis analysis, int count) {}
}
