package org.nuggets.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.Previewing;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.report.PublishWords;

/** Makes a preview live, byte for byte; builds nothing. */
@Mojo(name = "promote", threadSafe = true)
public final class PromoteMojo extends TargetMojo {

    /** The name of the preview; <code>nuggets:status</code> names those that are there. */
    @Parameter(property = "nuggets.as", required = true)
    private String as;

    /** Whether as many live files may be taken away as it needs. */
    @Parameter(property = "nuggets.allowDeletes", defaultValue = "false")
    private boolean allowDeletes;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException {
        PublishWords.of(Previewing.promote(request, as, new Care(strict, false, allowDeletes)))
                .forEach(getLog()::info);
    }
}
