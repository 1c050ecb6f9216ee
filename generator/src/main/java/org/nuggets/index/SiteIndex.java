package org.nuggets.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.nuggets.index.PageReader.Read;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.Site;

/** A site to its search index: related items, and the files that a browser searches in. */
public final class SiteIndex {

    private SiteIndex() {}

    /**
     * Indexes a site.
     *
     * @param languages the site's, its first one first
     */
    public static SearchIndex of(Site site, List<String> languages) {
        return of(site, languages, KeptPages.none());
    }

    /**
     * Indexes a site of which some pages may be known.
     *
     * @param languages the site's, its first one first
     * @param kept what earlier builds worked out; the answer is the same without
     */
    public static SearchIndex of(Site site, List<String> languages, KeptPages kept) {
        return of(site, languages, kept, Workers.all());
    }

    static SearchIndex of(Site site, List<String> languages, KeptPages kept, Workers workers) {
        List<LinkedPage> pages = List.copyOf(site.pages().values());
        CompletableFuture<FacetValues> facets = CompletableFuture.supplyAsync(() -> FacetValues.of(site));
        List<Read> read = PageReader.read(pages, kept, workers);
        // Numbers are given by length, so that within a list of pages those that score higher come first.
        int[] places = IntStream.range(0, read.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> read.get(place).length()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Read> numbered = Arrays.stream(places).mapToObj(read::get).toList();
        InvertedIndex index = InvertedIndex.of(numbered, workers);
        return new SearchIndex(
                SharedWords.fill(RelatedItems.of(site), index, read, places, RelatedItems.MOST),
                ShardWriter.of(site, languages, numbered, index, facets.join()));
    }
}
