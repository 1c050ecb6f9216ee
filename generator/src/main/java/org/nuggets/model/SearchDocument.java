package org.nuggets.model;

import java.util.List;

/**
 * What is searchable of a page, whatever searches: the files of the browser, or another engine.
 *
 * @param glance what a reader weighs at a glance
 * @param blocks the prose of its front matter, then the paragraphs and headings of its body, in order
 * @param headings which blocks are headings, in order
 */
public record SearchDocument(
        PageKey key,
        Route route,
        String title,
        String description,
        Glance glance,
        List<String> blocks,
        List<Anchor> headings) {

    public SearchDocument {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
    }

    /**
     * A block that is a heading.
     *
     * @param id its anchor in the page
     */
    public record Anchor(int block, String id) {}
}
