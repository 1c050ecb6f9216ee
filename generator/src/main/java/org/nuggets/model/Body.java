package org.nuggets.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one walk over a Markdown tree yields.
 *
 * @param html the body with an open slot for each address
 * @param title the text of a first-level heading that opens the body, which is then not in {@code html}
 * @param headings in document order
 * @param links in document order; the index of one is the number of its slot
 * @param anchors every id that a link may point to: headings, footnotes, and ids of allowed raw HTML
 * @param text the searchable text: words of blocks, one block a line
 * @param words how many words the text has
 */
public record Body(
        Html html,
        Optional<String> title,
        List<Heading> headings,
        List<Link> links,
        Set<String> anchors,
        String text,
        int words) {

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        anchors = Set.copyOf(anchors);
    }

    /** A body with nothing in it: that of a file that could not be read. */
    public static Body empty() {
        return new Body(new Html(List.of(""), List.of()), Optional.empty(), List.of(), List.of(), Set.of(), "", 0);
    }
}
