package org.nuggets.search;

import java.util.ArrayList;
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
    /** Shorter beginnings may be of anything: they are completed where nothing else is found. */
    private static final int TELLING_BEGINNING = 4;

    private final Manifest manifest;
    private final Reader reader;
    private final boolean loose;
    private final Set<String> stop;

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<String>> meant = new LinkedHashMap<>();
    private final List<String> alsoSearched = new ArrayList<>();
    private final List<String> dropped;
    private final List<String> unknown = new ArrayList<>();
    private final int words;

    /** Who asks: the language, and what the index holds. */
    record Reader(
            String lang, Vocabulary vocabulary, Similarity similarity, Phrases phrases, List<Synonyms.Name> names) {}

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
        this.words = words.size();
        plan(query, words);
    }

    /** Words of which nothing is found, not even something like them. */
    List<String> unknown() {
        return unknown;
    }

    /** How many words tell what is looked for. */
    int words() {
        return words;
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
        List<Synonyms.Said> synonyms = loose
                ? List.of()
                : new Synonyms(reader.vocabulary, reader.phrases, reader.names, stop, analysis()).of(query.words());
        groups.forEach((term, group) -> {
            List<String> near = group.stream()
                    .flatMap(word -> together.getOrDefault(word, List.of()).stream())
                    .toList();
            List<Synonyms.Said> said = synonyms.stream()
                    .filter(one -> one.covered().stream().anyMatch(group::contains))
                    .toList();
            List<Slot.Meaning> meanings = meanings(
                    term, group, near, said, unfinished.filter(group::contains).isPresent());
            if (!meanings.isEmpty()) {
                slots.add(new Slot(meanings, true, group.size()));
            } else if (said.isEmpty() && !group.get(0).typed().isEmpty()) {
                unknown.add(group.get(0).typed());
            }
        });
        synonyms.forEach(this::severalWords);
        groups.values().forEach(this::exactForms);
        synonyms.stream()
                .flatMap(one -> one.others().stream())
                .filter(one -> one.isOther() && reader.vocabulary.isOwn(one.word()))
                .filter(one -> !alsoSearched.contains(one.said()))
                .forEach(one -> alsoSearched.add(one.said()));
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
     * @param said what is looked for in its place
     */
    private List<Slot.Meaning> meanings(
            String term, List<AskedWord> group, List<String> near, List<Synonyms.Said> said, boolean unfinished) {
        AskedWord asked = group.get(0);
        Vocabulary vocabulary = reader.vocabulary;
        // Words of a name tell less when they stand alone.
        double apart = said.stream().anyMatch(one -> one.covered().size() > 1) ? manifest.weight("apart") : 1;
        Meanings meanings = new Meanings(group.size(), apart, reader.similarity, reader.phrases);
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
            List<Spelling.Candidate> doubted =
                    said.isEmpty() && !(unfinished && goesOn(asked)) ? misspelt(asked, known) : List.of();
            doubted.forEach(one -> meanings.own(one.word(), 1));
            if (doubted.isEmpty()) {
                known.forEach(word -> meanings.own(word, 1, most));
            } else {
                known.forEach(word -> meanings.add(word, manifest.weight("joined"), most));
                told(asked, doubted);
            }
            vocabulary.known(asked.others()).forEach(word -> meanings.add(word, manifest.weight("joined")));
            said.stream()
                    .filter(one -> one.covered().size() == 1)
                    .flatMap(one -> one.others().stream())
                    .forEach(other -> meanings.other(other, manifest.weight("synonym"), most));
            boolean isKnown = !meanings.isEmpty();
            if (unfinished && !(isKnown && Spelling.isAcronym(asked.typed()))) {
                int least = isKnown || !said.isEmpty() ? TELLING_BEGINNING : SHORTEST_BEGINNING;
                complete(asked, least, manifest.weight(known.isEmpty() ? "unfinished" : "completion"), meanings);
            }
            vocabulary.known(near).forEach(word -> meanings.add(word, manifest.weight("joined")));
        }
        if (meanings.isEmpty() && said.isEmpty() && !Spelling.isAcronym(asked.typed())) {
            List<Spelling.Candidate> some =
                    vocabulary.spellings(Analysis.fold(asked.word()), loose, (int) manifest.weight("spellingFew"));
            some.forEach(one -> meanings.own(one.word(), Math.pow(manifest.weight("spelling"), one.distance() - 1)));
            if (!some.isEmpty()) {
                told(asked, some);
            }
        }
        return meanings.list();
    }

    /** Whether some word begins so. */
    private boolean goesOn(AskedWord asked) {
        return !reader.vocabulary
                .completions(Analysis.fold(Analysis.solid(asked.word())), stop)
                .isEmpty();
    }

    private void told(AskedWord asked, List<Spelling.Candidate> some) {
        meant.put(asked.typed(), some.stream().map(Spelling.Candidate::form).toList());
    }

    /** What is meant by a word that nobody writes so, though it is cut to a stem that there is: {@code governers}. */
    private List<Spelling.Candidate> misspelt(AskedWord asked, List<IndexedWord> known) {
        String folded = Analysis.fold(asked.word());
        List<String> written = known.stream()
                .flatMap(word -> word.forms().stream())
                .map(form -> Analysis.fold(Analysis.solid(form)))
                .toList();
        if (written.isEmpty()
                || Spelling.isAcronym(asked.typed())
                || written.stream().anyMatch(form -> Spelling.isInflected(folded, form))) {
            return List.of();
        }
        return reader.vocabulary.near(folded, (int) manifest.weight("spellingFew")).stream()
                .filter(one -> one.distance() == 1 && !known.contains(one.word()))
                .toList();
    }

    private void complete(AskedWord asked, int least, double factor, Meanings meanings) {
        Stream.concat(Stream.of(asked.word()), asked.others().stream())
                .map(word -> Analysis.fold(Analysis.solid(word)))
                .filter(beginning -> beginning.length() >= least)
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
                        if (reader.vocabulary.isOwn(one.word()) && !alsoSearched.contains(one.form())) {
                            alsoSearched.add(one.form());
                        }
                    });
                });
    }

    /** What stands for several words together is a word of its own. */
    private void severalWords(Synonyms.Said said) {
        if (said.covered().size() > 1 && said.others().stream().anyMatch(Synonyms.Other::isOther)) {
            List<Slot.Meaning> meanings = said.others().stream()
                    .map(other -> new Slot.Meaning(
                            other.word(),
                            (float) ((other.isOther() ? manifest.weight("synonym") : 1)
                                    * reader.similarity.idf(other.word().pages())),
                            false,
                            other.postings(),
                            other.parts()))
                    .toList();
            slots.add(new Slot(meanings, true, 0));
        }
    }

    /** Documents that hold a word as it was typed, with its accents, come before those that hold it without. */
    private void exactForms(List<AskedWord> group) {
        group.stream()
                .flatMap(word ->
                        Stream.ofNullable(Word.of(word.word(), analysis()).exact()))
                .distinct()
                .filter(term -> slots.stream()
                        .flatMap(slot -> slot.meanings().stream())
                        .noneMatch(meaning -> meaning.word().term().equals(term)))
                .flatMap(term -> reader.vocabulary.word(term).stream())
                .forEach(word -> {
                    float weight = (float) (manifest.weight("exact") * reader.similarity.idf(word.pages()));
                    slots.add(new Slot(
                            List.of(new Slot.Meaning(word, weight, false, reader.phrases.read(word), List.of())),
                            false,
                            0));
                });
    }
}
