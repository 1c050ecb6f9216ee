package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;

/**
 * What else is looked for, since schools say it in several ways. Its JavaScript twins are {@code synonyms.js} and {@code said} in
 * {@code plan.js}.
 */
record Synonyms(Vocabulary vocabulary, Phrases phrases, List<Name> names, Set<String> stop, Analysis analysis) {

    private static final int MOST = 8;
    /** Shorter words have no endings but that of the plural: they may be short names. */
    private static final int LEAST_INFLECTED = 4;

    /**
     * What may be typed.
     *
     * @param said as the rule has it
     * @param words as they are compared
     * @param skips whether words that tell nothing may stand between them
     * @param find what is found, too
     */
    record Name(String said, List<String> words, boolean skips, List<String> find) {}

    /** A word of the question, folded, and where it stands. */
    private record At(int at, String word) {}

    /** A run of words of the question, and what else is looked for in their place, as it is said. */
    private record Match(int from, int to, List<String> others) {

        boolean isIn(Match other) {
            return to - from < other.to - other.from && other.from <= from && to <= other.to;
        }
    }

    /**
     * What else is looked for in place of words of the question.
     *
     * @param others what a page holds of it; of several words together also what was typed
     */
    record Said(List<AskedWord> covered, List<Other> others) {}

    /**
     * A word, or several one after another.
     *
     * @param said as the reader is told
     * @param isOther whether it is not what was typed
     * @param parts its words, where there are several
     */
    record Other(String said, boolean isOther, IndexedWord word, Postings postings, List<String> parts) {}

    /** What is said otherwise, as far as a page holds it. */
    List<Said> of(List<AskedWord> typed) {
        List<Said> all = new ArrayList<>();
        for (Match match : matches(typed.stream().map(AskedWord::word).toList())) {
            List<AskedWord> covered = typed.subList(match.from, match.to);
            List<String> own = covered.stream().map(AskedWord::word).toList();
            List<Other> others = Stream.concat(
                            own.size() > 1 ? others(String.join(" ", own), own, false) : Stream.empty(),
                            match.others.stream().limit(MOST).flatMap(said -> others(said, words(said), true)))
                    .toList();
            if (!others.isEmpty()) {
                all.add(new Said(covered, others));
            }
        }
        return all;
    }

    private Stream<Other> others(String said, List<String> words, boolean isOther) {
        if (words.size() > 1) {
            return phrases.together(words).stream().map(found -> new Other(said, isOther, found.word(), found, words));
        }
        return vocabulary.known(words).stream()
                .map(word -> new Other(said, isOther, word, phrases.read(word), List.of()));
    }

    /** The names of rules, whose words are taken apart once. */
    static List<Name> names(JsonNode rules, Set<String> stop) {
        List<Name> names = new ArrayList<>();
        for (JsonNode rule : rules) {
            List<String> find = Manifest.texts(rule.path("find"));
            List<String> by = Manifest.texts(rule.path("by"));
            boolean isOneWay = rule.path("oneWay").asBoolean();
            Stream.concat(isOneWay ? Stream.empty() : find.stream(), by.stream())
                    .forEach(said -> {
                        List<String> all =
                                words(said).stream().map(Analysis::fold).toList();
                        List<String> telling = all.stream()
                                .filter(word -> !stop.contains(word))
                                .toList();
                        // `share a teacher` is also `share our teachers`.
                        boolean skips = telling.size() > 1;
                        names.add(new Name(said, skips ? telling : all, skips, find));
                    });
        }
        return names;
    }

    /** The longer ones only, where one stands in another. */
    private List<Match> matches(List<String> typed) {
        List<At> every = IntStream.range(0, typed.size())
                .mapToObj(at -> new At(at, Analysis.fold(typed.get(at))))
                .toList();
        List<At> telling =
                every.stream().filter(one -> !stop.contains(one.word)).toList();
        Map<String, Match> found = new LinkedHashMap<>();
        for (Name name : names) {
            List<At> among = name.skips ? telling : every;
            int length = name.words.size();
            for (int i = 0; length > 0 && i + length <= among.size(); i++) {
                if (areSame(name.words, among.subList(i, i + length))) {
                    int from = among.get(i).at;
                    int to = among.get(i + length - 1).at + 1;
                    Match match = new Match(from, to, new ArrayList<>());
                    List<String> others = found.computeIfAbsent(from + " " + to, key -> match).others;
                    name.find.stream()
                            .filter(one -> !one.equals(name.said) && !others.contains(one))
                            .forEach(others::add);
                }
            }
        }
        return found.values().stream()
                .filter(match -> found.values().stream().noneMatch(match::isIn))
                .toList();
    }

    private boolean areSame(List<String> asked, List<At> words) {
        boolean areSame = true;
        for (int i = 0; i < asked.size() && areSame; i++) {
            areSame = isSame(asked.get(i), words.get(i).word);
        }
        return areSame;
    }

    /** Words are the same in the singular and in the plural, and with another ending of the same stem. */
    private boolean isSame(String a, String b) {
        if (a.equals(b) || (a + "s").equals(b) || a.equals(b + "s")) {
            return true;
        }
        return Math.min(a.length(), b.length()) >= LEAST_INFLECTED
                && Spelling.isInflected(a, b)
                && Word.of(a, analysis).term().equals(Word.of(b, analysis).term());
    }

    private static List<String> words(String text) {
        return AskedWord.in(text, false).stream().map(AskedWord::word).toList();
    }
}
