package org.nuggets.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.Previewing;
import org.nuggets.publish.PublishRequest;
import org.nuggets.report.PublishWords;

/** Takes a preview away; what is live stays. */
@Mojo(name = "unpublish", threadSafe = true)
public final class UnpublishMojo extends TargetMojo {

    /** The name of the preview; <code>nuggets:status</code> names those that are there. */
    @Parameter(property = "nuggets.as", required = true)
    private String as;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException {
        getLog().info(PublishWords.unpublished(as, Previewing.unpublish(request, as)));
    }
}
