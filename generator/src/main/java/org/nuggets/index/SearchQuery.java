package org.nuggets.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed, taken apart. Nothing that is typed is an error. Its JavaScript twin is {@code query.js}.
 *
 * @param words what is searched for, in order, also the words of phrases; at most 64
 * @param phrases the words of each phrase: two or more, one after another
 * @param without words that no page may hold, each once
 * @param filters what narrows, if there is such a field
 * @param unfinished whether the last word may be the beginning of a longer one
 */
record SearchQuery(
        List<Typed> words, List<List<String>> phrases, List<String> without, List<Filter> filters, boolean unfinished) {

    private static final int MOST_WORDS = 64;
    private static final int MOST_LETTERS = 2000;

    /** What is a space to a browser, which is not quite what is one to Java. */
    private static final String SPACE =
            "\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private static final String QUOTE = "\"“”„";

    /** A mark without its partner opens a phrase that is still being typed: its words are plain words. */
    private static final Pattern PIECE = Pattern.compile(
            "-?(?:([\\p{L}_-]+):)?[Q]([^Q]*)[Q]|[Q]|[^SQ]+".replace("Q", QUOTE).replace("S", SPACE));

    private static final Pattern FILTER = Pattern.compile("([\\p{L}_-]+):([^S:/]+)".replace("S", SPACE));
    private static final Pattern ENDS_IN_A_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]\\z");

    SearchQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        filters = List.copyOf(filters);
    }

    /** A word in lower case. */
    record Typed(String word, boolean inPhrase) {}

    /**
     * A field and the value that it must have.
     *
     * @param typed both as they were typed
     */
    record Filter(String field, String value, String typed) {}

    static SearchQuery of(String text) {
        // Composed before it is taken apart: a Japanese letter and its mark are one word.
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        String read = whole.substring(0, Math.min(whole.length(), MOST_LETTERS));
        List<Typed> words = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        boolean wordIsLast = false;
        Matcher found = PIECE.matcher(read);
        while (found.find()) {
            String piece = found.group();
            String quoted = found.group(2);
            boolean excluded = piece.startsWith("-") && piece.length() > 1;
            Matcher filter = FILTER.matcher(piece);
            wordIsLast = false;
            if (excluded) {
                without.addAll(list(quoted != null ? quoted : piece));
            } else if (quoted != null && found.group(1) != null) {
                filters.add(new Filter(found.group(1), quoted.strip(), piece));
            } else if (quoted != null) {
                List<String> phrase =
                        list(quoted).stream().limit(MOST_WORDS - words.size()).toList();
                boolean several = phrase.size() > 1;
                if (several) {
                    phrases.add(phrase);
                }
                phrase.forEach(word -> words.add(new Typed(word, several)));
            } else if (filter.matches()) {
                filters.add(new Filter(filter.group(1), filter.group(2), piece));
            } else {
                add(piece, words);
                wordIsLast = true;
            }
        }
        boolean unfinished = wordIsLast
                && read.length() == whole.length()
                && ENDS_IN_A_WORD.matcher(read).find();
        return new SearchQuery(
                words, phrases, List.copyOf(new LinkedHashSet<>(first(without))), first(filters), unfinished);
    }

    /** The same, where a filter that names nothing stands for the words in it. */
    SearchQuery withWords(List<Filter> unknown) {
        List<Typed> more = new ArrayList<>(words);
        unknown.forEach(filter -> add(filter.typed, more));
        List<Filter> known =
                filters.stream().filter(filter -> !unknown.contains(filter)).toList();
        return new SearchQuery(more, phrases, without, known, unfinished);
    }

    /** Queries that ask less than this one, for when it finds nothing: what to give up first is first. */
    List<SearchQuery> less() {
        List<SearchQuery> less = new ArrayList<>();
        if (!phrases.isEmpty()) {
            less.add(new SearchQuery(words, List.of(), without, filters, unfinished));
        }
        if (!without.isEmpty()) {
            less.add(new SearchQuery(words, phrases, List.of(), filters, unfinished));
        }
        if (!filters.isEmpty()) {
            less.add(new SearchQuery(words, phrases, without, List.of(), unfinished));
        }
        if (less.size() > 1) {
            less.add(new SearchQuery(words, List.of(), List.of(), List.of(), unfinished));
        }
        return less;
    }

    /** As it might be typed. */
    String text() {
        return Stream.of(
                        words.stream()
                                .filter(word -> !word.inPhrase || phrases.isEmpty())
                                .map(Typed::word),
                        phrases.stream().map(phrase -> '"' + String.join(" ", phrase) + '"'),
                        without.stream().map(word -> '-' + word),
                        filters.stream().map(Filter::typed))
                .flatMap(parts -> parts)
                .reduce((before, part) -> before + ' ' + part)
                .orElse("");
    }

    private static void add(String text, List<Typed> words) {
        list(text).stream().limit(MOST_WORDS - words.size()).forEach(word -> words.add(new Typed(word, false)));
    }

    private static List<String> list(String text) {
        return Analysis.words(text).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_WORDS));
    }
}
