package org.nuggets.pipeline;

import java.util.List;
import org.nuggets.render.format.AfterFormat;
import org.nuggets.render.format.OutputFormat;

/**
 * What somebody adds to a site in Java: further kinds of files. They are made, checked, listed, linked to and removed as
 * the standard ones are. {@code docs/extensions.md} has an example.
 */
public interface Extension {

    /**
     * Its name and version, such as {@code checksums 1}. What builds keep of its files is kept under this name, so it needs
     * another one whenever it makes other bytes of the same site.
     */
    String name();

    /** Files that are made from the site. What is computed over all of its pages for them is an {@code Insight}. */
    default List<OutputFormat> formats() {
        return List.of();
    }

    /** Files that are made from all other files. */
    default List<AfterFormat> afterFormats() {
        return List.of();
    }
}
