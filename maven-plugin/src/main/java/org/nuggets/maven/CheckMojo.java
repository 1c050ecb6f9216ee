package org.nuggets.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.nuggets.cache.BuildCache;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.report.OutcomeWords;

/**
 * Checks everything that <code>generate</code> checks, and writes nothing.
 *
 * <p>Bound to <code>verify</code>, where other checks of a project stand, so that <code>mvn package</code> stays quick
 * and content that an earlier phase makes is checked, too.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SiteMojo {

    @Override
    void run(BuildRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        BuildResult build = SiteBuild.build(request, cache, getLog()::debug);
        MavenReport.show(build, getLog());
        if (!build.passes(strict)) {
            throw new MojoFailureException(OutcomeWords.counts(build));
        }
        getLog().info(OutcomeWords.counts(build));
    }
}
