package org.nuggets.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SiteInsights.Shard;
import org.nuggets.work.WorkPool;

/**
 * The files that readers of a site search in, without the site.
 *
 * @param key of all that they are made from
 * @param shards made when they are asked for; none where there is no page
 */
public record SearchFiles(Fingerprint key, Supplier<List<Shard>> shards) {

    /** What is done with them. */
    @FunctionalInterface
    public interface Use<T> {
        /** May be called again, where a source has changed meanwhile. */
        T of(SearchFiles files) throws IOException;
    }

    /**
     * Uses those of a site.
     *
     * @param cache what builds kept, and what the next one is left
     * @param progress told the name of each stage as it begins
     */
    public static <T> T use(BuildRequest request, BuildCache cache, Consumer<String> progress, Use<T> use)
            throws IOException {
        return SiteBuild.attempt(cache, stamps -> use.of(of(request, stamps, cache, progress)));
    }

    private static SearchFiles of(BuildRequest request, FileStamps stamps, BuildCache cache, Consumer<String> progress)
            throws IOException {
        progress.accept("reading");
        Sources sources = Sources.read(request, stamps, cache::spill, cache.builds());
        return new SearchFiles(
                sources.digest(request).fingerprint(),
                () -> sources.tree().isEmpty() ? List.of() : shards(sources, request, cache, progress));
    }

    private static List<Shard> shards(
            Sources sources, BuildRequest request, BuildCache cache, Consumer<String> progress) {
        SiteGraph graph = SiteGraph.of(sources, SiteSetUp.of(sources, request), request, cache, progress);
        progress.accept("indexing");
        return graph.index(cache.index(), cache::spill, WorkPool.all()).shards();
    }
}
