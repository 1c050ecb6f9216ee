package org.nuggets.index;

import static java.util.Collections.disjoint;
import static org.nuggets.index.LuceneIndex.TEXT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.nuggets.model.Site;

/**
 * Searches a Lucene index that is kept on disk, by the same rules as the browser does: known words as Lucene ranks them,
 * other spellings only of words that the index does not know, beginnings only of the last word, phrases as they stand.
 */
public final class SiteSearch {

    /** Of how pages are read, so that an index which was kept is none of other rules. */
    public static final String RULES = "rules 2";

    private static final int SHORTEST = 2;
    private static final int MOST_TOGETHER = 8;

    private final IndexSearcher searcher;
    private final Map<String, List<String>> forms;
    private final Map<String, List<String>> aliases;
    private final Weights weights;
    private final String lang;
    private final Set<Analysis> analyses;
    /** Read when a word asks for it. */
    private @Nullable Vocabulary vocabulary;

    private SiteSearch(DirectoryReader reader, String lang, List<String> languages) throws IOException {
        this.searcher = new IndexSearcher(reader);
        this.weights = Weights.standard();
        this.searcher.setSimilarity(new BM25Similarity(weights.k1(), weights.b()));
        Map<String, String> lines = reader.getIndexCommit().getUserData();
        this.forms = table(lines.getOrDefault(LuceneIndex.FORMS, ""));
        this.aliases = table(lines.getOrDefault(LuceneIndex.ALIASES, ""));
        this.lang = lang;
        this.analyses = new LinkedHashSet<>(List.of(Analysis.of(lang)));
        languages.forEach(other -> analyses.add(Analysis.of(other)));
    }

    /**
     * What was found.
     *
     * @param total how many pages hold one of the words, every phrase, and nothing that is left out
     * @param hits the best of them, best first
     * @param meant for each word that the index does not know what was searched instead
     * @param alsoSearched what the beginning of the last word was completed to
     * @param dropped words that are too common to search for, and stand in no phrase
     * @param wider where nothing was found, what else to type, and how many pages that finds
     */
    public record Found(
            long total,
            List<Hit> hits,
            Map<String, List<String>> meant,
            List<String> alsoSearched,
            List<String> dropped,
            Map<String, Long> wider) {

        /** What is found where there is nothing. */
        public static Found nothing() {
            return new Found(0, List.of(), Map.of(), List.of(), List.of(), Map.of());
        }
    }

    /**
     * A page that was found.
     *
     * @param address below the root of the site
     * @param why how its score came about, for people who know Lucene
     */
    public record Hit(
            String title, String description, String address, String type, String lang, double score, String why) {}

    /** Writes the index of a site into a folder. */
    public static void keep(Site site, Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(site, directory);
        }
    }

    private static void write(Site site, Directory directory) throws IOException {
        List<SearchDocument> documents =
                site.pages().values().stream().map(SearchDocument::of).toList();
        LuceneIndex.write(directory, documents, FacetValues.of(site).byPage(), site.catalogues());
    }

    /**
     * Searches.
     *
     * @param folder what {@link #keep} wrote
     * @param text {@code words}, {@code "phrases"}, {@code -words} to leave out, {@code field:value}
     * @param lang language of the reader
     * @param languages those of the site
     * @param most how many pages are wanted
     * @return nothing where the folder holds no index that can be read
     */
    public static Optional<Found> find(Path folder, String text, String lang, List<String> languages, int most) {
        try (Directory directory = FSDirectory.open(folder)) {
            return Optional.of(find(directory, text, lang, languages, most));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The same in an index that is kept nowhere. */
    public static Found find(Site site, String text, String lang, List<String> languages, int most) {
        try (Directory directory = new ByteBuffersDirectory()) {
            write(site, directory);
            return find(directory, text, lang, languages, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found find(Directory directory, String text, String lang, List<String> languages, int most)
            throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return new SiteSearch(reader, lang, languages).find(text, most);
        }
    }

    private Found find(String text, int most) throws IOException {
        SearchQuery typed = SearchQuery.of(text);
        List<SearchQuery.Filter> unknown = new ArrayList<>();
        for (SearchQuery.Filter filter : typed.filters()) {
            if (filter.field().equals(TEXT) || searcher.getIndexReader().docFreq(term(filter)) == 0) {
                unknown.add(filter);
            }
        }
        SearchQuery asked = typed.withWords(unknown);
        Found found = find(asked, most);
        if (found.total > 0) {
            return found;
        }
        Map<String, Long> wider = new LinkedHashMap<>();
        for (SearchQuery less : asked.less()) {
            long total = find(less, 1).total;
            if (total > 0) {
                wider.putIfAbsent(less.text(), total);
            }
        }
        return new Found(0, List.of(), found.meant, found.alsoSearched, found.dropped, wider);
    }

    private Found find(SearchQuery asked, int most) throws IOException {
        List<SearchQuery.Typed> typed = asked.words();
        Set<String> stop = new LinkedHashSet<>(StopWords.of(lang));
        List<SearchQuery.Typed> telling =
                typed.stream().filter(word -> tells(word, stop)).toList();
        List<SearchQuery.Typed> words = telling.isEmpty() ? typed : telling;
        List<String> dropped = typed.stream()
                .filter(word -> !word.inPhrase() && !words.contains(word))
                .map(SearchQuery.Typed::word)
                .distinct()
                .toList();
        Map<String, List<String>> meant = new LinkedHashMap<>();
        Set<String> also = new LinkedHashSet<>();
        List<Set<String>> slots = new ArrayList<>();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < typed.size(); i++) {
            SearchQuery.Typed word = typed.get(i);
            if (!words.contains(word)) {
                continue;
            }
            Map<String, Double> terms = terms(word, i == typed.size() - 1 && asked.unfinished(), stop, also);
            for (String two : together(i, typed, stop)) {
                known(two).forEach(term -> terms.putIfAbsent(term, weights.of("joined")));
            }
            if (terms.isEmpty()) {
                terms.putAll(meant(word, meant));
            }
            if (!terms.isEmpty()) {
                query.add(anyOf(TEXT, terms), Occur.SHOULD);
                slots.add(terms.keySet());
            }
            String exact = Word.of(word.word(), Analysis.of(lang)).exact();
            if (exact != null) {
                query.add(anyOf(LuceneIndex.EXACT, Map.of(exact, weights.of("exact"))), Occur.SHOULD);
            }
        }
        if (slots.isEmpty()) {
            if (!words.isEmpty() || asked.filters().isEmpty()) {
                return new Found(0, List.of(), meant, List.copyOf(also), dropped, Map.of());
            }
            query.add(new MatchAllDocsQuery(), Occur.SHOULD);
        }
        narrow(query, asked);
        Query built = query.setMinimumNumberShouldMatch(1).build();
        TopDocs top = searcher.search(built, Math.max(most, (int) weights.of("window")));
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc doc : top.scoreDocs) {
            ranked.add(ranked(doc, slots));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        List<Hit> hits = new ArrayList<>();
        for (Ranked one : ranked.subList(0, Math.min(most, ranked.size()))) {
            hits.add(hit(one, built));
        }
        return new Found(searcher.count(built), hits, meant, List.copyOf(also), dropped, Map.of());
    }

    /** Says which pages may be found at all; none of it counts in the score. */
    private void narrow(BooleanQuery.Builder query, SearchQuery asked) {
        query.add(new TermQuery(new Term(LuceneIndex.OFFERED, lang)), Occur.FILTER);
        asked.filters().forEach(filter -> query.add(new TermQuery(term(filter)), Occur.FILTER));
        for (SearchQuery.Phrase phrase : asked.phrases()) {
            BooleanQuery.Builder ways = new BooleanQuery.Builder();
            for (List<String> way : phrase.ways(this::parted)) {
                ways.add(phrase(way), Occur.SHOULD);
            }
            query.add(ways.build(), Occur.FILTER);
        }
        for (String word : asked.without()) {
            known(word).forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.MUST_NOT));
        }
    }

    /** Words one after another, common ones too: a page holds all of them, and nobody guesses at what was quoted. */
    private Query phrase(List<String> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String word : words) {
            Set<String> terms = known(word);
            if (terms.isEmpty()) {
                return new MatchNoDocsQuery("nothing holds '" + word + "'");
            }
            phrase.add(terms.stream().map(term -> new Term(TEXT, term)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** The words in which pages write one word: {@code well-being} for {@code wellbeing}. */
    private List<List<String>> parted(String word) {
        return known(word).stream()
                .flatMap(term -> forms.getOrDefault(term, List.of()).stream())
                .filter(form -> !Analysis.solid(form).equals(form))
                .map(Analysis::words)
                .distinct()
                .toList();
    }

    private static Term term(SearchQuery.Filter filter) {
        return new Term(filter.field(), filter.value());
    }

    /** Whether a word says more than that somebody speaks. */
    static boolean tells(SearchQuery.Typed word, Set<String> stop) {
        return !isCommon(word.word(), stop)
                || (word.chain().parts().size() > 1
                        && word.chain().parts().stream().allMatch(part -> isCommon(part, stop)));
    }

    private static boolean isCommon(String word, Set<String> stop) {
        return stop.contains(word) || stop.contains(Analysis.fold(word));
    }

    /** A word and its neighbours as one, since {@code well being} may be written so; of a few words only. */
    private static List<String> together(int word, List<SearchQuery.Typed> typed, Set<String> stop) {
        List<String> together = new ArrayList<>();
        for (int i = Math.max(0, word - 1); i <= word && i + 1 < typed.size() && typed.size() <= MOST_TOGETHER; i++) {
            SearchQuery.Typed first = typed.get(i);
            SearchQuery.Typed second = typed.get(i + 1);
            if (first.isPlain() && second.isPlain() && !isCommon(first.word(), stop)) {
                together.add(first.word() + second.word());
            }
        }
        return together;
    }

    /** The terms that a word is or may become, each with its weight; the best of them counts. */
    private Map<String, Double> terms(SearchQuery.Typed typed, boolean unfinished, Set<String> stop, Set<String> also) {
        Map<String, Double> terms = new LinkedHashMap<>();
        known(typed.word()).forEach(term -> terms.put(term, 1.0));
        boolean known = !terms.isEmpty();
        if (!known && !typed.otherwise().isEmpty()) {
            known(typed.otherwise()).forEach(term -> terms.put(term, 1.0));
        }
        typed.others().forEach(other -> known(other).forEach(term -> terms.putIfAbsent(term, weights.of("joined"))));
        if (unfinished) {
            double weight = weights.of(known ? "completion" : "unfinished");
            Stream.concat(Stream.of(typed.word()), typed.others().stream())
                    .map(word -> Analysis.fold(Analysis.solid(word)))
                    .filter(beginning -> beginning.length() >= SHORTEST)
                    .flatMap(beginning -> vocabulary().completions(beginning, stop::contains).stream()
                            .filter(one -> !terms.containsKey(one.entry().term()))
                            .limit((long) weights.of("completionFew")))
                    .toList()
                    .forEach(one -> {
                        if (terms.putIfAbsent(one.entry().term(), weight) == null) {
                            also.add(one.form());
                        }
                    });
        }
        return terms;
    }

    /** What may be meant by a word that the index does not know. */
    private Map<String, Double> meant(SearchQuery.Typed typed, Map<String, List<String>> meant) {
        Map<String, Double> terms = new LinkedHashMap<>();
        List<Vocabulary.Candidate> near = vocabulary().nearest(Analysis.fold(typed.word())).stream()
                .limit((long) weights.of("spellingFew"))
                .toList();
        near.forEach(one -> terms.put(one.entry().term(), Math.pow(weights.of("spelling"), one.distance() - 1)));
        if (!near.isEmpty()) {
            meant.put(
                    typed.word(), near.stream().map(Vocabulary.Candidate::form).toList());
        }
        return terms;
    }

    /** The terms of the index that a word is, in the analysis of the reader's language and in those of the site. */
    private Set<String> known(String word) {
        String folded = Analysis.fold(Analysis.solid(word));
        Set<String> known = new LinkedHashSet<>();
        for (Analysis analysis : analyses) {
            String term = analysis.term(folded);
            List<String> alias = aliases.get(term);
            String named = alias != null && frequency(term) == 0 ? alias.get(0) : term;
            if (frequency(named) > 0) {
                known.add(named);
            }
        }
        return known;
    }

    private Vocabulary vocabulary() {
        if (vocabulary == null) {
            vocabulary = read();
        }
        return vocabulary;
    }

    private Vocabulary read() {
        List<Vocabulary.Entry> entries = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), TEXT);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    String text = term.utf8ToString();
                    entries.add(new Vocabulary.Entry(text, forms.getOrDefault(text, List.of(text)), each.docFreq()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(entries);
    }

    private int frequency(String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(TEXT, term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query anyOf(String field, Map<String, Double> terms) {
        List<Query> queries = new ArrayList<>();
        terms.forEach((term, weight) ->
                queries.add(new BoostQuery(new TermQuery(new Term(field, term)), weight.floatValue())));
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
    }

    /**
     * A page with its score, once its title was looked at.
     *
     * @param title what the title did to the score; empty for nothing
     */
    private record Ranked(int doc, Document page, double score, String title) {}

    private Ranked ranked(ScoreDoc found, List<Set<String>> slots) throws IOException {
        Document page = searcher.storedFields().document(found.doc);
        String title = page.get(LuceneIndex.TITLE);
        List<Set<String>> words = words(title, Analysis.of(page.get(LuceneIndex.LANG)));
        double score = found.score;
        StringBuilder why = new StringBuilder();
        if (!slots.isEmpty()
                && slots.stream().allMatch(terms -> words.stream().anyMatch(word -> !disjoint(word, terms)))) {
            score *= 1 + weights.of("title");
            why.append("all words stand in the title: × ")
                    .append(1 + weights.of("title"))
                    .append('\n');
            for (int at = 0; at + slots.size() <= words.size(); at++) {
                boolean inOrder = true;
                for (int i = 0; i < slots.size(); i++) {
                    inOrder &= !disjoint(words.get(at + i), slots.get(i));
                }
                if (inOrder) {
                    double share = (double) slots.size() / words.size();
                    double named = 1 + weights.of("named") * share * share;
                    score *= named;
                    why.append("and so does the title, word for word: × ")
                            .append(named)
                            .append('\n');
                    break;
                }
            }
        }
        return new Ranked(found.doc, page, score, why.toString());
    }

    /** For each word of a title the terms that stand there. */
    private static List<Set<String>> words(String title, Analysis analysis) {
        List<Set<String>> words = new ArrayList<>();
        for (Chain chain : Chains.of(title)) {
            int first = words.size();
            chain.parts().forEach(part -> words.add(new LinkedHashSet<>(Set.of(analysis.term(Analysis.fold(part))))));
            for (Chain.Also also : chain.also()) {
                words.get(first + also.from())
                        .add(Word.of(also.word(), analysis).term());
            }
        }
        return words;
    }

    private Hit hit(Ranked ranked, Query query) throws IOException {
        StringBuilder why = new StringBuilder(ranked.title);
        explain(searcher.explain(query, ranked.doc), 0, why);
        return new Hit(
                ranked.page.get(LuceneIndex.TITLE),
                ranked.page.get(LuceneIndex.DESCRIPTION),
                ranked.page.get(LuceneIndex.ADDRESS),
                ranked.page.get(LuceneIndex.TYPE),
                ranked.page.get(LuceneIndex.LANG),
                ranked.score,
                why.toString());
    }

    private static void explain(Explanation part, int depth, StringBuilder out) {
        out.append("  ".repeat(depth))
                .append(part.getValue())
                .append("  ")
                .append(part.getDescription())
                .append('\n');
        for (Explanation detail : part.getDetails()) {
            explain(detail, depth + 1, out);
        }
    }

    private static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new TreeMap<>();
        lines.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            table.put(cells[0], Arrays.asList(cells).subList(1, cells.length));
        });
        return table;
    }
}
