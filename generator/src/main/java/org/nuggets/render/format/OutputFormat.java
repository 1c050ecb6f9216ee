package org.nuggets.render.format;

import java.util.stream.Stream;
import org.nuggets.model.AddressSource;
import org.nuggets.render.context.RenderContext;

/**
 * One kind of file that a site is made into: the seam where kinds are added.
 *
 * @see AfterFormat for what is made from all other files
 */
public interface OutputFormat extends AddressSource {

    /**
     * The files of this kind, in an order that the site alone decides. It is asked often, and for one file of many: what a
     * file holds is only made when that is asked for.
     */
    Stream<? extends Output> outputs(RenderContext context);
}
