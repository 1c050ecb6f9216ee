package org.nuggets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.Reviewing;
import org.nuggets.publish.Reviewing.Reviewed;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.report.ChangesHtml;
import org.nuggets.report.ChangesJson;
import org.nuggets.report.ChangesMarkdown;
import org.nuggets.report.OutcomeWords;

/**
 * Says what readers will see that they do not see now, as Markdown, HTML and JSON: pages, addresses, searches. Publishes
 * nothing.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends TargetMojo {

    /** Folder of a finished site to compare with. Unless given, what is live. */
    @Parameter(property = "nuggets.against")
    private @Nullable File against;

    /** A list of links that others have to the site, an address a line: those that will lead nowhere are named. */
    @Parameter(property = "nuggets.links")
    private @Nullable File links;

    /** Folder of the reports <code>changes.md</code>, <code>changes.html</code> and <code>changes.json</code>. */
    @Parameter(property = "nuggets.reportDirectory", defaultValue = "${project.build.directory}", required = true)
    private File reportDirectory;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        Reviewed reviewed = Reviewing.review(
                request,
                Optional.ofNullable(against).map(File::toPath),
                Optional.ofNullable(links).map(File::toPath),
                cache,
                getLog()::debug);
        MavenReport.show(reviewed.build(), getLog());
        String problems = OutcomeWords.counts(reviewed.build());
        ChangeReport changes =
                reviewed.changes().orElseThrow(() -> new MojoFailureException(problems + ": mend the errors first"));
        Path folder = reportDirectory.toPath();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("changes.md"), ChangesMarkdown.of(changes, problems));
        Files.writeString(folder.resolve("changes.html"), ChangesHtml.of(changes, problems));
        Files.writeString(folder.resolve("changes.json"), ChangesJson.of(changes));
        getLog().info(ChangesMarkdown.summary(changes));
        getLog().info("The report: " + folder.resolve("changes.html").toUri());
    }
}
