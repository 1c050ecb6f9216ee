package org.nuggets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.Destination;
import org.nuggets.pipeline.Outcome;
import org.nuggets.pipeline.SiteOutput;
import org.nuggets.report.CoverageWords;
import org.nuggets.report.Findings;
import org.nuggets.report.OutcomeWords;

/**
 * Checks the content and builds the site from it.
 *
 * <p>With errors the build fails, each is explained, and the site of the last good build stays as it was.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends SiteMojo {

    /** What only the site plugin writes. */
    private static final String OF_MAVEN_SITE = "css/maven-base.css";

    /**
     * Folder of the finished site. Of an earlier site, what is no part of this one is removed; files that came from
     * elsewhere stay, and one that stands where a page must go fails the build. <code>mvn site</code> writes into
     * <code>target/site</code>, too: a project that uses both names another folder here.
     */
    @Parameter(property = "nuggets.outputDirectory", defaultValue = "${project.build.directory}/site", required = true)
    private File outputDirectory;

    /**
     * File of the offline kit, such as <code>${project.build.directory}/site-kit.zip</code>: one zip with the whole
     * site, which works straight from a disk, search included. Unless given, none is written.
     */
    @Parameter(property = "nuggets.kit")
    private @Nullable File kit;

    /**
     * Reports to write besides, each a form and a file: <code>sarif=target/findings.sarif</code>. Forms: text, json,
     * sarif, junit, github, gitlab, html.
     */
    @Parameter(property = "nuggets.reports")
    private List<String> reports = List.of();

    @Override
    void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        long start = System.nanoTime();
        Reports wanted = Reports.of(reports, project());
        Path out = outputDirectory.toPath();
        Destination to = new Destination(out, Optional.ofNullable(kit).map(File::toPath), strict);
        Outcome outcome = SiteOutput.make(request, to, cache, getLog()::debug);
        if (outcome instanceof Outcome.Misplaced misplaced) {
            throw new MojoFailureException(OutcomeWords.misplaced(misplaced, "outputDirectory", "kit"));
        }
        MavenReport.show(outcome.build(), getLog());
        wanted.write(outcome.build(), strict, file -> true);
        if (!(outcome instanceof Outcome.Done done)) {
            throw new MojoFailureException(OutcomeWords.counts(outcome.build()) + ": nothing was written");
        }
        if (!done.build().passes(strict)) {
            throw new MojoFailureException(OutcomeWords.counts(done.build()) + ": the kit was not written");
        }
        getLog().info(summary(done, System.nanoTime() - start));
        if (Files.exists(out.resolve(OF_MAVEN_SITE))) {
            getLog().warn("'mvn site' has written into " + out
                    + ", too, and its files would be published with these: give outputDirectory"
                    + " (nuggets.outputDirectory) a folder of its own");
        }
        getLog().info("Open " + out.resolve("index.html").toUri());
        done.kit().ifPresent(zip -> getLog().info("Kit: " + zip.file()));
    }

    private static String summary(Outcome.Done done, long nanos) {
        BuildResult build = done.build();
        return OutcomeWords.written(done, nanos) + "; "
                + (build.warnings() == 0 ? "no problems" : Findings.count(build.warnings(), "warning"))
                + CoverageWords.leftOut(build.coverage());
    }
}
