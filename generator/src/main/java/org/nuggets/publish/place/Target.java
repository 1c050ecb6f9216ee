package org.nuggets.publish.place;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.SiteManifest;

/**
 * A place that a site is published to: the seam where kinds of places are added. What it cannot do it says with a {@link
 * TargetRefusedException}, and what was live before is live still.
 */
public interface Target extends AutoCloseable {

    /** What it is called where it is talked of, such as {@code folder '/srv/site'}. */
    String shown();

    /**
     * What was published there and is kept, the latest first.
     *
     * @throws TargetRefusedException where there is something that is not ours
     */
    List<Release> releases() throws IOException;

    /** Which of them readers see; none where nothing was published yet. */
    Optional<Live> live() throws IOException;

    /**
     * What readers see.
     *
     * @param since for how long
     * @param whole whether it is all there, and nothing else; else a publish was killed, which the next one finishes
     */
    record Live(Release release, Instant since, boolean whole) {}

    /** What a release consists of. */
    SiteManifest manifest(Release release) throws IOException;

    /**
     * What a file of a release holds.
     *
     * @return nothing where it is not there
     */
    Optional<byte[]> read(Release release, String path) throws IOException;

    /**
     * Makes a site live: only what has changed travels. What another publish left half done is finished or taken back
     * first.
     *
     * @param seen the release that was live when it was decided what is to change
     * @throws TargetRefusedException also where another one has become live meanwhile
     */
    Travelled publish(Edition edition, Optional<Release> seen) throws IOException;

    /**
     * Makes another release live, without building or sending anything.
     *
     * @param now the time of day
     */
    void rollBackTo(Release release, Instant now) throws IOException;

    /** Whether each file is there at each moment, of the old site or of the new one; where not, one may be missing for a moment. */
    default boolean replacesAtOnce() throws IOException {
        return true;
    }

    /** What is wrong there that hinders nothing but itself, in words. */
    default List<String> notices() throws IOException {
        return List.of();
    }

    /** Builds that stand beside the site for review. */
    Previews previews() throws IOException;

    /**
     * Puts a build beside the site, below {@link Previews#path}, in place of one of that name.
     *
     * @throws TargetRefusedException also where nothing is live yet
     */
    Travelled preview(String name, Edition edition) throws IOException;

    /** A build that stands there for review, as it was built. */
    Edition previewed(String name) throws IOException;

    /** Takes a build for review away. */
    void unpublish(String name) throws IOException;

    /**
     * How much was sent.
     *
     * @param files how many
     * @param bytes of how many bytes
     */
    record Travelled(int files, long bytes) {}

    @Override
    void close() throws IOException;
}
