package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;

/**
 * From the words that were typed to the words of the index that are counted, each with its weight. Its JavaScript twin is
 * {@code plan.js}.
 */
final class QueryPlan {

    /** In a longer question no two words are taken for one. */
    private static final int MOST_TOGETHER = 8;

    private static final int SHORTEST_BEGINNING = 2;

    private final Manifest manifest;
    private final Reader reader;
    private final boolean loose;
    private final Set<String> stop;

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<String>> meant = new LinkedHashMap<>();
    private final List<String> alsoSearched = new ArrayList<>();
    private final List<String> dropped;

    /** Who asks: the language, and what the index holds. */
    record Reader(String lang, Vocabulary vocabulary, Similarity similarity, Shards shards) {}

    /** @param loose whether nothing was found by the words that are known, so that others are meant */
    QueryPlan(SearchQuery query, Manifest manifest, Reader reader, boolean loose) {
        this.manifest = manifest;
        this.reader = reader;
        this.loose = loose;
        this.stop = manifest.stop(reader.lang);
        List<AskedWord> telling = query.words().stream().filter(this::tells).toList();
        List<AskedWord> words = telling.isEmpty() ? query.words() : telling;
        dropped = query.words().stream()
                .filter(word -> !words.contains(word) && !word.inPhrase())
                .map(AskedWord::typed)
                .distinct()
                .toList();
        plan(query, words);
    }

    List<Slot> slots() {
        return slots;
    }

    /** For each word that the index does not know what is searched instead. */
    Map<String, List<String>> meant() {
        return meant;
    }

    /** What the beginning of the last word was completed to, and what a short name stands for. */
    List<String> alsoSearched() {
        return alsoSearched;
    }

    /** Words that are too common to search for. */
    List<String> dropped() {
        return dropped;
    }

    private void plan(SearchQuery query, List<AskedWord> words) {
        // The same term twice counts twice, as in Lucene.
        Map<String, List<AskedWord>> groups = new LinkedHashMap<>();
        words.forEach(word -> groups.computeIfAbsent(
                        Word.of(word.word(), analysis()).term(), term -> new ArrayList<>())
                .add(word));
        Map<AskedWord, List<String>> together = together(query.words());
        Optional<AskedWord> unfinished = last(query.words()).filter(word -> query.unfinished() && words.contains(word));
        groups.forEach((term, group) -> {
            List<String> near = group.stream()
                    .flatMap(word -> together.getOrDefault(word, List.of()).stream())
                    .toList();
            List<Slot.Meaning> meanings = meanings(
                    term, group, near, unfinished.filter(group::contains).isPresent());
            if (!meanings.isEmpty()) {
                slots.add(new Slot(meanings, true));
            }
        });
        groups.values().forEach(this::exactForms);
        synonyms(query.words().stream().map(AskedWord::word).toList());
    }

    private static Optional<AskedWord> last(List<AskedWord> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    private Analysis analysis() {
        return Analysis.of(reader.lang);
    }

    /** Whether a word says more than that somebody speaks. */
    private boolean tells(AskedWord word) {
        List<String> parts = word.chain().parts();
        return !isCommon(word.word()) || (parts.size() > 1 && parts.stream().allMatch(this::isCommon));
    }

    private boolean isCommon(String word) {
        return stop.contains(word) || stop.contains(Analysis.fold(word));
    }

    /** For each word what it is together with its neighbour: {@code well being} may be written so. */
    private Map<AskedWord, List<String>> together(List<AskedWord> words) {
        Map<AskedWord, List<String>> together = new HashMap<>();
        for (int i = 0; i + 1 < words.size() && words.size() <= MOST_TOGETHER; i++) {
            AskedWord first = words.get(i);
            AskedWord second = words.get(i + 1);
            if (first.isPlain() && second.isPlain() && !isCommon(first.word())) {
                String both = first.word() + second.word();
                together.computeIfAbsent(first, word -> new ArrayList<>()).add(both);
                together.computeIfAbsent(second, word -> new ArrayList<>()).add(both);
            }
        }
        return together;
    }

    /**
     * What a word may mean.
     *
     * @param group the word, as often as it was typed
     * @param near what it makes with its neighbours
     */
    private List<Slot.Meaning> meanings(String term, List<AskedWord> group, List<String> near, boolean unfinished) {
        AskedWord asked = group.get(0);
        Vocabulary vocabulary = reader.vocabulary;
        Meanings meanings = new Meanings(group.size());
        if (!loose) {
            Set<String> terms = new LinkedHashSet<>(Set.of(term));
            terms.addAll(vocabulary.terms(asked.word()));
            List<IndexedWord> known =
                    terms.stream().flatMap(one -> vocabulary.word(one).stream()).toList();
            Optional<IndexedWord> itself = vocabulary.word(term);
            if (known.isEmpty() && !asked.otherwise().isEmpty()) {
                known = vocabulary.known(List.of(asked.otherwise()));
                itself = known.stream().findFirst();
            }
            // A form that is rare only because few documents are in its language is not worth more than the word
            // itself.
            float most = itself.map(word -> reader.similarity.idf(word.pages())).orElse(Float.POSITIVE_INFINITY);
            known.forEach(word -> meanings.add(word, 1, most));
            vocabulary.known(asked.others()).forEach(word -> meanings.add(word, manifest.weight("joined")));
            if (unfinished) {
                complete(asked, manifest.weight(known.isEmpty() ? "unfinished" : "completion"), meanings);
            }
            vocabulary.known(near).forEach(word -> meanings.add(word, manifest.weight("joined")));
        }
        if (meanings.list.isEmpty()) {
            List<Spelling.Candidate> some =
                    vocabulary.spellings(Analysis.fold(asked.word()), loose, (int) manifest.weight("spellingFew"));
            some.forEach(one ->
                    meanings.add(one.word(), (float) Math.pow(manifest.weight("spelling"), one.distance() - 1)));
            if (!some.isEmpty()) {
                meant.put(
                        asked.typed(),
                        some.stream().map(Spelling.Candidate::form).toList());
            }
        }
        return meanings.list;
    }

    private void complete(AskedWord asked, double factor, Meanings meanings) {
        Stream.concat(Stream.of(asked.word()), asked.others().stream())
                .map(word -> Analysis.fold(Analysis.solid(word)))
                .filter(beginning -> beginning.length() >= SHORTEST_BEGINNING)
                .forEach(beginning -> {
                    List<Spelling.Candidate> some = reader.vocabulary.completions(beginning, stop).stream()
                            .filter(one -> !meanings.has(one.word()))
                            .limit((int) manifest.weight("completionFew"))
                            .toList();
                    int all = some.stream().mapToInt(one -> one.word().pages()).sum();
                    // Together they are as common as a word would be that all of them are forms of.
                    float most = reader.similarity.idf(Math.min(manifest.documents(), all));
                    some.forEach(one -> {
                        meanings.add(one.word(), factor, most);
                        if (!alsoSearched.contains(one.form())) {
                            alsoSearched.add(one.form());
                        }
                    });
                });
    }

    /** What was found of one word. */
    private final class Meanings {

        private final List<Slot.Meaning> list = new ArrayList<>();
        private final int times;

        Meanings(int times) {
            this.times = times;
        }

        boolean has(IndexedWord word) {
            return list.stream().anyMatch(one -> one.word().term().equals(word.term()));
        }

        void add(IndexedWord word, double factor) {
            add(word, factor, Float.POSITIVE_INFINITY);
        }

        void add(IndexedWord word, double factor, float mostIdf) {
            if (!has(word)) {
                float idf = Math.min(reader.similarity.idf(word.pages()), mostIdf);
                list.add(meaning(word, (float) (times * factor) * idf));
            }
        }
    }

    private Slot.Meaning meaning(IndexedWord word, float weight) {
        return new Slot.Meaning(word, weight, Postings.read(word, reader.shards, manifest.documents()));
    }

    /** Documents that hold a word as it was typed, with its accents, come before those that hold it without. */
    private void exactForms(List<AskedWord> group) {
        group.stream()
                .flatMap(word ->
                        Stream.ofNullable(Word.of(word.word(), analysis()).exact()))
                .distinct()
                .forEach(exact -> extra(exact, manifest.weight("exact")));
    }

    /** A short name also finds the words that it stands for, and those words the short name. */
    private void synonyms(List<String> typed) {
        for (JsonNode pair : manifest.json().path("synonyms")) {
            synonym(typed, pair.path(0).asText(), pair.path(1).asText());
            synonym(typed, pair.path(1).asText(), pair.path(0).asText());
        }
    }

    private void synonym(List<String> typed, String said, String means) {
        List<String> words = words(said);
        if (!words.isEmpty() && Collections.indexOfSubList(typed, words) >= 0) {
            boolean added = false;
            for (String word : words(means)) {
                added |= !stop.contains(word) && extra(Word.of(word, analysis()).term(), manifest.weight("synonym"));
            }
            if (added) {
                alsoSearched.add(means);
            }
        }
    }

    private static List<String> words(String text) {
        return AskedWord.in(text, false).stream().map(AskedWord::word).toList();
    }

    /** Adds a word that was not typed, unless it is searched already. */
    private boolean extra(String term, double factor) {
        boolean isThere = slots.stream()
                .flatMap(slot -> slot.meanings().stream())
                .anyMatch(meaning -> meaning.word().term().equals(term));
        Optional<IndexedWord> word = isThere ? Optional.empty() : reader.vocabulary.word(term);
        word.ifPresent(one -> slots.add(new Slot(
                List.of(meaning(one, (float) (factor * reader.similarity.idf(one.pages())))), false)));
        return word.isPresent();
    }
}
