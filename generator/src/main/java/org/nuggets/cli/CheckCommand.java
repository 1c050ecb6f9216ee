package org.nuggets.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.OutsideLink;
import org.nuggets.outside.OutsideCheck;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.OutsideLinks;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks everything that a build checks, and writes nothing but the reports that are asked for. */
@Command(
        name = "check",
        description = "Checks the content and everything made from it; writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private ReportOptions report;

    @Mixin
    private ExternalOptions external;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files or folders whose problems to show; the whole site is read (default: all).")
    private List<Path> only = List.of();

    @Override
    public Integer call() throws IOException {
        report.check();
        List<Path> files =
                Stream.concat(only.stream(), external.file().stream()).toList();
        Predicate<String> covered = name -> files.isEmpty() || files.stream().anyMatch(file -> isIn(name, file));
        Consumer<String> progress = report.progress();
        BuildRequest request = site.request();
        try (BuildCache cache = site.cache()) {
            BuildResult whole = SiteBuild.build(request, cache, progress);
            checkThere(files, whole);
            BuildResult build = external.isAsked() ? asked(whole, request, cache, covered, progress) : whole;
            progress.accept("");
            return files.isEmpty() ? all(build) : some(build, covered);
        }
    }

    private void checkThere(List<Path> files, BuildResult whole) {
        for (Path file : files) {
            if (whole.sources().keySet().stream().noneMatch(name -> isIn(name, file)) && !Files.exists(file)) {
                throw site.wrong("there is no '" + file + "'");
            }
        }
    }

    private int all(BuildResult build) throws IOException {
        report.show(build);
        if (build.problems() == 0) {
            report.say(Findings.summary(build.findings(), build.coverage()) + ".");
        }
        return exit(build);
    }

    private int some(BuildResult whole, Predicate<String> covered) throws IOException {
        BuildResult build = whole.of(covered);
        report.show(build, covered);
        long others = whole.problems() - build.problems();
        report.say((build.problems() == 0 ? "no problems there" : "these are the problems there")
                + "; the whole site was read" + (others == 0 ? "." : ", and has " + others + " more."));
        return exit(build);
    }

    private int exit(BuildResult build) {
        report.sayWhatCanBeMended(build, site.asGiven());
        boolean dead =
                external.fails() && build.findings().stream().anyMatch(finding -> finding.code() == Code.DEAD_OUTSIDE);
        return build.passes(report.strict()) && !dead ? Main.GOOD : Main.PROBLEMS;
    }

    /** With what addresses outside the site answered, of the files that are checked. */
    private BuildResult asked(
            BuildResult build,
            BuildRequest request,
            BuildCache cache,
            Predicate<String> covered,
            Consumer<String> progress)
            throws IOException {
        List<OutsideLink> links = OutsideLinks.of(request, cache).stream()
                .filter(link -> covered.test(link.span().file()))
                .toList();
        OutsideCheck.Result result = external.check(links, site.keptFolder(), progress);
        progress.accept("");
        report.say("Asked for " + Findings.count(result.asked(), "address", "addresses") + " outside the site"
                + (result.left() == 0
                        ? "."
                        : "; " + result.left() + " were left for the next run, as time or their number was up."));
        return build.with(result.findings());
    }

    private static boolean isIn(String name, Path file) {
        return Path.of(name)
                .toAbsolutePath()
                .normalize()
                .startsWith(file.toAbsolutePath().normalize());
    }
}
