package org.nuggets.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What was computed over all pages together.
 *
 * @param related for each page the nearest others, nearest first
 * @param shards the files that a browser searches in: see {@code docs/search-format.md}
 * @param matches offers matched with needs: see {@code docs/matches.md}
 * @param network who is tied to whom: see {@code docs/network.md}; made when it is first asked for
 */
public record SiteInsights(
        SortedMap<PageKey, List<Related>> related, List<Shard> shards, Matches matches, Supplier<Network> network) {

    public SiteInsights {
        shards = List.copyOf(shards);
    }

    /** What was computed where nobody offers anything. */
    public SiteInsights(SortedMap<PageKey, List<Related>> related, List<Shard> shards) {
        this(related, shards, Matches.none(), Network::none);
    }

    /** The same with another network. */
    public SiteInsights with(Supplier<Network> another) {
        return new SiteInsights(related, shards, matches, another);
    }

    /** The same with other matches. */
    public SiteInsights with(Matches others) {
        return new SiteInsights(related, shards, others, network);
    }

    /** The same without what names pages that a site does not have. */
    public SiteInsights within(Site site) {
        SortedMap<PageKey, List<Related>> held = new TreeMap<>();
        related.forEach((page, others) -> held.put(
                page,
                others.stream()
                        .filter(other -> site.pages().containsKey(other.page())
                                && other.shared().stream()
                                        .allMatch(key -> site.pages().containsKey(key)))
                        .toList()));
        return new SiteInsights(held, shards, matches.within(site), Network::none);
    }

    /**
     * A near item.
     *
     * @param shared the item that both point to and fewest others do, which is why it is near; none where it is near by its
     *     words, for a bare word tells readers nothing
     */
    public record Related(PageKey page, Optional<PageKey> shared) {}

    /**
     * A file of the search index.
     *
     * @param name below the folder of all such files; made from its content, so that a file never changes under its name
     *     (but for that of the manifest)
     * @param content what it holds: the same each time, though it may be made only when it is asked for
     */
    public record Shard(String name, Supplier<byte[]> content) {

        /** A file whose content is there. */
        public static Shard of(String name, byte[] bytes) {
            return new Shard(name, () -> bytes);
        }

        public byte[] bytes() {
            return content.get();
        }
    }
}
