package org.nuggets.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.Publishing;
import org.nuggets.publish.TargetStatus;
import org.nuggets.publish.Verification;
import org.nuggets.report.PublishWords;

/** Says what is live, since when and of which commit, and what can be gone back to. */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends TargetMojo {

    /** Whether every live file is read, too; one that is not as it was published fails the build. */
    @Parameter(property = "nuggets.verify", defaultValue = "false")
    private boolean verify;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException, MojoFailureException {
        TargetStatus status = Publishing.status(request, verify);
        PublishWords.of(status).forEach(getLog()::info);
        if (!status.verified().map(Verification::isGood).orElse(true)) {
            throw new MojoFailureException("what is live in the " + status.target() + " is not what was published");
        }
    }
}
