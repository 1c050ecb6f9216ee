package org.nuggets.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.nuggets.model.PageKey;

/** Documents in a Lucene index, in the order that they are given: a document's number there is its place in the list. */
final class LuceneIndex {

    /** The field that is ranked: title, description, and all blocks. */
    static final String TEXT = "text";
    /** Words with accents, as they are written. */
    static final String EXACT = "exact";

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String ADDRESS = "address";
    static final String TYPE = "type";
    static final String LANG = "lang";
    /** The languages whose readers are offered a page. */
    static final String OFFERED = "offered";

    /** Between title, description and blocks, so that no phrase reaches from one into the next. */
    static final int GAP = 100;

    private static final FieldType EXACT_FIELD = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        EXACT_FIELD.setOmitNorms(true);
        EXACT_FIELD.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        EXACT_FIELD.freeze();
    }

    private LuceneIndex() {}

    /**
     * Writes an index.
     *
     * @param facets for each facet's field the values of a page
     * @param catalogues for each language what its readers are offered
     * @return for each document how many positions its title has: the first ones
     */
    static int[] write(
            Directory directory,
            List<SearchDocument> documents,
            Vocabulary vocabulary,
            Map<PageKey, SortedMap<String, List<String>>> facets,
            Map<String, List<PageKey>> catalogues) {
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setSimilarity(new BM25Similarity())
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(256)
                .setMergeScheduler(new SerialMergeScheduler())
                // Merges neighbours only: the standard policy would shuffle the documents of a very large site.
                .setMergePolicy(new LogDocMergePolicy())
                .setCommitOnClose(true);
        Map<PageKey, List<String>> offered = new HashMap<>();
        catalogues.forEach((lang, keys) -> keys.forEach(
                key -> offered.computeIfAbsent(key, k -> new ArrayList<>()).add(lang)));
        int[] titles = new int[documents.size()];
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < titles.length; i++) {
                SearchDocument document = documents.get(i);
                titles[i] = add(
                        writer,
                        document,
                        vocabulary,
                        facets.getOrDefault(document.page().key(), new TreeMap<>()),
                        offered.getOrDefault(document.page().key(), List.of()));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(vocabulary.lines().entrySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }

    private static int add(
            IndexWriter writer,
            SearchDocument document,
            Vocabulary vocabulary,
            SortedMap<String, List<String>> facets,
            List<String> offered)
            throws IOException {
        PageKey key = document.page().key();
        Analysis analysis = Analysis.of(key.lang());
        Map<String, Vocabulary.Word> known = vocabulary.words(analysis);
        TermStream text = new TermStream();
        TermStream exact = new TermStream();
        List<String> blocks = new ArrayList<>();
        blocks.add(document.title());
        blocks.add(document.description());
        blocks.addAll(document.blocks());
        int position = 0;
        int title = 0;
        for (int i = 0; i < blocks.size(); i++) {
            for (String written : Analysis.words(blocks.get(i))) {
                Vocabulary.Word word = Vocabulary.word(written, analysis, known);
                if (!word.term.isEmpty()) {
                    word.count++;
                    text.add(word.term, position);
                    if (word.exact != null) {
                        exact.add(word.exact, position);
                    }
                }
                position++;
            }
            if (i == 0) {
                title = position;
            }
            position += GAP;
        }
        Document fields = new Document();
        fields.add(new Field(TEXT, text, TextField.TYPE_NOT_STORED));
        if (!exact.isEmpty()) {
            fields.add(new Field(EXACT, exact, EXACT_FIELD));
        }
        fields.add(new StoredField(TITLE, document.title()));
        fields.add(new StoredField(DESCRIPTION, document.description()));
        fields.add(new StoredField(ADDRESS, document.page().route().path()));
        fields.add(new StoredField(TYPE, key.type()));
        fields.add(new StoredField(LANG, key.lang()));
        facets.forEach(
                (field, values) -> values.forEach(value -> fields.add(new StringField(field, value, Field.Store.NO))));
        offered.forEach(lang -> fields.add(new StringField(OFFERED, lang, Field.Store.NO)));
        writer.addDocument(fields);
        return title;
    }

    static DirectoryReader open(Directory directory) {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
