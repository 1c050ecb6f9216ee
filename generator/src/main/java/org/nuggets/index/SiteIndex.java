package org.nuggets.index;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinTask;
import org.nuggets.config.Synonyms;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.index.segment.InvertedIndex;
import org.nuggets.index.segment.SegmentCache;
import org.nuggets.index.segment.SegmentReader;
import org.nuggets.index.shard.FacetValues;
import org.nuggets.index.shard.ShardWriter;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SiteInsights.Related;
import org.nuggets.model.SiteInsights.Shard;
import org.nuggets.work.WorkPool;

/** A site to its search index: related items, and the files that a browser searches in. */
public final class SiteIndex {

    private SiteIndex() {}

    /**
     * Indexes a site.
     *
     * @param languages the site's, its first one first
     */
    public static SiteInsights of(Site site, List<String> languages) {
        return of(site, languages, Synonyms.none(), SegmentCache.none());
    }

    /**
     * Indexes a site of which some pages may be known.
     *
     * @param languages the site's, its first one first
     * @param synonyms what readers say in several ways
     * @param kept what earlier builds worked out; the answer is the same without
     */
    public static SiteInsights of(Site site, List<String> languages, Synonyms synonyms, SegmentCache kept) {
        return of(site, languages, synonyms, kept, WorkPool.all());
    }

    /** The same by so many threads as are given. */
    public static SiteInsights of(
            Site site, List<String> languages, Synonyms synonyms, SegmentCache kept, WorkPool pool) {
        return pool.run(() -> index(site, languages, synonyms, kept, pool));
    }

    private static SiteInsights index(
            Site site, List<String> languages, Synonyms synonyms, SegmentCache kept, WorkPool pool) {
        List<LinkedPage> pages = List.copyOf(site.pages().values());
        ForkJoinTask<FacetValues> facets = WorkPool.start(() -> FacetValues.of(site));
        Zlib zlib = new Zlib();
        SegmentReader reader = new SegmentReader(pages, kept, zlib);
        InvertedIndex index = InvertedIndex.of(reader.batches(pool));
        ForkJoinTask<SortedMap<PageKey, List<Related>>> related =
                WorkPool.start(() -> MoreLikeThis.fill(RelatedItems.of(site), index, pages, RelatedItems.MOST, pool));
        List<Shard> shards = new ShardWriter(site, languages, synonyms, index, zlib)
                .files(reader.texts(index.pages()), facets.join());
        return new SiteInsights(related.join(), shards);
    }
}
