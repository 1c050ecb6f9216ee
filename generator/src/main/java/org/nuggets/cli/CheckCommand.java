package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks everything that a build checks, and writes nothing. */
@Command(
        name = "check",
        description = "Checks the content and everything made from it; writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private ReportOptions report;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files or folders whose problems to show; the whole site is read (default: all).")
    private List<Path> only = List.of();

    @Override
    public Integer call() throws IOException {
        report.check();
        Consumer<String> progress = report.progress();
        BuildRequest request = site.request();
        try (BuildCache cache = site.cache()) {
            BuildResult whole = SiteBuild.build(request, cache, progress);
            progress.accept("");
            if (!only.isEmpty()) {
                return some(whole);
            }
            BuildResult build = whole;
            report.show(build);
            if (build.problems() == 0) {
                report.say(Findings.summary(build.findings(), build.coverage()) + ".");
            }
            return build.passes(report.strict()) ? Main.GOOD : Main.PROBLEMS;
        }
    }

    private int some(BuildResult whole) throws IOException {
        for (Path file : only) {
            if (whole.sources().keySet().stream().noneMatch(name -> isIn(name, file)) && !Files.exists(file)) {
                throw site.wrong("there is no '" + file + "'");
            }
        }
        Predicate<String> covered = name -> only.stream().anyMatch(file -> isIn(name, file));
        BuildResult build = whole.of(covered);
        report.show(build, covered);
        long others = whole.problems() - build.problems();
        report.say((build.problems() == 0 ? "no problems there" : "these are the problems there")
                + "; the whole site was read" + (others == 0 ? "." : ", and has " + others + " more."));
        return build.passes(report.strict()) ? Main.GOOD : Main.PROBLEMS;
    }

    private static boolean isIn(String name, Path file) {
        return Path.of(name)
                .toAbsolutePath()
                .normalize()
                .startsWith(file.toAbsolutePath().normalize());
    }
}
