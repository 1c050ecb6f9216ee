package org.nuggets.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What was computed over all pages together.
 *
 * @param related for each page the nearest others, nearest first
 * @param shards the files that a browser searches in: see {@code docs/search-format.md}
 */
public record SearchIndex(SortedMap<PageKey, List<Related>> related, List<Shard> shards) {

    public SearchIndex {
        shards = List.copyOf(shards);
    }

    /**
     * A near item.
     *
     * @param shared the items that both point to, which is why it is near
     * @param words where there are none: rare words that both hold
     */
    public record Related(PageKey page, List<PageKey> shared, List<String> words) {}

    /**
     * A file of the search index.
     *
     * @param name below the folder of all such files
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a defensive copy would double the index.
    public record Shard(String name, byte[] bytes) {}
}
