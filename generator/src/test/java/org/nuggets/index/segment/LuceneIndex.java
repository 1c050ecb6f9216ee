package org.nuggets.index.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.nuggets.index.analysis.Analysis;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchDocument;

/** Documents in a Lucene index, in the order that they are given: a document's number there is its place in the list. */
public final class LuceneIndex {

    /** The field that is ranked: title, description, and all blocks. */
    public static final String TEXT = "text";
    /** Words with accents, as they are written. */
    public static final String EXACT = "exact";

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String ADDRESS = "address";
    static final String TYPE = "type";
    static final String LANG = "lang";
    /** The languages whose readers are offered a page. */
    static final String OFFERED = "offered";

    /** What a commit knows of words beside its terms. */
    static final String FORMS = "forms";

    static final String ALIASES = "aliases";

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
     * @param documents in the order of their keys
     * @param facets for each facet's field the values of a page
     * @param catalogues for each language what its readers are offered
     */
    static void write(
            Directory directory,
            List<SearchDocument> documents,
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
        PageAnalyser analyser = new PageAnalyser();
        SegmentBuilder builder = new SegmentBuilder();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (SearchDocument document : documents) {
                PageKey key = document.key();
                AnalysedPage analysed = analyser.analysed(document, DocumentText.none());
                builder.add(Analysis.of(key.lang()), analysed);
                writer.addDocument(fields(
                        document,
                        analysed,
                        facets.getOrDefault(key, new TreeMap<>()),
                        offered.getOrDefault(key, List.of())));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    words(InvertedIndex.of(List.of(builder.segment()))).entrySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document fields(
            SearchDocument document,
            AnalysedPage analysed,
            SortedMap<String, List<String>> facets,
            List<String> offered) {
        Document fields = new Document();
        TermStream exact = TermStream.exact(analysed);
        fields.add(new Field(TEXT, TermStream.text(analysed), TextField.TYPE_NOT_STORED));
        if (!exact.isEmpty()) {
            fields.add(new Field(EXACT, exact, EXACT_FIELD));
        }
        fields.add(new StoredField(TITLE, document.title()));
        fields.add(new StoredField(DESCRIPTION, document.description()));
        fields.add(new StoredField(ADDRESS, document.route().path()));
        fields.add(new StoredField(TYPE, document.key().type()));
        fields.add(new StoredField(LANG, document.key().lang()));
        facets.forEach(
                (field, values) -> values.forEach(value -> fields.add(new StringField(field, value, Field.Store.NO))));
        offered.forEach(lang -> fields.add(new StringField(OFFERED, lang, Field.Store.NO)));
        return fields;
    }

    /** What a search needs to know of words, as lines: {@code forms} (a term, then its forms) and {@code aliases}. */
    private static Map<String, String> words(InvertedIndex index) {
        return Map.of(
                FORMS,
                index.terms().stream()
                        .filter(term -> !term.forms().isEmpty())
                        .map(term -> term.text() + "\t" + String.join("\t", term.forms()))
                        .collect(Collectors.joining("\n")),
                ALIASES,
                index.aliases().entrySet().stream()
                        .map(alias -> alias.getKey() + "\t" + alias.getValue())
                        .collect(Collectors.joining("\n")));
    }

    static DirectoryReader open(Directory directory) {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
