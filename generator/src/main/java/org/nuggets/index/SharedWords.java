package org.nuggets.index;

import static org.nuggets.index.LuceneIndex.TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex.Related;

/**
 * Adds to the related items of a page those that speak of the same things: the more rare words two pages share, the nearer
 * they are. It is the idea of Lucene's MoreLikeThis, done for all pages in one walk over the index, and it can say which
 * words they are.
 */
final class SharedWords {

    /** A word that so many pages hold tells nothing of one. */
    private static final int MOST_PAGES = 40;
    /** Fewer shared words are chance. */
    private static final int LEAST_WORDS = 3;

    private static final int SHOWN_WORDS = 3;
    private static final int SHORTEST = 4;

    private SharedWords() {}

    /** A word that few pages hold. */
    private record Rare(String word, double weight, List<Integer> pages) {}

    /**
     * Fills up what is related by reference.
     *
     * @param documents by their number in the index
     * @param forms the written forms of a term, the most frequent first
     * @param most how many related items a page has at most
     */
    static SortedMap<PageKey, List<Related>> fill(
            SortedMap<PageKey, List<Related>> related,
            LeafReader reader,
            List<SearchDocument> documents,
            Map<String, List<String>> forms,
            int most)
            throws IOException {
        List<List<Rare>> rare = rare(reader, documents.size(), forms);
        SortedMap<PageKey, List<Related>> filled = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++) {
            PageKey key = documents.get(i).page().key();
            List<Related> near = new ArrayList<>(related.getOrDefault(key, List.of()));
            if (near.size() < most) {
                near.addAll(nearest(i, rare.get(i), documents, near, most - near.size()));
            }
            filled.put(key, List.copyOf(near));
        }
        return filled;
    }

    /** For each page its rare words. */
    private static List<List<Rare>> rare(LeafReader reader, int pages, Map<String, List<String>> forms)
            throws IOException {
        List<List<Rare>> byPage = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            byPage.add(new ArrayList<>());
        }
        Terms terms = reader.terms(TEXT);
        if (terms == null) {
            return byPage;
        }
        int limit = Math.max(2, Math.min(MOST_PAGES, pages / 5));
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            int df = each.docFreq();
            if (df < 2 || df > limit) {
                continue;
            }
            String text = term.utf8ToString();
            String word = forms.getOrDefault(text, List.of(text)).get(0);
            if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
                continue;
            }
            Rare rare = new Rare(word, Math.log((double) pages / df), new ArrayList<>());
            PostingsEnum holders = each.postings(null, PostingsEnum.NONE);
            for (int doc = holders.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = holders.nextDoc()) {
                rare.pages.add(doc);
                byPage.get(doc).add(rare);
            }
        }
        return byPage;
    }

    private static List<Related> nearest(
            int page, List<Rare> words, List<SearchDocument> documents, List<Related> already, int most) {
        Set<PageKey> apart = new HashSet<>();
        PageKey key = documents.get(page).page().key();
        already.forEach(other -> apart.add(other.page()));
        documents.get(page).page().references().stream()
                .map(Reference::target)
                .forEach(target -> target.ifPresent(apart::add));
        documents.get(page).page().backlinks().forEach(backlink -> apart.add(backlink.source()));
        Map<Integer, List<Rare>> shared = new HashMap<>();
        for (Rare word : words) {
            for (int other : word.pages) {
                PageKey its = documents.get(other).page().key();
                if (other != page && its.lang().equals(key.lang()) && !apart.contains(its)) {
                    shared.computeIfAbsent(other, o -> new ArrayList<>()).add(word);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(other -> other.getValue().size() >= LEAST_WORDS)
                // Long pages share much with everybody.
                .sorted(Comparator.<Map.Entry<Integer, List<Rare>>>comparingDouble(other -> -weight(other.getValue())
                                / Math.sqrt(1
                                        + documents.get(other.getKey()).blocks().size()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(other ->
                        new Related(documents.get(other.getKey()).page().key(), List.of(), shown(other.getValue())))
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
