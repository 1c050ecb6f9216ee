package org.nuggets.render;

import org.nuggets.model.Route;

/** One file to be. */
sealed interface Output permits PageOutput, FileOutput {

    Route route();

    /** The source file that it shows, as shown to people; empty where there is no single one. */
    String source();
}
