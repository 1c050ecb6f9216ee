package org.nuggets.index;

import static org.nuggets.index.LuceneIndex.EXACT;
import static org.nuggets.index.LuceneIndex.TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.nuggets.index.LuceneIndex.Places;
import org.nuggets.index.ShardFiles.Packed;
import org.nuggets.index.ShardFiles.Raw;
import org.nuggets.index.ShardFiles.Span;

/** From Lucene's terms to the files of words, postings and positions. */
final class TermWriter {

    private static final int WORDS_FILE = 12 * 1024;
    private static final int POSTINGS_FILE = 12 * 1024;
    private static final int POSITIONS_FILE = 32 * 1024;
    /** Fewer documents are not worth a block of their own. */
    private static final int LEAST = 256;

    private static final int MOST = 4096;

    private final LeafReader reader;
    private final int[] numbers;
    private final List<Places> places;
    private final Packed postings = new Packed("p", POSTINGS_FILE);
    private final Packed positions = new Packed("x", POSITIONS_FILE);

    /**
     * A writer for an index of one segment.
     *
     * @param numbers from Lucene's number of a document to that of the format
     * @param places by Lucene's number
     */
    TermWriter(LeafReader reader, int[] numbers, List<Places> places) {
        this.reader = reader;
        this.numbers = numbers;
        this.places = places;
    }

    /**
     * The three kinds of files.
     *
     * @param first the first term of each file of words
     */
    record Files(List<Raw> words, List<String> first, List<Raw> postings, List<Raw> positions) {}

    /** A document that holds a term. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Posting(int document, byte place, int[] positions) {}

    Files write(Vocabulary vocabulary) throws IOException {
        TreeMap<BytesRef, byte[]> entries = new TreeMap<>();
        Map<String, List<String>> forms = forms(vocabulary);
        for (String field : List.of(TEXT, EXACT)) {
            Terms terms = reader.terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                entries.put(
                        BytesRef.deepCopyOf(term),
                        entry(text, forms.getOrDefault(text, List.of()), postings(each), field.equals(TEXT)));
            }
        }
        aliases(vocabulary)
                .forEach((alias, term) -> entries.putIfAbsent(
                        new BytesRef(alias), new Bytes().varint(0).text(term).all()));
        List<Raw> words = new ArrayList<>();
        List<String> first = new ArrayList<>();
        pack(entries, words, first);
        return new Files(words, first, postings.files(), positions.files());
    }

    /** The written forms of each term, the most frequent first; none where it is only written as it is. */
    private static Map<String, List<String>> forms(Vocabulary vocabulary) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        vocabulary.all().values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(word -> !word.term.isEmpty())
                .forEach(word -> counts.computeIfAbsent(word.term, term -> new HashMap<>())
                        .merge(word.form, word.count, Integer::sum));
        Map<String, List<String>> forms = new HashMap<>();
        counts.forEach((term, each) -> {
            if (each.size() > 1 || !each.containsKey(term)) {
                forms.put(
                        term,
                        each.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey)
                                .toList());
            }
        });
        return forms;
    }

    /** Doubled spellings of words with macrons, in the order of the words themselves. */
    private static Map<String, String> aliases(Vocabulary vocabulary) {
        Map<String, String> aliases = new TreeMap<>();
        vocabulary
                .all()
                .forEach((analysis, words) -> words.values().stream()
                        .filter(word -> word.doubled != null && word.count > 0)
                        .forEach(word -> {
                            String doubled = analysis.term(String.valueOf(word.doubled));
                            aliases.merge(doubled, word.term, (a, b) -> a.compareTo(b) < 0 ? a : b);
                        }));
        return aliases;
    }

    private List<Posting> postings(TermsEnum term) throws IOException {
        List<Posting> all = new ArrayList<>(term.docFreq());
        PostingsEnum each = term.postings(null, PostingsEnum.POSITIONS);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            int[] at = new int[each.freq()];
            byte best = 0;
            for (int i = 0; i < at.length; i++) {
                at[i] = each.nextPosition();
                best = (byte) Math.max(best, places.get(doc).at(at[i]));
            }
            all.add(new Posting(numbers[doc], best, at));
        }
        all.sort(Comparator.comparingInt(Posting::document));
        return all;
    }

    private byte[] entry(String term, List<String> forms, List<Posting> all, boolean withForms) {
        Bytes entry = new Bytes().varint(all.size());
        entry.varint(withForms ? forms.size() : 0);
        if (withForms) {
            byte[] of = ShardFiles.utf8(term);
            for (String form : forms) {
                byte[] written = ShardFiles.utf8(form);
                int kept = shared(of, written);
                entry.varint(of.length - kept).varint(written.length - kept).raw(written, kept);
            }
        }
        List<List<Posting>> blocks = blocks(all);
        entry.varint(blocks.size());
        for (List<Posting> block : blocks) {
            Bytes ids = new Bytes();
            Bytes freqs = new Bytes();
            Bytes best = new Bytes();
            Bytes where = new Bytes();
            int highest = 0;
            int before = 0;
            for (Posting posting : block) {
                ids.varint(posting.document - before);
                before = posting.document;
                freqs.varint(posting.positions.length - 1);
                best.one(posting.place);
                highest = Math.max(highest, posting.positions.length);
                int last = 0;
                for (int position : posting.positions) {
                    where.varint(position - last);
                    last = position;
                }
            }
            Span in = postings.add(ids.raw(freqs.all(), 0).raw(best.all(), 0).all());
            Span at = positions.add(where.all());
            entry.varint(block.size()).varint(highest).varint(block.get(0).document);
            for (Span span : List.of(in, at)) {
                entry.varint(span.file()).varint(span.offset()).varint(span.bytes());
            }
        }
        return entry.all();
    }

    /**
     * Cuts the postings of a term into blocks: the highest frequencies first, each block in the order of documents, that
     * is of lengths. A term in few documents has one block.
     */
    private static List<List<Posting>> blocks(List<Posting> all) {
        if (all.size() <= 2 * LEAST) {
            return List.of(all);
        }
        TreeMap<Integer, List<Posting>> byFrequency = new TreeMap<>(Comparator.reverseOrder());
        all.forEach(posting -> byFrequency
                .computeIfAbsent(posting.positions.length, f -> new ArrayList<>())
                .add(posting));
        List<List<Posting>> blocks = new ArrayList<>();
        List<Posting> open = new ArrayList<>();
        for (List<Posting> same : byFrequency.values()) {
            open.addAll(same);
            if (open.size() >= LEAST) {
                cut(open, blocks);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            cut(open, blocks);
        }
        return blocks;
    }

    private static void cut(List<Posting> block, List<List<Posting>> blocks) {
        block.sort(Comparator.comparingInt(Posting::document));
        for (int from = 0; from < block.size(); from += MOST) {
            blocks.add(block.subList(from, Math.min(from + MOST, block.size())));
        }
    }

    private static void pack(SortedMap<BytesRef, byte[]> entries, List<Raw> words, List<String> first) {
        Bytes open = new Bytes();
        byte[] before = new byte[0];
        for (Map.Entry<BytesRef, byte[]> entry : entries.entrySet()) {
            byte[] term = BytesRef.deepCopyOf(entry.getKey()).bytes;
            if (open.size() > WORDS_FILE) {
                words.add(new Raw("w", open.all()));
                open = new Bytes();
            }
            if (open.size() == 0) {
                first.add(first.isEmpty() ? "" : entry.getKey().utf8ToString());
                before = new byte[0];
            }
            int shared = shared(before, term);
            open.varint(shared).varint(term.length - shared).raw(term, shared).raw(entry.getValue(), 0);
            before = term;
        }
        if (open.size() > 0) {
            words.add(new Raw("w", open.all()));
        }
    }

    /** How many bytes two texts begin with in common, without a part of a character. */
    private static int shared(byte[] a, byte[] b) {
        int mismatch = Arrays.mismatch(a, b);
        int shared = mismatch < 0 ? a.length : mismatch;
        while (shared > 0 && (continues(a, shared) || continues(b, shared))) {
            shared--;
        }
        return shared;
    }

    private static boolean continues(byte[] text, int at) {
        return at < text.length && (text[at] & 0xC0) == 0x80;
    }
}
