package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.Reviewing;
import org.nuggets.publish.Reviewing.Reviewed;
import org.nuggets.report.ChangesHtml;
import org.nuggets.report.ChangesJson;
import org.nuggets.report.ChangesMarkdown;
import org.nuggets.report.OutcomeWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what readers will see that they do not see now. */
@Command(
        name = "diff",
        description =
                "Says what readers will see that they do not see now: pages, addresses, searches. Publishes nothing.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    enum Form {
        MARKDOWN,
        HTML,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Mixin
    private PublishOptions place;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Folder of a finished site to compare with (default: what is live).")
    private @Nullable Path against;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description =
                    "A list of links that others have to the site, an address a line: those that will lead nowhere"
                            + " are named.")
    private @Nullable Path links;

    @Option(
            names = "--format",
            paramLabel = "markdown|html|json",
            description = "In which form (default: markdown).",
            defaultValue = "markdown")
    private Form form;

    @Override
    public Integer call() throws IOException {
        Consumer<String> silent = stage -> {};
        try (BuildCache cache = site.cache()) {
            Reviewed reviewed = Reviewing.review(
                    place.request(site), Optional.ofNullable(against), Optional.ofNullable(links), cache, silent);
            String problems = OutcomeWords.counts(reviewed.build());
            if (reviewed.changes().isEmpty()) {
                spec.commandLine().getErr().println(problems + ": 'check' shows them; mend the errors first.");
                return Main.PROBLEMS;
            }
            PrintWriter out = spec.commandLine().getOut();
            switch (form) {
                case MARKDOWN -> out.print(ChangesMarkdown.of(reviewed.changes().get(), problems));
                case HTML -> out.print(ChangesHtml.of(reviewed.changes().get(), problems));
                case JSON -> out.println(ChangesJson.of(reviewed.changes().get()));
            }
            out.flush();
            return Main.GOOD;
        }
    }
}
