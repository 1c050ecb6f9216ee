package org.nuggets.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import org.nuggets.model.SiteInsights.Related;
import org.nuggets.work.WorkPool;

/**
 * Adds to the related items of a page those that speak of the same things: the more rare words two pages share, the nearer
 * they are. It is the idea of Lucene's MoreLikeThis, done for all pages in one walk over the index.
 */
final class MoreLikeThis {

    /** A word that so many pages hold tells nothing of one. */
    private static final int MOST_PAGES = 40;
    /** Fewer shared words are chance. */
    private static final int LEAST_WORDS = 3;

    private static final int SHORTEST = 4;

    private MoreLikeThis() {}

    /**
     * A word that few pages hold.
     *
     * @param pages their places in the order of keys, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Rare(double weight, int[] pages) {}

    /**
     * Fills up what is related by reference.
     *
     * @param pages in the order of their keys
     * @param most how many related items a page has at most
     */
    static SortedMap<PageKey, List<Related>> fill(
            SortedMap<PageKey, List<Related>> related,
            InvertedIndex index,
            List<LinkedPage> pages,
            int most,
            WorkPool pool) {
        List<List<Rare>> rare = rare(index);
        List<List<Related>> filled = new ArrayList<>(Collections.nCopies(pages.size(), List.of()));
        pool.share(pages.size(), () -> new Shared(pages.size()), (shared, i) -> {
            List<Related> near =
                    new ArrayList<>(related.getOrDefault(pages.get(i).key(), List.of()));
            if (near.size() < most) {
                near.addAll(nearest(i, rare.get(i), pages, index.pages(), near, most - near.size(), shared));
            }
            filled.set(i, List.copyOf(near));
        });
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
            Rare rare = new Rare(Math.log((double) index.pages().size() / holders.length), holders);
            for (int page : holders) {
                byPage.get(page).add(rare);
            }
        }
        return byPage;
    }

    /** A page that shares words with the one at hand. */
    private record Near(int page, double score) {}

    /** What each other page shares with the one at hand, as counts alone: nearly all of them share but a word or two. */
    private static final class Shared {

        private final int[] words;
        private final double[] weights;
        /** The pages that share anything. */
        private final int[] pages;

        private int size;

        Shared(int pages) {
            this.words = new int[pages];
            this.weights = new double[pages];
            this.pages = new int[pages];
        }

        void add(Rare word) {
            for (int page : word.pages) {
                if (words[page]++ == 0) {
                    pages[size++] = page;
                }
                weights[page] += word.weight;
            }
        }

        /** Those that share enough, and forgets them all. */
        List<Near> near(DocumentTable table) {
            List<Near> near = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int page = pages[i];
                if (words[page] >= LEAST_WORDS) {
                    // Long pages share much with everybody.
                    near.add(new Near(page, weights[page] / Math.sqrt(1 + table.blocks(page))));
                }
                words[page] = 0;
                weights[page] = 0;
            }
            size = 0;
            return near;
        }
    }

    private static List<Related> nearest(
            int page,
            List<Rare> words,
            List<LinkedPage> pages,
            DocumentTable table,
            List<Related> already,
            int most,
            Shared shared) {
        words.forEach(shared::add);
        List<Near> near = shared.near(table);
        if (near.isEmpty()) {
            return List.of();
        }
        Set<PageKey> apart = new HashSet<>();
        PageKey key = pages.get(page).key();
        already.forEach(other -> apart.add(other.page()));
        pages.get(page).references().stream().map(Reference::target).forEach(target -> target.ifPresent(apart::add));
        pages.get(page).backlinks().forEach(backlink -> apart.add(backlink.source()));
        return near.stream()
                .filter(other -> other.page != page)
                .filter(other -> {
                    PageKey its = pages.get(other.page).key();
                    return its.lang().equals(key.lang()) && !apart.contains(its);
                })
                .sorted(Comparator.comparingDouble(Near::score).reversed().thenComparing(Near::page))
                .limit(most)
                .map(other -> new Related(pages.get(other.page).key(), Optional.empty()))
                .toList();
    }
}
