package org.nuggets.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Severity;
import org.nuggets.index.SiteIndex;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights.Shard;

/**
 * Reads and links a site, then times what the search adds: its index, written to a folder. Run by
 * {@code benchmarks/search/run}, once in each process, since a second round would be faster than any build is.
 */
final class IndexBenchmark {

    private IndexBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        SiteGraph graph = read(Path.of(args[0]));
        Site site = graph.site();
        long wall = System.nanoTime();
        long processor = processor();
        long files = 0;
        long bytes = 0;
        for (Shard shard : SiteIndex.of(
                        site, graph.sources().settings().config().languages())
                .shards()) {
            Files.write(out.resolve(shard.name()), shard.bytes());
            files++;
            bytes += shard.bytes().length;
        }
        System.out.printf(
                Locale.ROOT,
                "{\"pages\": %d, \"seconds\": %.3f, \"processor\": %.3f, \"files\": %d, \"bytes\": %d}%n",
                site.pages().size(),
                (System.nanoTime() - wall) / 1e9,
                (processor() - processor) / 1e9,
                files,
                bytes);
    }

    /** No generated page is of a later day. */
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private static SiteGraph read(Path folder) throws IOException {
        BuildRequest request = new BuildRequest(
                Path.of(""),
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(DAY, false),
                false);
        Sources sources = Sources.read(request, FileStamps.none());
        SiteGraph graph =
                SiteGraph.of(sources, SiteSetUp.of(sources, request), request, BuildCache.none(), stage -> {});
        graph.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(error -> {
                    throw new IllegalStateException(error.toString());
                });
        return graph;
    }

    /** Processor time of this process so far, with that of its compiler and its collector. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
