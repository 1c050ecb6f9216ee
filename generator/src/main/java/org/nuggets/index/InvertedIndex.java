package org.nuggets.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nuggets.index.PageReader.Read;

/**
 * Every term of a site with the pages that hold it.
 *
 * @param terms in the order of their bytes, the exact forms behind all others
 * @param aliases doubled spellings of words with macrons, each with the term that is meant
 */
record InvertedIndex(List<Term> terms, Map<String, String> aliases) {

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::isExact).thenComparing(Term::bytes, Arrays::compareUnsigned);

    /** A term: how it is written, and, in parts one behind the other, what {@link Inversion#takePostings} says. */
    static final class Term {
        private final byte[] bytes;
        private final List<Bytes> parts = new ArrayList<>();
        private final Map<String, Integer> written = new HashMap<>(4);
        private int pages;

        private Term(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        String text() {
            return ShardFiles.text(bytes);
        }

        boolean isExact() {
            return bytes[0] == Word.EXACT;
        }

        /** How many pages hold it. */
        int pages() {
            return pages;
        }

        Postings postings() {
            return Postings.of(parts, pages);
        }

        /** Its written forms, the most frequent first; none where it is only written as it is. */
        List<String> forms() {
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

    /**
     * Inverts pages.
     *
     * @param pages in the order of their numbers
     */
    static InvertedIndex of(List<Read> pages, Workers workers) {
        int[] ends = ends(pages, workers.count());
        Inversion[] parts = new Inversion[ends.length];
        workers.share(parts.length, () -> pages, (all, part) -> {
            parts[part] = new Inversion();
            for (int number = part == 0 ? 0 : ends[part - 1]; number < ends[part]; number++) {
                Read page = all.get(number);
                parts[part].add(number, Analysis.of(page.key().lang()), page.analysed());
            }
        });
        return of(List.of(parts));
    }

    /** Where to part pages, so that each part has the same work. */
    private static int[] ends(List<Read> pages, int parts) {
        long all = pages.stream().mapToLong(page -> page.analysed().words()).sum();
        int[] ends = new int[parts];
        long words = 0;
        int part = 0;
        for (int i = 0; i < pages.size(); i++) {
            words += pages.get(i).analysed().words();
            while (part < parts - 1 && words >= all * (part + 1) / parts) {
                ends[part++] = i + 1;
            }
        }
        Arrays.fill(ends, part, parts, pages.size());
        return ends;
    }

    /**
     * Puts together what was inverted.
     *
     * @param parts each of pages whose numbers are higher than those of the one before
     */
    static InvertedIndex of(List<Inversion> parts) {
        ByteStrings numbers = new ByteStrings();
        List<Term> terms = new ArrayList<>();
        Map<String, String> aliases = new TreeMap<>();
        for (Inversion part : parts) {
            int[] merged = IntStream.range(0, part.size())
                    .map(term -> numbers.number(part.term(term), 0, part.term(term).length))
                    .toArray();
            for (int i = 0; i < merged.length; i++) {
                if (merged[i] == terms.size()) {
                    terms.add(new Term(part.term(i)));
                }
                Term term = terms.get(merged[i]);
                term.parts.add(part.takePostings(i));
                term.pages += part.pages(i);
            }
            part.forms((form, i) -> {
                Term term = terms.get(merged[i]);
                if (!term.isExact()) {
                    term.written.merge(form.text(), form.count(), Integer::sum);
                    alias(form.text(), form.analysis(), aliases);
                }
            });
        }
        terms.sort(ORDER);
        return new InvertedIndex(terms, aliases);
    }

    private static void alias(String form, Analysis analysis, Map<String, String> aliases) {
        Word word = Word.of(form, analysis);
        if (word.doubled() != null) {
            aliases.merge(analysis.term(word.doubled()), word.term(), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
    }
}
