package org.nuggets.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.index.analysis.Analysis;

/**
 * Answers questions from the files of the search, step by step as a browser does: the tests of both sides compare their
 * answers. Its JavaScript twin is {@code engine.js}.
 */
public final class SearchEngine {

    private static final int NEAREST = 3;

    private final Shards shards;
    private final Manifest manifest;
    private final Similarity similarity;
    /** By the reader's language: what may be said in several ways. */
    private final Map<String, List<Synonyms.Name>> names = new ConcurrentHashMap<>();

    /** @throws java.io.UncheckedIOException where its files cannot be read, here and in each question */
    public SearchEngine(ShardSource source) {
        this.shards = new Shards(source);
        this.manifest = shards.get(Manifest.NAME, Manifest::read);
        this.similarity = Similarity.of(manifest);
    }

    /**
     * Answers a question.
     *
     * @param text {@code words}, {@code "phrases"}, {@code -words} to leave out, {@code field:value}
     * @param lang language of the reader; one that the site does not have is its first
     * @param most how many pages are wanted
     */
    public Answer answer(String text, String lang, int most) {
        String reader = manifest.languages().containsKey(lang)
                ? lang
                : manifest.languages().keySet().iterator().next();
        Filters filters = Filters.of(SearchQuery.of(text), manifest, shards);
        Run run = new Run(filters.query(), filters.chosen(), reader, false, most);
        boolean isVain = run.found.total() == 0 && run.isAsked;
        Wider wider = isVain ? new Wider(filters, reader, most) : null;
        return new Answer(
                run.found.total(),
                run.hits(most),
                run.plan.meant(),
                run.plan.alsoSearched(),
                run.plan.dropped(),
                run.plan.unknown(),
                wider == null ? Map.of() : wider.found,
                wider == null ? List.of() : wider.nearest());
    }

    /** One question on its way to its answer. */
    private final class Run {

        private final SearchQuery query;
        private final QueryPlan plan;
        private final Ranking.Found found;
        private final boolean isAsked;
        private final Marks marks;

        Run(SearchQuery query, List<BitSet> chosen, String lang, boolean loose, int most) {
            this.query = query;
            Set<Analysis> analyses = new LinkedHashSet<>(List.of(Analysis.of(lang)));
            analyses.addAll(manifest.languages().values());
            Vocabulary vocabulary = new Vocabulary(manifest, lang, shards, analyses);
            Phrases phrases = new Phrases(vocabulary, shards, manifest.documents());
            List<Synonyms.Name> said = names.computeIfAbsent(
                    lang, one -> Synonyms.names(manifest.json().path("synonyms").path(one), manifest.stop(one)));
            plan = new QueryPlan(
                    query, manifest, new QueryPlan.Reader(lang, vocabulary, similarity, phrases, said), loose);
            isAsked = !plan.slots().isEmpty() || !query.words().isEmpty() || !chosen.isEmpty();
            marks = Marks.of(plan.slots(), Analysis.of(lang));
            BitSet allowed = allowed(query, chosen, lang, phrases);
            if (!plan.slots().isEmpty()) {
                found = Ranking.of(
                        plan.slots(), plan.words(), allowed, manifest.written(lang), most, manifest, similarity);
            } else {
                boolean isList = isAsked && query.words().isEmpty();
                found = Ranking.all(isList ? allowed : new BitSet(), most);
            }
        }

        List<Answer.Hit> hits(int most) {
            ScoreExplanation explanation = new ScoreExplanation(plan.slots(), query, similarity);
            return new Hits(manifest, shards, marks, explanation).of(found.best(), most);
        }
    }

    /** The documents that may be found at all. */
    private BitSet allowed(SearchQuery query, List<BitSet> chosen, String lang, Phrases phrases) {
        BitSet allowed = new BitSet(manifest.documents());
        allowed.set(0, manifest.documents());
        manifest.json().path("hidden").path(lang).forEach(document -> allowed.clear(document.asInt()));
        chosen.forEach(allowed::and);
        query.phrases().forEach(phrase -> allowed.and(phrases.holders(phrase)));
        new LinkedHashSet<>(query.without()).forEach(word -> allowed.andNot(phrases.holders(word)));
        return allowed;
    }

    /** When nothing was found: what would be found with less asked, and what is nearest. */
    private final class Wider {

        private final Map<String, Integer> found = new LinkedHashMap<>();
        private final SearchQuery query;
        private final String lang;
        private final int most;
        private final List<Run> runs = new ArrayList<>();

        Wider(Filters filters, String lang, int most) {
            this.query = filters.query();
            this.lang = lang;
            this.most = most;
            List<SearchQuery> less = new ArrayList<>();
            if (!query.phrases().isEmpty()) {
                less.add(query.withoutPhrases());
            }
            if (!query.without().isEmpty()) {
                less.add(query.withNothingLeftOut());
            }
            if (!query.filters().isEmpty()) {
                less.add(query.withoutFilters());
            }
            if (less.size() > 1) {
                less.add(query.withoutPhrases().withNothingLeftOut().withoutFilters());
            }
            for (SearchQuery one : less) {
                Run run = new Run(one, one.filters().isEmpty() ? List.of() : filters.chosen(), lang, false, most);
                if (!one.text().isEmpty() && run.found.total() > 0 && !found.containsKey(one.text())) {
                    found.put(one.text(), run.found.total());
                    runs.add(run);
                }
            }
        }

        List<Answer.Hit> nearest() {
            if (runs.isEmpty() && !query.words().isEmpty()) {
                SearchQuery words = query.withoutPhrases().withNothingLeftOut().withoutFilters();
                runs.add(new Run(words, List.of(), lang, true, most));
            }
            return runs.isEmpty() ? List.of() : runs.get(0).hits(NEAREST);
        }
    }
}
