package org.nuggets.index.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.nuggets.index.SearchFiles;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.StopWords;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.shard.Weights;
import org.nuggets.model.Glance;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SearchDocument;
import org.nuggets.search.AskedWord;

/**
 * Lucene's own search, over the documents that search files hold. Its numbers of documents are those of the files, so
 * that what Lucene says and what the files say can be laid side by side.
 */
public final class LuceneReference implements AutoCloseable {

    /** As many words of a query are read. */
    private static final int MOST_WORDS = 64;

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final int[] titles;
    private final List<Set<Integer>> hidden = new ArrayList<>();
    private final List<String> languages;
    private final float averageLength;

    public LuceneReference(SearchFiles files) {
        List<SearchDocument> documents = new ArrayList<>();
        files.documents().forEach(document -> documents.add(document(document, documents.size())));
        titles = documents.stream()
                .mapToInt(document -> Analysis.words(document.title()).size())
                .toArray();
        LuceneIndex.write(directory, documents, Map.of(), Map.of());
        reader = LuceneIndex.open(directory);
        languages = files.languages();
        averageLength = files.manifest().path("averageLength").floatValue();
        for (String lang : languages) {
            Set<Integer> numbers = new HashSet<>();
            files.manifest().path("hidden").path(lang).forEach(number -> numbers.add(number.asInt()));
            hidden.add(numbers);
        }
    }

    private static SearchDocument document(JsonNode file, int number) {
        List<String> blocks = new ArrayList<>();
        file.path("blocks").forEach(block -> blocks.add(block.asText()));
        List<String> labels = new ArrayList<>();
        file.path("labels").forEach(label -> labels.add(label.asText()));
        List<SearchDocument.Anchor> headings = new ArrayList<>();
        file.path("headings")
                .forEach(heading -> headings.add(new SearchDocument.Anchor(
                        heading.path(0).asInt(), heading.path(1).asText())));
        return new SearchDocument(
                new PageKey("page", "d" + number, file.path("lang").asText()),
                new Route(file.path("address").asText()),
                file.path("title").asText(),
                file.path("description").asText(),
                Glance.NOTHING,
                0,
                blocks,
                labels,
                headings);
    }

    public LeafReader leaf() {
        return reader.leaves().get(0).reader();
    }

    /** Where the parts of each document stand. */
    public int[] titles() {
        return titles;
    }

    /**
     * The best documents for words of a reader.
     *
     * @param lang the reader's language
     */
    public List<ScoreDoc> top(String text, String lang, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(text, lang).forEach(term -> query.add(new TermQuery(new Term(LuceneIndex.TEXT, term)), Occur.SHOULD));
        IndexSearcher searcher = new IndexSearcher(reader);
        Weights weights = Weights.standard();
        searcher.setSimilarity(new BM25Similarity(weights.k1(), weights.b(averageLength)));
        Set<Integer> unseen = hidden.get(languages.indexOf(lang));
        List<ScoreDoc> top = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), most + unseen.size()).scoreDocs) {
            if (top.size() < most && !unseen.contains(found.doc)) {
                top.add(found);
            }
        }
        return top;
    }

    /** The terms of a query: without the reader's stop words, unless nothing else is left. */
    static List<String> terms(String text, String lang) {
        Analysis analysis = Analysis.of(lang);
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<AskedWord> words =
                AskedWord.in(composed, false).stream().limit(MOST_WORDS).toList();
        Set<String> stop = new HashSet<>(StopWords.of(lang));
        List<AskedWord> telling = words.stream()
                .filter(word -> !isCommon(word.word(), stop)
                        || (word.chain().parts().size() > 1
                                && word.chain().parts().stream().allMatch(part -> isCommon(part, stop))))
                .toList();
        return (telling.isEmpty() ? words : telling)
                .stream()
                        .map(word -> Word.of(word.word(), analysis).term())
                        .filter(term -> !term.isEmpty())
                        .toList();
    }

    private static boolean isCommon(String word, Set<String> stop) {
        return stop.contains(word) || stop.contains(Analysis.fold(word));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
