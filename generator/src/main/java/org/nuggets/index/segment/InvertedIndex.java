package org.nuggets.index.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.bytes.ByteInput;
import org.nuggets.index.bytes.BytesHash;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Utf8;

/**
 * Every term of a site with the pages that hold it.
 *
 * @param pages what is known of them, by their places in the order of keys
 * @param order for each number of a page its place
 * @param terms in the order of their bytes, the exact forms behind all others
 * @param aliases doubled spellings of words with macrons, each with the term that is meant
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record InvertedIndex(DocumentTable pages, int[] order, List<Term> terms, Map<String, String> aliases) {

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::isExact).thenComparing(Term::bytes, Arrays::compareUnsigned);

    /** A run of postings as {@link Segment} says: where it stands, and the place of the first page of its batch. */
    record Part(Segment segment, int from, int length, int firstPage) {

        void copy(byte[] to, int at) {
            System.arraycopy(segment.bytes(), from, to, at, length);
        }
    }

    /** A term: how it is written, and which pages hold it. */
    public static final class Term {
        private final byte[] bytes;
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, Integer> written = new HashMap<>(4);
        private int pages;

        private Term(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The term in UTF-8. */
        public byte[] bytes() {
            return bytes;
        }

        /** The term. */
        public String text() {
            return Utf8.text(bytes);
        }

        /** Whether it is a word with its accents, as it is written. */
        public boolean isExact() {
            return bytes[0] == Word.EXACT;
        }

        /** How many pages hold it. */
        public int pages() {
            return pages;
        }

        /** The pages that hold it. */
        public Postings postings() {
            return new Postings(parts, pages);
        }

        /** Its written forms, the most frequent first; none where it is only written as it is. */
        public List<String> forms() {
            if (isExact() || (written.size() == 1 && written.containsKey(text()))) {
                return List.of();
            }
            return written.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Puts together batches of all pages, in the order of the pages. */
    public static InvertedIndex of(List<Segment> batches) {
        DocumentTable pages = new DocumentTable();
        BytesHash numbers = new BytesHash();
        List<Term> terms = new ArrayList<>();
        Map<Analysis, WordCounts> words = new EnumMap<>(Analysis.class);
        for (Segment segment : batches) {
            int firstPage = pages.size();
            ByteInput in = segment.read();
            for (int left = in.varint(); left > 0; left--) {
                pages.add(in.raw(ContentName.BYTES), in.varint(), in.varint(), in.varint(), in.varint(), in.varint());
            }
            int[] merged = new int[in.varint()];
            for (int i = 0; i < merged.length; i++) {
                merged[i] = in.string(numbers);
                if (merged[i] == terms.size()) {
                    terms.add(new Term(numbers.get(merged[i])));
                }
                Term term = terms.get(merged[i]);
                term.pages += in.varint();
                int length = in.varint();
                term.parts.add(new Part(segment, in.at(), length, firstPage));
                in.skip(length);
            }
            for (Analysis analysis : Analysis.values()) {
                words.computeIfAbsent(analysis, a -> new WordCounts()).add(in, merged);
            }
        }
        Map<String, String> aliases = new TreeMap<>();
        words.forEach((analysis, counts) -> written(analysis, counts, terms, aliases));
        terms.sort(ORDER);
        int[] order = pages.byLength(IntStream.range(0, pages.size()).toArray());
        return new InvertedIndex(pages, order, Collections.unmodifiableList(terms), aliases);
    }

    private static void written(Analysis analysis, WordCounts words, List<Term> terms, Map<String, String> aliases) {
        for (int word = 0; word < words.size(); word++) {
            Term term = terms.get(words.term(word));
            if (term.isExact()) {
                continue;
            }
            String form = Utf8.text(words.words().get(word));
            term.written.merge(form, words.count(word), Integer::sum);
            String doubled = Analysis.doubled(form);
            if (!doubled.equals(Analysis.fold(form))) {
                aliases.merge(analysis.term(doubled), term.text(), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
    }
}
