package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.CharsRefBuilder;
import org.apache.lucene.util.QueryBuilder;
import org.nuggets.index.SearchFiles;

/**
 * Asks Lucene what schools ask: with its own analysis, its usual numbers, and the same synonyms, over the same texts. Prints its
 * nDCG@10, to lay beside that of {@code benchmarks/search-quality/schools.mjs}. Run by hand, with the folder of search files and
 * that of the questions.
 */
final class LuceneBaseline {

    private static final String TEXT = "text";
    private static final int BEST = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SearchFiles files;
    private final Directory directory = new ByteBuffersDirectory();

    private LuceneBaseline(SearchFiles files) {
        this.files = files;
    }

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> folder = Files.list(Path.of(args[0]))) {
            for (Path file : folder.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        Map<String, Map<String, Integer>> judged = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[1]).resolve("qrels.tsv"))) {
            String[] parts = line.split("\\s+");
            judged.computeIfAbsent(parts[0], question -> new HashMap<>()).put(parts[1], Integer.valueOf(parts[2]));
        }
        LuceneBaseline lucene = new LuceneBaseline(new SearchFiles(files));
        lucene.write();
        Map<String, List<Double>> figures = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(args[1]).resolve("queries.jsonl"))) {
            JsonNode question = JSON.readTree(line);
            Map<String, Integer> grades =
                    judged.getOrDefault(question.path("id").asText(), Map.of());
            if (grades.values().stream().anyMatch(grade -> grade > 1)) {
                List<String> found = lucene.found(
                        question.path("text").asText(), question.path("lang").asText());
                figures.computeIfAbsent(question.path("set").asText(), set -> new ArrayList<>())
                        .add(ndcg(found, grades));
            }
        }
        figures.forEach((set, all) -> System.out.printf(
                Locale.ROOT,
                "%s: nDCG@10 %.3f of %d questions%n",
                set,
                all.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                all.size()));
    }

    private void write() throws IOException {
        Map<String, Analyzer> byLanguage = new HashMap<>();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (JsonNode document : files.documents()) {
                String lang = document.path("lang").asText();
                StringBuilder text = new StringBuilder(document.path("title").asText())
                        .append("\n")
                        .append(document.path("description").asText());
                document.path("blocks").forEach(block -> text.append("\n").append(block.asText()));
                document.path("labels").forEach(label -> text.append("\n").append(label.asText()));
                Document fields = new Document();
                Analyzer analyzer = byLanguage.computeIfAbsent(lang, LuceneBaseline::analyzer);
                fields.add(new TextField(TEXT, analyzer.tokenStream(TEXT, text.toString())));
                fields.add(new StoredField("address", document.path("address").asText()));
                writer.addDocument(fields);
            }
        }
    }

    private static Analyzer analyzer(String lang) {
        return lang.equals("nl") ? new DutchAnalyzer() : new EnglishAnalyzer();
    }

    private List<String> found(String text, String lang) throws IOException {
        List<Integer> hidden = new ArrayList<>();
        files.manifest().path("hidden").path(lang).forEach(number -> hidden.add(number.asInt()));
        List<String> found = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(directory);
                Analyzer asked = asking(lang)) {
            Query query = new QueryBuilder(asked).createBooleanQuery(TEXT, text);
            if (query != null) {
                for (ScoreDoc hit : new IndexSearcher(reader).search(query, BEST + hidden.size()).scoreDocs) {
                    if (!hidden.contains(hit.doc) && found.size() < BEST) {
                        found.add(reader.storedFields().document(hit.doc).get("address"));
                    }
                }
            }
        }
        return found;
    }

    /** The analysis of questions: as that of texts, and synonyms before words are cut to their stems. */
    private Analyzer asking(String lang) throws IOException {
        SynonymMap synonyms = synonyms(lang);
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
                if (synonyms != null) {
                    stream = new SynonymGraphFilter(stream, synonyms, true);
                }
                boolean isDutch = lang.equals("nl");
                stream = new StopFilter(
                        stream, isDutch ? DutchAnalyzer.getDefaultStopSet() : EnglishAnalyzer.getDefaultStopSet());
                return new TokenStreamComponents(
                        words, isDutch ? new SnowballFilter(stream, "Dutch") : new PorterStemFilter(stream));
            }
        };
    }

    private SynonymMap synonyms(String lang) throws IOException {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        boolean hasAny = false;
        for (JsonNode rule : files.manifest().path("synonyms").path(lang)) {
            List<String> from = new ArrayList<>();
            rule.path("by").forEach(name -> from.add(name.asText()));
            if (!rule.path("oneWay").asBoolean()) {
                rule.path("find").forEach(name -> from.add(name.asText()));
            }
            for (String said : from) {
                for (JsonNode other : rule.path("find")) {
                    if (!other.asText().equals(said)) {
                        builder.add(
                                SynonymMap.Builder.join(said.split("[\\s-]+"), new CharsRefBuilder()),
                                SynonymMap.Builder.join(other.asText().split("[\\s-]+"), new CharsRefBuilder()),
                                true);
                        hasAny = true;
                    }
                }
            }
        }
        return hasAny ? builder.build() : null;
    }

    private static double ndcg(List<String> found, Map<String, Integer> grades) {
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(page -> grades.getOrDefault(page, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(BEST, grades.size()); rank++) {
            sum += grades.get(rank) * Math.log(2) / Math.log(rank + 2);
        }
        return sum;
    }
}
