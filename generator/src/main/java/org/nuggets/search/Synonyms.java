package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;

/**
 * What else is looked for, since schools say it in several ways. Its JavaScript twins are {@code synonyms.js} and {@code said} in
 * {@code plan.js}.
 */
record Synonyms(Vocabulary vocabulary, Phrases phrases) {

    private static final int MOST = 6;

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
    List<Said> of(List<AskedWord> typed, JsonNode rules) {
        List<Said> all = new ArrayList<>();
        for (Match match : matches(typed.stream().map(AskedWord::word).toList(), rules)) {
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

    /** The longer ones only, where one stands in another. */
    private static List<Match> matches(List<String> typed, JsonNode rules) {
        List<String> words = typed.stream().map(Analysis::fold).toList();
        Map<String, Match> found = new LinkedHashMap<>();
        for (JsonNode rule : rules) {
            List<String> find = Manifest.texts(rule.path("find"));
            List<String> by = Manifest.texts(rule.path("by"));
            boolean isOneWay = rule.path("oneWay").asBoolean();
            Stream.concat(isOneWay ? Stream.empty() : find.stream(), by.stream())
                    .forEach(said -> {
                        List<String> asked =
                                words(said).stream().map(Analysis::fold).toList();
                        for (int from = 0; !asked.isEmpty() && from + asked.size() <= words.size(); from++) {
                            if (areSame(asked, words.subList(from, from + asked.size()))) {
                                Match match = new Match(from, from + asked.size(), new ArrayList<>());
                                List<String> others = found.computeIfAbsent(from + " " + match.to, key -> match).others;
                                find.stream()
                                        .filter(one -> !one.equals(said) && !others.contains(one))
                                        .forEach(others::add);
                            }
                        }
                    });
        }
        return found.values().stream()
                .filter(match -> found.values().stream().noneMatch(match::isIn))
                .toList();
    }

    private static boolean areSame(List<String> asked, List<String> words) {
        boolean areSame = true;
        for (int i = 0; i < asked.size(); i++) {
            areSame &= isSame(asked.get(i), words.get(i));
        }
        return areSame;
    }

    /** Words are the same in the singular and in the plural. */
    private static boolean isSame(String a, String b) {
        return a.equals(b) || (a + "s").equals(b) || a.equals(b + "s");
    }

    private static List<String> words(String text) {
        return AskedWord.in(text, false).stream().map(AskedWord::word).toList();
    }
}
