package org.nuggets.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.Previewing;
import org.nuggets.publish.PublishOutcome;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.Publishing;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.report.OutcomeWords;
import org.nuggets.report.PublishWords;

/**
 * Builds the site as readers get it today, without drafts, and makes it live.
 *
 * <p>With errors, or with anything that leads nowhere, the build fails, and what is live stays so.
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PublishMojo extends TargetMojo {

    /** Whether only to say which files would be added, changed and removed. */
    @Parameter(property = "nuggets.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether as many live files may be taken away as it needs. */
    @Parameter(property = "nuggets.allowDeletes", defaultValue = "false")
    private boolean allowDeletes;

    /**
     * The name of a preview, such as <code>pr-12</code>: the site is put beside the live one for review. With
     * <code>nuggets.drafts</code>, drafts are shown there, too.
     */
    @Parameter(property = "nuggets.as")
    private @Nullable String as;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        Care care = new Care(strict, dryRun, allowDeletes);
        PublishOutcome outcome = as == null
                ? Publishing.publish(request, care, cache, getLog()::debug)
                : Previewing.preview(request, as, care, cache, getLog()::debug);
        MavenReport.show(outcome.build(), getLog());
        if (outcome instanceof PublishOutcome.Unsound) {
            throw new MojoFailureException(OutcomeWords.counts(outcome.build()) + ": nothing was published");
        }
        PublishWords.of(outcome).forEach(getLog()::info);
    }
}
