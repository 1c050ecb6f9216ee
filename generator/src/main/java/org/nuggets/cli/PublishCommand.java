package org.nuggets.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.Previewing;
import org.nuggets.publish.PublishOutcome;
import org.nuggets.publish.Publishing;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.report.PublishWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site as readers get it today, and makes it live. */
@Command(
        name = "publish",
        description = "Builds the site without drafts, of today, and makes it live. With errors, what is live stays.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Mixin
    private ReportOptions report;

    @Option(names = "--dry-run", description = "Only say which files would be added, changed and removed.")
    private boolean dryRun;

    @Option(names = "--allow-deletes", description = "Take away as many live files as it needs.")
    private boolean allowDeletes;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Put it beside the live site for review, as a preview of that name, such as pr-12;"
                    + " with --drafts, drafts are shown there, too.")
    private @Nullable String preview;

    @Override
    public Integer call() throws IOException {
        Consumer<String> progress = report.progress();
        try (BuildCache cache = site.cache()) {
            Care care = new Care(report.strict(), dryRun, allowDeletes);
            PublishOutcome outcome = preview == null
                    ? Publishing.publish(place.request(site), care, cache, progress)
                    : Previewing.preview(place.request(site), preview, care, cache, progress);
            progress.accept("");
            report.show(outcome.build());
            PublishWords.of(outcome).forEach(report::say);
            return outcome instanceof PublishOutcome.Unsound ? Main.PROBLEMS : Main.GOOD;
        }
    }
}
