package org.nuggets.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.OutcomeWords;

/**
 * Checks everything that <code>generate</code> checks, and writes nothing but the reports that are asked for.
 *
 * <p>Bound to <code>verify</code>, where other checks of a project stand, so that <code>mvn package</code> stays quick
 * and content that an earlier phase makes is checked, too.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {

    /**
     * Reports to write besides, each a form and a file: <code>sarif=target/findings.sarif</code>. Forms: text, json,
     * sarif, junit, github, gitlab, html.
     */
    @Parameter(property = "nuggets.reports")
    private List<String> reports = List.of();

    /** Files or folders whose findings to show; the whole site is read. Unless given, all. */
    @Parameter(property = "nuggets.files")
    private List<File> files = List.of();

    @Override
    void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        Reports wanted = Reports.of(reports, project());
        BuildResult whole = SiteBuild.build(request, cache, getLog()::debug);
        Predicate<String> covered = name -> files.isEmpty()
                || files.stream()
                        .anyMatch(
                                file -> isIn(started().resolve(name), project().resolve(file.toPath())));
        BuildResult build = whole.of(covered);
        MavenReport.show(build, getLog());
        wanted.write(build, strict, covered);
        if (!build.passes(strict)) {
            throw new MojoFailureException(OutcomeWords.counts(build));
        }
        getLog().info(OutcomeWords.counts(build));
    }

    private static boolean isIn(Path file, Path folder) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }
}
