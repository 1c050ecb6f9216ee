package org.nuggets.index.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Utf8;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.index.segment.DocumentTable;
import org.nuggets.index.segment.InvertedIndex;
import org.nuggets.index.segment.InvertedIndex.Term;
import org.nuggets.index.segment.Postings;
import org.nuggets.index.shard.ShardFiles.Packed;
import org.nuggets.index.shard.ShardFiles.Raw;
import org.nuggets.index.shard.ShardFiles.Span;
import org.nuggets.model.SiteInsights.Shard;

/** From terms and the pages that hold them to the files of words, postings and positions. */
final class TermWriter {

    private static final int WORDS_FILE = 12 * 1024;
    private static final int POSTINGS_FILE = 8 * 1024;
    private static final int POSITIONS_FILE = 32 * 1024;
    /** So many terms are coded before they are packed: all processors have work, and little is held twice. */
    private static final int AT_ONCE = 1024;

    private final Packed postings;
    private final Packed positions;
    private final Zlib zlib;
    private final SortedMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);

    private final PageLanguages languages;
    private final DocumentTable pages;
    /** By the places of pages. */
    private final int[] numbers;

    private TermWriter(InvertedIndex index, PageLanguages languages, Zlib zlib) {
        this.languages = languages;
        this.zlib = zlib;
        postings = new Packed("p", POSTINGS_FILE, zlib);
        positions = new Packed(ShardFiles.POSITIONS, POSITIONS_FILE, zlib);
        pages = index.pages();
        numbers = new int[pages.size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[index.order()[number]] = number;
        }
    }

    /**
     * The three kinds of files.
     *
     * @param first the first term of each file of words
     */
    record Files(List<Shard> words, List<String> first, List<Shard> postings, List<Shard> positions) {}

    /** A term as its file says it: its counts and forms, then its blocks. */
    private record Entry(Bytes head, List<Block> blocks) {}

    /** @param highest twice the highest frequency, and 1 more where a title of its documents holds the term */
    private record Block(int documents, int highest, int first, Span postings, Span positions) {}

    /** A block before it has its place. */
    private record Run(int documents, int highest, int first, Bytes postings, Bytes positions) {}

    private record Coded(Term term, Bytes head, List<Run> runs) {}

    static Files write(InvertedIndex index, PageLanguages languages, Zlib zlib) {
        TermWriter writer = new TermWriter(index, languages, zlib);
        List<Term> terms = index.terms();
        for (int from = 0; from < terms.size(); from += AT_ONCE) {
            terms.subList(from, Math.min(from + AT_ONCE, terms.size())).parallelStream()
                    .map(writer::coded)
                    .toList()
                    .forEach(writer::place);
        }
        index.aliases()
                .forEach((alias, term) -> writer.entries.putIfAbsent(
                        Utf8.bytes(alias), new Entry(new Bytes().varint(0).text(term), List.of())));
        return writer.files();
    }

    private void place(Coded coded) {
        List<Block> blocks = coded.runs.stream()
                .map(run -> new Block(
                        run.documents,
                        run.highest,
                        run.first,
                        postings.add(run.postings),
                        positions.add(run.positions)))
                .toList();
        entries.put(coded.term.bytes(), new Entry(coded.head.varint(blocks.size()), blocks));
    }

    private Coded coded(Term term) {
        List<String> forms = term.forms();
        Postings all = term.postings();
        Bytes head = new Bytes().varint(term.pages());
        if (languages.areSeveral()) {
            head.varint(languages.holding(all));
        }
        head.varint(forms.size());
        byte[] of = term.bytes();
        for (String form : forms) {
            byte[] written = Utf8.bytes(form);
            int kept = Utf8.shared(of, written);
            head.varint(of.length - kept).varint(written.length - kept).raw(written, kept);
        }
        return new Coded(
                term,
                head,
                all.blocks(pages).stream().map(block -> run(block, all)).toList());
    }

    private Run run(int[] block, Postings all) {
        Bytes ids = new Bytes(3 * block.length);
        Bytes freqs = new Bytes(block.length);
        Bytes inTitle = new Bytes();
        Bytes titleWords = new Bytes();
        int titled = 0;
        int titledBefore = 0;
        Bytes where = new Bytes(2 * block.length);
        int highest = 0;
        int before = 0;
        for (int n = 0; n < block.length; n++) {
            int i = block[n];
            int document = numbers[all.place(i)];
            ids.varint(document - before);
            before = document;
            freqs.varint(all.frequency(i) - 1);
            if (all.isInTitle(i)) {
                inTitle.varint(n - titledBefore);
                titleWords.varint(pages.titleWords(all.place(i)));
                titledBefore = n;
                titled++;
            }
            highest = Math.max(highest, all.frequency(i));
            all.positions(i, where);
        }
        ids.raw(freqs);
        if (titled > 0) {
            ids.varint(titled).raw(inTitle).raw(titleWords);
        }
        return new Run(block.length, highest << 1 | (titled > 0 ? 1 : 0), numbers[all.place(block[0])], ids, where);
    }

    private Files files() {
        List<Shard> readIn = postings.shards();
        List<Shard> standAt = positions.shards();
        List<Raw> words = new ArrayList<>();
        List<String> first = new ArrayList<>();
        pack(entries, words, first, readIn, standAt);
        return new Files(ShardFiles.shards(words, zlib), first, readIn, standAt);
    }

    /** Entries to files, each of which begins with the names of the files that its entries lead to. */
    private static void pack(
            SortedMap<byte[], Entry> entries,
            List<Raw> words,
            List<String> first,
            List<Shard> postings,
            List<Shard> positions) {
        Bytes open = new Bytes();
        Map<Integer, Integer> readIn = new LinkedHashMap<>();
        Map<Integer, Integer> standAt = new LinkedHashMap<>();
        byte[] before = new byte[0];
        for (Map.Entry<byte[], Entry> entry : entries.entrySet()) {
            byte[] term = entry.getKey();
            if (open.size() > WORDS_FILE) {
                words.add(file(open, readIn, postings, standAt, positions));
                open = new Bytes();
                readIn.clear();
                standAt.clear();
            }
            if (open.size() == 0) {
                first.add(first.isEmpty() ? "" : Utf8.text(term));
                before = new byte[0];
            }
            int shared = Utf8.shared(before, term);
            open.varint(shared).varint(term.length - shared).raw(term, shared);
            open.raw(entry.getValue().head);
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
            List<Shard> postings,
            Map<Integer, Integer> standAt,
            List<Shard> positions) {
        Bytes file = new Bytes().varint(readIn.size());
        readIn.keySet().forEach(i -> file.raw(ContentName.digest(postings.get(i).name()), 0));
        file.varint(standAt.size());
        standAt.keySet()
                .forEach(i -> file.raw(ContentName.digest(positions.get(i).name()), 0));
        return new Raw("w", file.raw(entries).all());
    }
}
