package org.nuggets.publish;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.publish.change.Changes;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target.Travelled;

/** What became of a site that was to be published: what the command line and the Maven plugin tell. */
public sealed interface PublishOutcome {

    /** What was built, with all that was found. */
    BuildResult build();

    /** Nothing was published: there are mistakes to mend first. */
    record Unsound(BuildResult build) implements PublishOutcome {}

    /**
     * What would be published, where that was only asked.
     *
     * @param target the place, as it is talked of
     */
    record Planned(BuildResult build, String target, Changes changes) implements PublishOutcome {}

    /** Nothing was published: just this is live. */
    record Same(BuildResult build, String target, Release live) implements PublishOutcome {}

    /**
     * It is live.
     *
     * @param behind by how much this machine's clock is behind the last publish, if it is
     * @param atOnce as {@link org.nuggets.publish.place.Target#replacesAtOnce}
     * @param notices as {@link org.nuggets.publish.place.Target#notices}
     */
    record Done(
            BuildResult build,
            String target,
            Release release,
            Changes changes,
            Travelled travelled,
            Optional<Duration> behind,
            boolean atOnce,
            List<String> notices)
            implements PublishOutcome {}

    /**
     * It stands beside the site for review.
     *
     * @param name what it is called
     * @param address where it can be looked at; none where the site has no address
     */
    record Beside(BuildResult build, String target, String name, Optional<URI> address, Travelled travelled)
            implements PublishOutcome {}

    /**
     * A build that stood there for review is live.
     *
     * @param atOnce as {@link org.nuggets.publish.place.Target#replacesAtOnce}
     */
    record Promoted(String target, Release release, Changes changes, Travelled travelled, boolean atOnce) {}
}
