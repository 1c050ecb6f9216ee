package org.nuggets.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every written word of a site and the term that it is found by. Filled while documents are read; each word is analysed
 * once.
 */
final class Vocabulary {

    static final String FORMS = "forms";
    static final String ALIASES = "aliases";

    private final Map<Analysis, Map<String, Word>> words = new HashMap<>();

    /** A written word in one analysis. */
    static final class Word {
        /** What it is found by; empty where it is not. */
        final String term;
        /** As it is written, in lower case. */
        final String form;
        /** As it is written, where it has accents. */
        final @Nullable String exact;
        /** With doubled vowels, where it has macrons. */
        final @Nullable String doubled;
        /** How often it is written. */
        int count;

        Word(String term, String form, @Nullable String exact, @Nullable String doubled) {
            this.term = term;
            this.form = form;
            this.exact = exact;
            this.doubled = doubled;
        }
    }

    /** The words of one analysis, as far as they are known; {@link #word} adds to them. */
    Map<String, Word> words(Analysis analysis) {
        return words.computeIfAbsent(analysis, a -> new HashMap<>());
    }

    /** One of {@link #words}, made where it is not there: asked for millions of times. */
    static Word word(String written, Analysis analysis, Map<String, Word> known) {
        Word word = known.get(written);
        if (word == null) {
            word = analysed(written, analysis);
            known.put(written, word);
        }
        return word;
    }

    /** The written forms of each term, the most frequent first; none where it is only written as it is. */
    Map<String, List<String>> forms() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        words.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(word -> !word.term.isEmpty())
                .forEach(word -> counts.computeIfAbsent(word.term, term -> new HashMap<>())
                        .merge(word.form, word.count, Integer::sum));
        Map<String, List<String>> forms = new HashMap<>();
        counts.forEach((term, each) -> {
            if (each.size() > 1 || !each.containsKey(term)) {
                forms.put(
                        term,
                        each.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey)
                                .toList());
            }
        });
        return forms;
    }

    /** Doubled spellings of words with macrons, in the order of the words themselves. */
    Map<String, String> aliases() {
        Map<String, String> aliases = new TreeMap<>();
        words.forEach((analysis, all) -> all.values().stream()
                .filter(word -> word.doubled != null && word.count > 0)
                .forEach(word -> {
                    String doubled = analysis.term(String.valueOf(word.doubled));
                    aliases.merge(doubled, word.term, (a, b) -> a.compareTo(b) < 0 ? a : b);
                }));
        return aliases;
    }

    /** What a search needs to know of it, as lines: {@code forms} (a term, then its forms) and {@code aliases}. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        lines.put(
                FORMS,
                new TreeMap<>(forms())
                        .entrySet().stream()
                                .map(term -> term.getKey() + "\t" + String.join("\t", term.getValue()))
                                .collect(Collectors.joining("\n")));
        lines.put(
                ALIASES,
                aliases().entrySet().stream()
                        .map(alias -> alias.getKey() + "\t" + alias.getValue())
                        .collect(Collectors.joining("\n")));
        return lines;
    }

    static Word analysed(String written, Analysis analysis) {
        String folded = Analysis.fold(written);
        String term = folded.isEmpty() ? "" : analysis.term(folded);
        String doubled = Analysis.doubled(written);
        return new Word(
                term,
                written,
                folded.equals(written) || term.isEmpty() ? null : "=" + written,
                doubled.equals(folded) ? null : doubled);
    }
}
