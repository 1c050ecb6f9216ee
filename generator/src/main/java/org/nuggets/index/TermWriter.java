package org.nuggets.index;

import static org.nuggets.index.LuceneIndex.EXACT;
import static org.nuggets.index.LuceneIndex.TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.nuggets.index.ShardFiles.Packed;
import org.nuggets.index.ShardFiles.Raw;
import org.nuggets.index.ShardFiles.Span;

/** From Lucene's terms to the files of words, postings and positions. */
final class TermWriter {

    private static final int WORDS_FILE = 12 * 1024;
    private static final int POSTINGS_FILE = 8 * 1024;
    private static final int POSITIONS_FILE = 32 * 1024;
    private final LeafReader reader;
    private final int[] numbers;
    private final int[] titles;
    private final Packed postings = new Packed("p", POSTINGS_FILE);
    private final Packed positions = new Packed("x", POSITIONS_FILE);

    /**
     * A writer for an index of one segment.
     *
     * @param numbers from Lucene's number of a document to that of the format
     * @param titles how many positions the title of a document has, by Lucene's number
     */
    TermWriter(LeafReader reader, int[] numbers, int[] titles) {
        this.reader = reader;
        this.numbers = numbers;
        this.titles = titles;
    }

    /**
     * The three kinds of files.
     *
     * @param first the first term of each file of words
     */
    record Files(List<Raw> words, List<String> first, List<Raw> postings, List<Raw> positions) {}

    /** A term as its file says it: its counts and forms, then its blocks. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Entry(byte[] head, List<Block> blocks) {}

    private record Block(int documents, int highest, int first, Span postings, Span positions) {}

    Files write(Vocabulary vocabulary) throws IOException {
        TreeMap<BytesRef, Entry> entries = new TreeMap<>();
        Map<String, List<String>> forms = vocabulary.forms();
        for (String field : List.of(TEXT, EXACT)) {
            Terms terms = reader.terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                List<String> written = field.equals(TEXT) ? forms.getOrDefault(text, List.of()) : List.of();
                entries.put(BytesRef.deepCopyOf(term), entry(text, written, postings(each)));
            }
        }
        vocabulary
                .aliases()
                .forEach((alias, term) -> entries.putIfAbsent(
                        new BytesRef(alias),
                        new Entry(new Bytes().varint(0).text(term).all(), List.of())));
        List<Raw> readIn = postings.files();
        List<Raw> standAt = positions.files();
        List<Raw> words = new ArrayList<>();
        List<String> first = new ArrayList<>();
        pack(entries, words, first, readIn, standAt);
        return new Files(words, first, readIn, standAt);
    }

    private Postings postings(TermsEnum term) throws IOException {
        Postings all = new Postings(term.docFreq(), (int) term.totalTermFreq());
        PostingsEnum each = term.postings(null, PostingsEnum.POSITIONS);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            int frequency = each.freq();
            all.add(numbers[doc], frequency);
            for (int i = 0; i < frequency; i++) {
                int position = each.nextPosition();
                all.stands(position, position < titles[doc]);
            }
        }
        return all;
    }

    private Entry entry(String term, List<String> forms, Postings all) {
        Bytes head = new Bytes().varint(all.size()).varint(forms.size());
        byte[] of = ShardFiles.utf8(term);
        for (String form : forms) {
            byte[] written = ShardFiles.utf8(form);
            int kept = shared(of, written);
            head.varint(of.length - kept).varint(written.length - kept).raw(written, kept);
        }
        List<Block> blocks = new ArrayList<>();
        for (int[] block : all.blocks()) {
            Bytes ids = new Bytes();
            Bytes freqs = new Bytes();
            Bytes inTitle = new Bytes();
            int titled = 0;
            int titledBefore = 0;
            Bytes where = new Bytes();
            int highest = 0;
            int before = 0;
            for (int n = 0; n < block.length; n++) {
                int i = block[n];
                ids.varint(all.document(i) - before);
                before = all.document(i);
                freqs.varint(all.frequency(i) - 1);
                if (all.isInTitle(i)) {
                    inTitle.varint(n - titledBefore);
                    titledBefore = n;
                    titled++;
                }
                highest = Math.max(highest, all.frequency(i));
                int last = 0;
                for (int j = 0; j < all.frequency(i); j++) {
                    where.varint(all.position(i, j) - last);
                    last = all.position(i, j);
                }
            }
            Span in = postings.add(
                    ids.raw(freqs.all(), 0).varint(titled).raw(inTitle.all(), 0).all());
            Span at = positions.add(where.all());
            blocks.add(new Block(block.length, highest, all.document(block[0]), in, at));
        }
        return new Entry(head.varint(blocks.size()).all(), blocks);
    }

    /** Entries to files, each of which begins with the names of the files that its entries lead to. */
    private static void pack(
            SortedMap<BytesRef, Entry> entries,
            List<Raw> words,
            List<String> first,
            List<Raw> postings,
            List<Raw> positions) {
        Bytes open = new Bytes();
        Map<Integer, Integer> readIn = new LinkedHashMap<>();
        Map<Integer, Integer> standAt = new LinkedHashMap<>();
        byte[] before = new byte[0];
        for (Map.Entry<BytesRef, Entry> entry : entries.entrySet()) {
            byte[] term = BytesRef.deepCopyOf(entry.getKey()).bytes;
            if (open.size() > WORDS_FILE) {
                words.add(file(open, readIn, postings, standAt, positions));
                open = new Bytes();
                readIn.clear();
                standAt.clear();
            }
            if (open.size() == 0) {
                first.add(first.isEmpty() ? "" : entry.getKey().utf8ToString());
                before = new byte[0];
            }
            int shared = shared(before, term);
            open.varint(shared).varint(term.length - shared).raw(term, shared);
            open.raw(entry.getValue().head, 0);
            for (Block block : entry.getValue().blocks) {
                open.varint(block.documents).varint(block.highest).varint(block.first);
                span(block.postings, readIn, open);
                span(block.positions, standAt, open);
            }
            before = term;
        }
        if (open.size() > 0) {
            words.add(file(open, readIn, postings, standAt, positions));
        }
    }

    private static void span(Span span, Map<Integer, Integer> files, Bytes out) {
        int place = files.computeIfAbsent(span.file(), file -> files.size());
        out.varint(place).varint(span.offset()).varint(span.bytes());
    }

    private static Raw file(
            Bytes entries,
            Map<Integer, Integer> readIn,
            List<Raw> postings,
            Map<Integer, Integer> standAt,
            List<Raw> positions) {
        Bytes file = new Bytes().varint(readIn.size());
        readIn.keySet().forEach(i -> file.raw(postings.get(i).digest(), 0));
        file.varint(standAt.size());
        standAt.keySet().forEach(i -> file.raw(positions.get(i).digest(), 0));
        return new Raw("w", file.raw(entries.all(), 0).all());
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
