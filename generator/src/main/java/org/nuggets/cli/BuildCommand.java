package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.Destination;
import org.nuggets.pipeline.Outcome;
import org.nuggets.pipeline.SiteOutput;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.OutcomeWords;
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
        report.check();
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
        Optional<Path> zip =
                Optional.ofNullable(kit).map(file -> file.toString().equals(BESIDE) ? beside(folder) : file);
        Outcome outcome = SiteOutput.make(request, new Destination(folder, zip, report.strict()), cache, progress);
        progress.accept("");
        if (outcome instanceof Outcome.Misplaced misplaced) {
            throw site.wrong(OutcomeWords.misplaced(misplaced, "--out", "--kit"));
        }
        report.show(outcome.build());
        report.sayWhatCanBeMended(outcome.build(), site.asGiven());
        if (outcome instanceof Outcome.Unsound) {
            report.say("Nothing was written: mend "
                    + (outcome.build().errors() > 0 ? "the errors" : "the warnings (--strict)") + " first.");
        }
        if (outcome instanceof Outcome.Done done) {
            report.say(OutcomeWords.written(done, System.nanoTime() - start)
                    + CoverageWords.leftOut(done.build().coverage()) + "." + System.lineSeparator() + "Open "
                    + folder.resolve("index.html").toUri());
            done.kit().map(BuildCommand::words).ifPresent(report::say);
        }
        return outcome instanceof Outcome.Done && outcome.build().passes(report.strict()) ? Main.GOOD : Main.PROBLEMS;
    }

    /** Such as {@code target/site-kit.zip} for {@code target/site}. */
    private static Path beside(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return folder.resolveSibling((name == null ? "site" : name) + "-kit.zip");
    }

    private static String words(Outcome.Kit kit) {
        return String.format(
                Locale.ROOT,
                "Kit: %s, %.1f MB. Unpack it anywhere, then open %s/index.html",
                kit.file(),
                kit.bytes() / 1e6,
                kit.folder());
    }
}
