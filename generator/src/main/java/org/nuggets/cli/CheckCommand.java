package org.nuggets.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.CoverageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Override
    public Integer call() throws IOException {
        Consumer<String> progress = report.progress();
        BuildRequest request = site.request();
        try (BuildCache cache = site.cache()) {
            BuildResult build = SiteBuild.build(request, cache, progress);
            progress.accept("");
            report.show(build);
            if (build.findings().isEmpty()) {
                report.say(CoverageWords.pages(build.coverage()) + ", no problems"
                        + CoverageWords.leftOut(build.coverage()) + ".");
            }
            return build.passes(report.strict()) ? Main.GOOD : Main.PROBLEMS;
        }
    }
}
