package org.nuggets.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Severity;
import org.nuggets.index.SiteIndex;
import org.nuggets.link.SiteLinker;
import org.nuggets.model.Bytes;
import org.nuggets.model.Page;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights.Shard;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.parse.DraftParser;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;
import org.nuggets.read.FolderReader;
import org.nuggets.validate.PageValidator;

/**
 * Reads and links a site, then times what the search adds: its index, written to a folder. Run by
 * {@code benchmarks/search/run}, once in each process, since a second round would be faster than any build is.
 */
final class IndexBenchmark {

    private IndexBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        SiteSettings settings = settings(Path.of(args[0]));
        Site site = site(settings);
        long wall = System.nanoTime();
        long processor = processor();
        long files = 0;
        long bytes = 0;
        for (Shard shard : SiteIndex.of(site, settings.config().languages()).shards()) {
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

    private static SiteSettings settings(Path folder) throws IOException {
        BuildRequest request = new BuildRequest(
                Path.of(""),
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(DAY, false),
                false);
        return SiteSettings.read(request, Path::toString, new HashMap<>(), new ArrayList<>());
    }

    /** As {@link SiteBuild} does it. */
    private static Site site(SiteSettings settings) throws IOException {
        SourceTree tree = new FolderReader(settings.config().limits(), Path::toString)
                .content(settings.content(), FileStamps.none(), Bytes::of)
                .value();
        DraftParser parser = new DraftParser(
                new MarkdownParser(RawHtml.CLEANED, (lang, word) -> word),
                settings.config().languages());
        PageValidator validator =
                new PageValidator(settings.types(), List.of(), settings.config().languages(), DAY);
        List<Page> pages = new ArrayList<>();
        for (SourceFile file : tree.pages()) {
            var checked = validator.validate(parser.parse(file).value());
            if (checked.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                throw new IllegalStateException(file.name() + " has errors");
            }
            pages.add(checked.value());
        }
        return new SiteLinker(settings.config(), settings.places(), new BuildOptions(DAY, false))
                .link(settings.types(), pages, tree.assets(), List.of(), List.of())
                .site();
    }

    /** Processor time of this process so far, with that of its compiler and its collector. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
