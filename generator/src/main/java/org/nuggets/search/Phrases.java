package org.nuggets.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Chain;

/** Which documents hold words, and phrases in one of the ways in which they may be written. Its JavaScript twin is {@code postings.js}. */
record Phrases(Vocabulary vocabulary, Shards shards, int documents) {

    /** More ways to say a phrase are not looked for. */
    private static final int MOST_WAYS = 16;

    /** The documents that hold a form of a word. */
    BitSet holders(String word) {
        BitSet holders = new BitSet(documents);
        for (Postings postings : postings(word)) {
            for (Postings.Block block : postings.blocks()) {
                for (int document : block.documents()) {
                    holders.set(document);
                }
            }
        }
        return holders;
    }

    /** The documents in which chains stand one after another. */
    BitSet holders(SearchQuery.Phrase phrase) {
        List<List<String>> ways = List.of(List.of());
        for (Chain chain : phrase.chains()) {
            List<List<String>> own = ways(chain);
            ways = ways.stream()
                    .flatMap(before -> own.stream()
                            .map(after -> Stream.concat(before.stream(), after.stream())
                                    .toList()))
                    .limit(MOST_WAYS)
                    .toList();
        }
        BitSet holders = new BitSet(documents);
        new LinkedHashSet<>(ways).forEach(way -> holders.or(oneAfterAnother(way)));
        return holders;
    }

    private List<List<String>> ways(Chain chain) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(chain.inOrder());
        if (!chain.whole().isEmpty()) {
            ways.add(List.of(chain.whole()));
        }
        if (chain.isPlain()) {
            // The words in which documents write one word: well-being for wellbeing.
            vocabulary.known(chain.parts()).stream()
                    .flatMap(word -> word.forms().stream())
                    .filter(form -> !Analysis.solid(form).equals(form))
                    .map(Analysis::words)
                    .forEach(ways::add);
        }
        return ways;
    }

    private BitSet oneAfterAnother(List<String> words) {
        BitSet holders = new BitSet(documents);
        howOften(words).keySet().forEach(holders::set);
        return holders;
    }

    /** For each document how often words stand in it one after another. */
    private SortedMap<Integer, Integer> howOften(List<String> words) {
        Map<String, Map<Integer, Set<Integer>>> places = new HashMap<>();
        words.forEach(word -> places.computeIfAbsent(word, this::places));
        SortedMap<Integer, Integer> often = new TreeMap<>();
        places.get(words.get(0)).forEach((document, starts) -> {
            long count = starts.stream()
                    .filter(start -> stand(words, start, document, places))
                    .count();
            if (count > 0) {
                often.put(document, (int) count);
            }
        });
        return often;
    }

    /** Words one after another, as if they were a word of the index; none where no page holds them so. */
    Optional<Postings> together(List<String> words) {
        SortedMap<Integer, Integer> often = howOften(words);
        int[] titles = titles(words.get(0));
        for (String word : words) {
            int[] own = titles(word);
            Arrays.setAll(titles, document -> Math.min(titles[document], own[document]));
        }
        int[] holders = often.keySet().stream().mapToInt(Integer::intValue).toArray();
        int languages = -1;
        for (String word : words) {
            int own = 0;
            for (IndexedWord known : vocabulary.known(List.of(word))) {
                own |= known.languages();
            }
            languages &= own;
        }
        IndexedWord word =
                new IndexedWord(String.join(" ", words), holders.length, languages, "", List.of(), List.of());
        Postings.Block block = new Postings.Block(
                holders,
                often.values().stream().mapToInt(Integer::intValue).toArray(),
                Arrays.stream(holders).map(document -> titles[document]).toArray());
        return holders.length == 0 ? Optional.empty() : Optional.of(new Postings(word, List.of(block)));
    }

    /** For each document how many words its title has, where it holds a word. */
    private int[] titles(String word) {
        int[] titles = new int[documents];
        for (Postings postings : postings(word)) {
            for (Postings.Block block : postings.blocks()) {
                for (int i = 0; i < block.documents().length; i++) {
                    if (block.titles()[i] > 0) {
                        titles[block.documents()[i]] = block.titles()[i];
                    }
                }
            }
        }
        return titles;
    }

    Postings read(IndexedWord word) {
        return Postings.read(word, shards, documents);
    }

    private static boolean stand(
            List<String> words, int start, int document, Map<String, Map<Integer, Set<Integer>>> places) {
        for (int i = 1; i < words.size(); i++) {
            if (!places.get(words.get(i)).getOrDefault(document, Set.of()).contains(start + i)) {
                return false;
            }
        }
        return true;
    }

    /** For each document the positions of a word. */
    private Map<Integer, Set<Integer>> places(String word) {
        Map<Integer, Set<Integer>> places = new HashMap<>();
        for (Postings postings : postings(word)) {
            for (int i = 0; i < postings.blocks().size(); i++) {
                Postings.Block block = postings.blocks().get(i);
                IndexedWord.Place where = postings.word().blocks().get(i).positions();
                ShardReader in = where.in(shards.get(where.file(), bytes -> bytes));
                for (int n = 0; n < block.documents().length; n++) {
                    Set<Integer> here = places.computeIfAbsent(block.documents()[n], document -> new LinkedHashSet<>());
                    for (int position : in.rising(block.frequencies()[n], Integer.MAX_VALUE)) {
                        here.add(position);
                    }
                }
            }
        }
        return places;
    }

    private List<Postings> postings(String word) {
        return vocabulary.known(List.of(word)).stream().map(this::read).toList();
    }
}
