package org.nuggets.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.SearchIndex.Shard;
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
        List<SearchDocument> documents =
                site.pages().values().stream().map(SearchDocument::of).toList();
        FacetValues facets = FacetValues.of(site);
        Map<PageKey, SortedMap<String, List<String>>> values = facets.byPage();
        // Texts are packed while Lucene indexes: the two need nothing of each other.
        CompletableFuture<List<Shard>> texts = CompletableFuture.supplyAsync(() -> ShardWriter.texts(documents));
        Vocabulary vocabulary = new Vocabulary();
        try (Directory directory = new ByteBuffersDirectory()) {
            int[] titles = LuceneIndex.write(directory, documents, vocabulary, values, site.catalogues());
            try (DirectoryReader reader = LuceneIndex.open(directory)) {
                if (reader.leaves().isEmpty()) {
                    return new SearchIndex(new TreeMap<>(), List.of());
                }
                LeafReader leaf = reader.leaves().get(0).reader();
                return new SearchIndex(
                        SharedWords.fill(RelatedItems.of(site), leaf, documents, vocabulary.forms(), RelatedItems.MOST),
                        ShardWriter.of(site, languages, leaf, documents, titles, vocabulary, facets, texts.join()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
