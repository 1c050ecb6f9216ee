package org.nuggets.render.file;

import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Route;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.Cost;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.Producer;

/** The files that a browser searches in, below {@code search/}. */
public final class SearchShards implements OutputFormat {

    /** But for the manifest a file is named by what it holds. */
    private static Optional<Fingerprint> key(SiteInsights.Shard shard) {
        return Optional.of(shard.name())
                .filter(SearchShards::isNamedByDigest)
                .map(name -> Digest.quick().add("shard").add(name).fingerprint());
    }

    private static boolean isNamedByDigest(String name) {
        return name.endsWith(".bin");
    }

    /** None: no author links to them. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.insights().shards().stream().map(SearchShards::output);
    }

    private static FileOutput output(SiteInsights.Shard shard) {
        FileOutput file = new FileOutput(
                AddressPlan.shard(shard.name()),
                Optional.empty(),
                "",
                Cost.QUICK,
                () -> key(shard),
                new Producer.InMemory(shard::bytes));
        return isNamedByDigest(shard.name()) ? file.namedByDigest() : file;
    }
}
