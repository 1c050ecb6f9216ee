package org.nuggets.render;

import java.util.stream.Stream;

/** One kind of file that a site is made into: the seam where kinds are added. */
interface OutputFormat {

    /** The files of this kind, in an order that the site alone decides. */
    Stream<? extends Output> outputs(RenderContext context);
}
