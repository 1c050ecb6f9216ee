package org.nuggets.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed, taken apart. Nothing that is typed is an error. Its JavaScript twin is {@code query.js}.
 *
 * @param words what is searched for, in order, also the words of phrases; at most 64
 * @param phrases what stands one after another in each phrase: two words or more
 * @param without words that no page may hold, each once
 * @param filters what narrows, if there is such a field
 * @param unfinished whether the last word may be the beginning of a longer one
 */
record SearchQuery(
        List<Typed> words, List<Phrase> phrases, List<String> without, List<Filter> filters, boolean unfinished) {

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

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    SearchQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        filters = List.copyOf(filters);
    }

    /**
     * A word in lower case.
     *
     * @param shown as it is said again: nothing for one that the word before it says
     * @param others what counts as much: {@code wellbeing} for a part of {@code well-being}
     * @param otherwise what is meant where nothing holds the word: {@code c} for {@code c++}; may be empty
     * @param chain in which it was typed
     */
    record Typed(String word, boolean inPhrase, String shown, List<String> others, String otherwise, Chain chain) {

        /** Whether it is one word of letters, which stands alone and in no phrase. */
        boolean isPlain() {
            return !inPhrase && chain.isPlain() && LETTERS.matcher(word).matches();
        }
    }

    /** Chains that stand one after another. */
    record Phrase(List<Chain> chains) {

        /** More ways to say a phrase are not looked for. */
        private static final int MOST_WAYS = 16;

        Phrase {
            chains = List.copyOf(chains);
        }

        /** As it is written. */
        String text() {
            return chains.stream().map(Chain::text).collect(Collectors.joining(" "));
        }

        /**
         * The words that stand one after another, in each way in which that may be said.
         *
         * @param parted the ways in which the pages write a word in parts
         */
        Set<List<String>> ways(Function<String, List<List<String>>> parted) {
            List<List<String>> ways = List.of(List.of());
            for (Chain chain : chains) {
                List<List<String>> own = new ArrayList<>(chain.ways());
                if (chain.isPlain()) {
                    own.addAll(parted.apply(chain.parts().get(0)));
                }
                ways = ways.stream()
                        .flatMap(before -> own.stream()
                                .map(after -> Stream.concat(before.stream(), after.stream())
                                        .toList()))
                        .limit(MOST_WAYS)
                        .toList();
            }
            return new LinkedHashSet<>(ways);
        }
    }

    /**
     * A field and the value that it must have.
     *
     * @param typed both as they were typed
     */
    record Filter(String field, String value, String typed) {}

    static SearchQuery of(String text) {
        // Composed before it is taken apart: a Japanese letter and its mark are one word.
        String whole = Normalizer.normalize(Analysis.shown(text), Normalizer.Form.NFC);
        String read = whole.substring(0, Math.min(whole.length(), MOST_LETTERS));
        List<Typed> words = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
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
                Chains.of(quoted != null ? quoted : piece).forEach(chain -> without.addAll(chain.leftOut()));
            } else if (quoted != null && found.group(1) != null) {
                filters.add(new Filter(found.group(1), quoted.strip(), piece));
            } else if (quoted != null) {
                List<Chain> chains = fitting(Chains.of(quoted), MOST_WORDS - words.size());
                boolean several = size(chains) > 1;
                if (several) {
                    phrases.add(new Phrase(chains));
                }
                add(quoted, several, words);
            } else if (filter.matches()) {
                filters.add(new Filter(filter.group(1), filter.group(2), piece));
            } else {
                add(piece, false, words);
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
        unknown.forEach(filter -> add(filter.typed, false, more));
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
                                .map(Typed::shown)
                                .filter(word -> !word.isEmpty()),
                        phrases.stream().map(phrase -> '"' + phrase.text() + '"'),
                        without.stream().map(word -> '-' + word),
                        filters.stream().map(Filter::typed))
                .flatMap(parts -> parts)
                .reduce((before, part) -> before + ' ' + part)
                .orElse("");
    }

    private static void add(String text, boolean inPhrase, List<Typed> words) {
        Chains.of(text).stream()
                .flatMap(chain -> chain.asked(inPhrase).stream())
                .limit(MOST_WORDS - words.size())
                .forEach(words::add);
    }

    /** The first chains, as far as there is room for their words. */
    private static List<Chain> fitting(List<Chain> chains, int room) {
        int count = 0;
        while (count < chains.size() && size(chains.subList(0, count + 1)) <= room) {
            count++;
        }
        return chains.subList(0, count).stream()
                .filter(chain -> !chain.ways().get(0).isEmpty())
                .toList();
    }

    private static int size(List<Chain> chains) {
        return chains.stream().mapToInt(chain -> chain.ways().get(0).size()).sum();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_WORDS));
    }
}
