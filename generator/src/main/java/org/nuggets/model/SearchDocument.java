package org.nuggets.model;

import java.util.List;

/**
 * What is searchable of a page, whatever searches: the files of the browser, or another engine.
 *
 * @param glance what a reader weighs at a glance
 * @param tried how many other items try what it tells of
 * @param blocks the prose of its front matter, then the paragraphs and headings of its body, in order
 * @param labels what its values of facets are called, and what readers type who look for it: found, and shown nowhere
 * @param headings which blocks are headings, in order
 */
public record SearchDocument(
        PageKey key,
        Route route,
        String title,
        String description,
        Glance glance,
        int tried,
        List<String> blocks,
        List<String> labels,
        List<Anchor> headings) {

    public SearchDocument {
        blocks = List.copyOf(blocks);
        labels = List.copyOf(labels);
        headings = List.copyOf(headings);
    }

    /**
     * A block that is a heading.
     *
     * @param id its anchor in the page
     */
    public record Anchor(int block, String id) {}
}
