package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Written;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site into a folder; with errors, the folder stays as it was. */
@Command(
        name = "build",
        description = "Builds the site. With errors, the last good one stays untouched.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private static final String BESIDE = "";

    @Mixin
    private SiteOptions site;

    @Mixin
    private ReportOptions report;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the finished site (default: target/site in the site's folder).")
    private @Nullable Path out;

    @Option(
            names = "--kit",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = BESIDE,
            description = "Also write the offline kit: one zip with the whole site, which works straight from a disk, "
                    + "search included (default: beside the folder, as site-kit.zip).")
    private @Nullable Path kit;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        BuildRequest request = site.request();
        if (out != null && out.toString().isEmpty()) {
            throw site.wrong("--out takes a folder, and here is none");
        }
        if (out != null && out.toAbsolutePath().normalize().getNameCount() == 0) {
            throw site.wrong("--out takes a folder of its own, not the whole disk '" + out + "'");
        }
        Path folder = out != null ? out : site.site().resolve("target").resolve("site");
        Consumer<String> progress = report.progress();
        try (BuildCache cache = site.cache()) {
            return build(request, folder, cache, progress, start);
        }
    }

    private int build(BuildRequest request, Path folder, BuildCache cache, Consumer<String> progress, long start)
            throws IOException {
        BuildResult build = SiteBuild.build(request, cache, progress);
        SiteBuild.clash(build, folder).ifPresent(root -> {
            throw site.wrong("--out must not be, hold or lie in a folder of sources: '" + root + "'");
        });
        Optional<Path> zip =
                Optional.ofNullable(kit).map(file -> file.toString().equals(BESIDE) ? beside(folder) : file);
        zip.flatMap(file -> SiteBuild.clash(build, file)).ifPresent(root -> {
            throw site.wrong("--kit must not be or lie in a folder of sources: '" + root + "'");
        });
        if (!build.passes(report.strict())) {
            progress.accept("");
            report.show(build);
            report.say("Nothing was written: mend " + (build.errors() > 0 ? "the errors" : "the warnings (--strict)")
                    + " first.");
            return Main.PROBLEMS;
        }
        progress.accept("writing");
        Checked<Optional<Written>> written = zip.isPresent()
                ? SiteBuild.write(build, request, folder, zip.get())
                : SiteBuild.write(build, request, folder);
        progress.accept("");
        BuildResult whole = build.with(written.findings());
        report.show(whole);
        written.value().ifPresent(r -> report.say(summary(whole, r, folder, System.nanoTime() - start)));
        if (zip.isPresent() && written.findings().isEmpty()) {
            report.say(kitSummary(zip.get(), SiteBuild.kitFolder(build)));
        }
        return whole.passes(report.strict()) ? Main.GOOD : Main.PROBLEMS;
    }

    /** Such as {@code target/site-kit.zip} for {@code target/site}. */
    private static Path beside(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return folder.resolveSibling((name == null ? "site" : name) + "-kit.zip");
    }

    private static String kitSummary(Path zip, String folder) throws IOException {
        return String.format(
                Locale.ROOT,
                "Kit: %s, %.1f MB. Unpack it anywhere, then open %s/index.html",
                zip,
                Files.size(zip) / 1e6,
                folder);
    }

    private static String summary(BuildResult build, Written written, Path folder, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s to %s in %.1f s: %d written, %d unchanged, %d removed%s.%nOpen %s",
                CoverageWords.pages(build.coverage()),
                Findings.count(build.files().size(), "file"),
                nanos / 1e9,
                written.count(),
                written.unchanged(),
                written.removed().size(),
                CoverageWords.leftOut(build.coverage()),
                folder.resolve("index.html").toUri());
    }
}
