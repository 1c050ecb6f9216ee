package org.nuggets.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;
import org.nuggets.index.analysis.Chains;

/**
 * What was typed, taken apart. Nothing that is typed is an error. Its JavaScript twin is {@code query.js}.
 *
 * @param words what is searched for, in order, also the words of phrases; at most 64
 * @param phrases what stands one after another in each phrase: two words or more
 * @param without words that no page may hold
 * @param filters what narrows, if there is such a field
 * @param unfinished whether the last word may be the beginning of a longer one
 */
public record SearchQuery(
        List<AskedWord> words, List<Phrase> phrases, List<String> without, List<Filter> filters, boolean unfinished) {

    private static final int MOST_WORDS = 64;
    private static final int MOST_LETTERS = 2000;

    /** What is a space to a browser, which is not quite what is one to Java. */
    static final String SPACE = "\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private static final String QUOTE = "\"“”„";

    /** A mark without its partner opens a phrase that is still being typed: its words are plain words. */
    private static final Pattern PIECE = Pattern.compile(
            "-?(?:([\\p{L}_-]+):)?[Q]([^Q]*)[Q]|[Q]|[^SQ]+".replace("Q", QUOTE).replace("S", SPACE));

    private static final Pattern FILTER = Pattern.compile("([\\p{L}_-]+):([^S:/]+)".replace("S", SPACE));
    private static final Pattern ENDS_IN_A_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]\\z");

    public SearchQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        filters = List.copyOf(filters);
    }

    /** Chains that stand one after another. */
    public record Phrase(List<Chain> chains) {

        public Phrase {
            chains = List.copyOf(chains);
        }

        /** As it is written. */
        public String text() {
            return chains.stream().map(Chain::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A field and the value that it must have.
     *
     * @param typed both as they were typed
     */
    public record Filter(String field, String value, String typed) {}

    /** Takes apart what was typed. */
    public static SearchQuery of(String text) {
        // Composed before it is taken apart: a Japanese letter and its mark are one word.
        String whole = Normalizer.normalize(Analysis.shown(text), Normalizer.Form.NFC);
        String read = whole.substring(0, Math.min(whole.length(), MOST_LETTERS));
        List<AskedWord> words = new ArrayList<>();
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
                without.addAll(AskedWord.leftOut(quoted != null ? quoted : piece));
            } else if (quoted != null && found.group(1) != null) {
                filters.add(new Filter(found.group(1), quoted.strip(), piece));
            } else if (quoted != null) {
                List<Chain> chains = fitting(quoted, MOST_WORDS - words.size());
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
        return new SearchQuery(words, phrases, first(without), first(filters), unfinished);
    }

    /** The same with these filters, and with others as the words in them, since they name nothing. */
    SearchQuery with(List<Filter> known, List<Filter> unknown) {
        List<AskedWord> more = new ArrayList<>(words);
        unknown.forEach(filter -> add(filter.typed, false, more));
        return new SearchQuery(more, phrases, without, known, unfinished);
    }

    SearchQuery withoutPhrases() {
        return new SearchQuery(words, List.of(), without, filters, unfinished);
    }

    SearchQuery withNothingLeftOut() {
        return new SearchQuery(words, phrases, List.of(), filters, unfinished);
    }

    SearchQuery withoutFilters() {
        return new SearchQuery(words, phrases, without, List.of(), unfinished);
    }

    /** As it might be typed. */
    String text() {
        return Stream.of(
                        words.stream()
                                .filter(word -> !word.inPhrase() || phrases.isEmpty())
                                .map(AskedWord::typed)
                                .filter(word -> !word.isEmpty()),
                        phrases.stream().map(phrase -> '"' + phrase.text() + '"'),
                        without.stream().map(word -> '-' + word),
                        filters.stream().map(Filter::typed))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static void add(String text, boolean inPhrase, List<AskedWord> words) {
        AskedWord.in(text, inPhrase).stream().limit(MOST_WORDS - words.size()).forEach(words::add);
    }

    /** The first chains, as far as there is room for their words. */
    private static List<Chain> fitting(String text, int room) {
        List<Chain> chains =
                Chains.placed(text).stream().map(Chains.Placed::chain).toList();
        int count = 0;
        while (count < chains.size() && size(chains.subList(0, count + 1)) <= room) {
            count++;
        }
        return chains.subList(0, count).stream()
                .filter(chain -> !chain.inOrder().isEmpty())
                .toList();
    }

    private static int size(List<Chain> chains) {
        return chains.stream().mapToInt(chain -> chain.inOrder().size()).sum();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_WORDS));
    }
}
