package org.nuggets.render;

import java.util.stream.Stream;
import org.nuggets.model.Route;

/** The files that a browser searches in, below {@code search/}. */
final class SearchShards implements OutputFormat {

    @Override
    public Stream<FileOutput> outputs(Views views) {
        return views.index().shards().stream()
                .map(shard -> new FileOutput(new Route("search/" + shard.name()), shard.bytes(), ""));
    }
}
