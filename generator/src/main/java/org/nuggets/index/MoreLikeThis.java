package org.nuggets.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.segment.DocumentTable;
import org.nuggets.index.segment.InvertedIndex;
import org.nuggets.index.segment.InvertedIndex.Term;
import org.nuggets.index.segment.Postings;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex.Related;

/**
 * Adds to the related items of a page those that speak of the same things: the more rare words two pages share, the nearer
 * they are. It is the idea of Lucene's MoreLikeThis, done for all pages in one walk over the index, and it can say which
 * words they are.
 */
final class MoreLikeThis {

    /** A word that so many pages hold tells nothing of one. */
    private static final int MOST_PAGES = 40;
    /** Fewer shared words are chance. */
    private static final int LEAST_WORDS = 3;

    private static final int SHOWN_WORDS = 3;
    private static final int SHORTEST = 4;

    private MoreLikeThis() {}

    /**
     * A word that few pages hold.
     *
     * @param pages their places in the order of keys
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Rare(String word, double weight, int[] pages) {}

    /**
     * Fills up what is related by reference.
     *
     * @param pages in the order of their keys
     * @param most how many related items a page has at most
     */
    static SortedMap<PageKey, List<Related>> fill(
            SortedMap<PageKey, List<Related>> related, InvertedIndex index, List<LinkedPage> pages, int most) {
        List<List<Rare>> rare = rare(index);
        List<List<Related>> filled = IntStream.range(0, pages.size())
                .parallel()
                .mapToObj(i -> {
                    List<Related> near =
                            new ArrayList<>(related.getOrDefault(pages.get(i).key(), List.of()));
                    if (near.size() < most) {
                        near.addAll(nearest(i, rare.get(i), pages, index.pages(), near, most - near.size()));
                    }
                    return List.copyOf(near);
                })
                .toList();
        SortedMap<PageKey, List<Related>> all = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            all.put(pages.get(i).key(), filled.get(i));
        }
        return all;
    }

    /** For each page its rare words. */
    private static List<List<Rare>> rare(InvertedIndex index) {
        List<List<Rare>> byPage = new ArrayList<>();
        for (int i = 0; i < index.pages().size(); i++) {
            byPage.add(new ArrayList<>());
        }
        int limit = Math.max(2, Math.min(MOST_PAGES, index.pages().size() / 5));
        for (Term term : index.terms()) {
            if (term.isExact() || term.pages() < 2 || term.pages() > limit) {
                continue;
            }
            List<String> forms = term.forms();
            String word = forms.isEmpty() ? term.text() : forms.get(0);
            boolean isOne = Analysis.solid(word).equals(word);
            if (word.length() < SHORTEST || !isOne || word.chars().anyMatch(Character::isDigit)) {
                continue;
            }
            Postings postings = term.postings();
            int[] holders =
                    IntStream.range(0, term.pages()).map(i -> postings.place(i)).toArray();
            Rare rare = new Rare(word, Math.log((double) index.pages().size() / holders.length), holders);
            for (int page : holders) {
                byPage.get(page).add(rare);
            }
        }
        return byPage;
    }

    private static List<Related> nearest(
            int page, List<Rare> words, List<LinkedPage> pages, DocumentTable table, List<Related> already, int most) {
        Set<PageKey> apart = new HashSet<>();
        PageKey key = pages.get(page).key();
        already.forEach(other -> apart.add(other.page()));
        pages.get(page).references().stream().map(Reference::target).forEach(target -> target.ifPresent(apart::add));
        pages.get(page).backlinks().forEach(backlink -> apart.add(backlink.source()));
        Map<Integer, List<Rare>> shared = new HashMap<>();
        for (Rare word : words) {
            for (int other : word.pages) {
                PageKey its = pages.get(other).key();
                if (other != page && its.lang().equals(key.lang()) && !apart.contains(its)) {
                    shared.computeIfAbsent(other, o -> new ArrayList<>()).add(word);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(other -> other.getValue().size() >= LEAST_WORDS)
                // Long pages share much with everybody.
                .sorted(Comparator.<Map.Entry<Integer, List<Rare>>>comparingDouble(
                                other -> -weight(other.getValue()) / Math.sqrt(1 + table.blocks(other.getKey())))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(other -> new Related(pages.get(other.getKey()).key(), List.of(), shown(other.getValue())))
                .toList();
    }

    private static double weight(List<Rare> words) {
        return words.stream().mapToDouble(Rare::weight).sum();
    }

    private static List<String> shown(List<Rare> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble(Rare::weight).reversed().thenComparing(Rare::word))
                .limit(SHOWN_WORDS)
                .map(Rare::word)
                .toList();
    }
}
