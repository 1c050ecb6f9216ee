package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;
import org.nuggets.search.Spelling.Candidate;

/** The words of the index, found as a browser finds them: it reads few of their files. Its JavaScript twin is {@code vocabulary.js}. */
final class Vocabulary {

    /** The order of terms: that of their bytes in UTF-8. */
    static final Comparator<String> BY_BYTES =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** All words of so small a site are looked at, in bytes of their files. */
    private static final int SMALL = 256 * 1024;

    private static final int MOST_FILES = 6;
    private static final String LAST = Character.toString(0x10FFFF);

    private final Shards shards;
    private final Set<Analysis> analyses;
    private final List<String> first;
    private final List<String> files;
    private final boolean isSmall;
    /** Words that no page holds, but are known to be written so. */
    private final Set<String> spelt;

    private final boolean areSeveral;
    /** The place of the reader's language among those of the site. */
    private final int language;

    /**
     * The words of a site.
     *
     * @param lang the reader's language
     * @param analyses the reader's first
     */
    Vocabulary(Manifest manifest, String lang, Shards shards, Set<Analysis> analyses) {
        this.shards = shards;
        this.analyses = analyses;
        this.areSeveral = manifest.languages().size() > 1;
        this.language = List.copyOf(manifest.languages().keySet()).indexOf(lang);
        this.spelt = Manifest.texts(manifest.json().path("spelt").path(lang)).stream()
                .map(Analysis::fold)
                .collect(Collectors.toUnmodifiableSet());
        JsonNode words = manifest.json().path("words");
        this.first = Manifest.texts(words.path("first"));
        this.files = Manifest.texts(words.path("files"));
        long bytes = 0;
        for (JsonNode size : words.path("bytes")) {
            bytes += size.asLong();
        }
        this.isSmall = bytes <= SMALL;
    }

    /** The terms that a word may be, in the analyses of the site. */
    Set<String> terms(String word) {
        Set<String> terms = new LinkedHashSet<>();
        analyses.forEach(analysis -> terms.add(Word.of(word, analysis).term()));
        return terms;
    }

    /** The words of the index that some words are; none of them twice for one term. */
    List<IndexedWord> known(Collection<String> words) {
        Set<String> terms = new LinkedHashSet<>();
        words.forEach(word -> terms.addAll(terms(word)));
        return terms.stream().flatMap(term -> word(term).stream()).toList();
    }

    /** The word of a term or an alias; none where no page holds it. */
    Optional<IndexedWord> word(String term) {
        Optional<IndexedWord> word = entry(term);
        return word.filter(one -> !one.means().isEmpty())
                .map(alias -> entry(alias.means()))
                .orElse(word)
                .filter(one -> one.pages() > 0);
    }

    private Optional<IndexedWord> entry(String term) {
        int file = file(term);
        return file < 0 ? Optional.empty() : Optional.ofNullable(words(file).get(term));
    }

    /** The last file whose first term is not greater. */
    private int file(String term) {
        int low = 0;
        int high = first.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_BYTES.compare(first.get(middle), term) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Map<String, IndexedWord> words(int file) {
        return shards.get(files.get(file), bytes -> IndexedWord.read(bytes, areSeveral));
    }

    private record Range(String from, String to) {}

    private List<IndexedWord> between(Range... ranges) {
        Map<Integer, Map<String, IndexedWord>> read = new LinkedHashMap<>();
        for (Range range : ranges) {
            int last = file(range.to);
            for (int file = Math.max(0, file(range.from)); file <= last && read.size() < MOST_FILES; file++) {
                read.computeIfAbsent(file, this::words);
            }
        }
        return read.values().stream().flatMap(words -> words.values().stream()).toList();
    }

    private List<IndexedWord> all() {
        return Stream.iterate(0, file -> file < files.size(), file -> file + 1)
                .flatMap(file -> words(file).values().stream())
                .toList();
    }

    /** The words that a folded beginning may become, the most common first. */
    List<Candidate> completions(String beginning, Set<String> stop) {
        String stem = beginning.substring(0, Math.min(beginning.length(), Math.max(3, (int)
                Math.floor(beginning.length() * 0.6))));
        return ownFirst(
                Spelling.completions(
                                beginning, between(new Range(beginning, beginning + LAST), new Range(stem, beginning)))
                        .stream()
                        .filter(candidate -> !stop.contains(candidate.form()))
                        .toList());
    }

    /**
     * The words that a folded one may be meant for: the nearest, all of them as near.
     *
     * @param loose whether words count that are farther, but not the word itself
     */
    List<Candidate> spellings(String folded, boolean loose, int few) {
        return spellings(folded, loose, few, isSmall);
    }

    /** The same, of words that begin like it. */
    List<Candidate> near(String folded, int few) {
        return spellings(folded, false, few, false);
    }

    private List<Candidate> spellings(String folded, boolean loose, int few, boolean ofAll) {
        if (!Spelling.mayHoldAnError(folded) || spelt.contains(folded)) {
            return List.of();
        }
        int most = loose ? Math.max(2, folded.length() / 2) : Spelling.tolerance(folded);
        List<Candidate> found = ownFirst(Spelling.nearest(folded, ofAll ? all() : around(folded), loose ? 1 : 0, most));
        return found.stream()
                .filter(one -> one.distance() == found.get(0).distance())
                .limit(few)
                .toList();
    }

    /** Whether a page in the reader's language holds a word. */
    boolean isOwn(IndexedWord word) {
        return !areSeveral || (word.languages() >>> language & 1) == 1;
    }

    /** Those of the reader's language, unless there is none. */
    private List<Candidate> ownFirst(List<Candidate> list) {
        List<Candidate> own = list.stream().filter(one -> isOwn(one.word())).toList();
        return own.isEmpty() ? list : own;
    }

    /** Words that begin as this one does, or with its first two letters, or with these swapped. */
    private List<IndexedWord> around(String folded) {
        String three = folded.substring(0, 3);
        int[] letters = folded.codePoints().limit(2).toArray();
        String two = new String(letters, 0, 2);
        String swapped = new String(new int[] {letters[1], letters[0]}, 0, 2);
        return between(new Range(three, three + LAST), new Range(two, two + LAST), new Range(swapped, swapped + LAST));
    }
}
