package org.nuggets.render;

import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SearchIndex;

/** The files that a browser searches in, below {@code search/}. */
final class SearchShards implements OutputFormat {

    /** But for the manifest a file is named by what it holds. */
    private static Optional<Fingerprint> key(SearchIndex.Shard shard) {
        return Optional.of(shard.name())
                .filter(name -> name.endsWith(".bin"))
                .map(name -> Digest.quick().add("shard").add(name).fingerprint());
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.index().shards().stream()
                .map(shard -> new FileOutput(
                        AddressPlan.shard(shard.name()), Optional.empty(), () -> key(shard), shard::bytes, ""));
    }
}
