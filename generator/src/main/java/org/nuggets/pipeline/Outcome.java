package org.nuggets.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.model.Written;

/** What became of a site that was to be written: what the command line and the Maven plugin tell. */
public sealed interface Outcome {

    /** What was built, with all that was found. */
    BuildResult build();

    /**
     * Nothing was written: what was to be written would be, hold, or lie in a folder of sources.
     *
     * @param kit whether that is so of the kit, and not of the site's folder
     */
    record Misplaced(BuildResult build, Path sources, boolean kit) implements Outcome {}

    /** Nothing was written: there are mistakes to mend first. */
    record Unsound(BuildResult build) implements Outcome {}

    /** Nothing was written: something of somebody else's is in the way, which a finding tells. */
    record Refused(BuildResult build) implements Outcome {}

    /**
     * The site was written.
     *
     * @param kit none where none was wanted, or something is in its way, which a finding tells
     */
    record Done(BuildResult build, Written written, Optional<Kit> kit) implements Outcome {}

    /**
     * A kit that was written.
     *
     * @param bytes its size
     * @param folder the one folder in it, which holds its {@code index.html}
     */
    record Kit(Path file, long bytes, String folder) {}
}
