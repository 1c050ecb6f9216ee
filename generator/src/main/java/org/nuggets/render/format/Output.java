package org.nuggets.render.format;

import java.util.Optional;
import org.nuggets.model.CacheRule;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/** One file to be. */
public sealed interface Output permits PageOutput, PrintOutput, FileOutput {

    Route route();

    /** The item that it shows; none where it shows more than one. */
    Optional<LinkedPage> item();

    /** The source file that it shows, as shown to people; empty where there is no single one. */
    String source();

    /** How long whoever has it may keep it. */
    CacheRule cacheRule();
}
