package org.nuggets.render;

import java.util.stream.Stream;

/** One kind of page that a site is made into: the seam where kinds are added. */
interface OutputFormat {

    /** The pages of this kind, in the order of their keys. */
    Stream<PageOutput> outputs(Views views);
}
