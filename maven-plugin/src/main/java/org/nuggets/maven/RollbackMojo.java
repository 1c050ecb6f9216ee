package org.nuggets.maven;

import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.PublishRequest;
import org.nuggets.publish.Publishing;
import org.nuggets.report.PublishWords;

/** Makes the release before the live one live again, or the one that is named; builds nothing. */
@Mojo(name = "rollback", threadSafe = true)
public final class RollbackMojo extends TargetMojo {

    /** Which release; <code>nuggets:status</code> names those that are kept. Unless given, the one before the live one. */
    @Parameter(property = "nuggets.release")
    private @Nullable String release;

    @Override
    void run(PublishRequest request, BuildCache cache, boolean strict) throws IOException {
        PublishWords.of(Publishing.rollBack(request, Optional.ofNullable(release)))
                .forEach(getLog()::info);
    }
}
