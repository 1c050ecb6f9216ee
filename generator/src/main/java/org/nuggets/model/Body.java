package org.nuggets.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.SourceSpan;

/**
 * What one walk over a Markdown tree yields.
 *
 * @param prose its HTML and its text
 * @param title the text of a first-level heading that opens the body, which is then not in its HTML
 * @param titleId the anchor of that heading, which the page's own title then has
 * @param headings in document order
 * @param links in document order; the index of one is the number of its slot
 * @param anchors every id that a link may point to: of the title, headings, footnotes, and raw HTML
 * @param excerpt the first block of its text that is more than a heading, cut at a word
 * @param words how many words its text has
 * @param meant lines that are no headings but were probably meant as such: of level 0 where that has been said
 * @param hidden where stands what no output may hold: private notes, comments, HTML that was cleaned away
 */
public record Body(
        Prose prose,
        Optional<String> title,
        Optional<String> titleId,
        List<Heading> headings,
        List<Link> links,
        Set<String> anchors,
        String excerpt,
        int words,
        List<Heading> meant,
        List<SourceSpan> hidden) {

    /** How much of a block is excerpted, in code units. */
    private static final int EXCERPT = 400;

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        anchors = Set.copyOf(anchors);
        meant = List.copyOf(meant);
        hidden = List.copyOf(hidden);
    }

    /** A body in memory. */
    public static Body of(
            Html html,
            Optional<String> title,
            Optional<String> titleId,
            List<Heading> headings,
            List<Link> links,
            Set<String> anchors,
            String text,
            int words) {
        return new Body(
                new Prose.Held(html, text),
                title,
                titleId,
                headings,
                links,
                anchors,
                excerpt(text),
                words,
                List.of(),
                List.of());
    }

    /** A body with nothing in it: that of a file that could not be read. */
    public static Body empty() {
        return of(
                new Html(List.of(""), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                "",
                0);
    }

    /** The first heading, where it stands above all others: the title of a page that has no other. */
    public Optional<Heading> chief() {
        return headings.stream()
                .findFirst()
                .filter(first -> headings.stream().skip(1).allMatch(other -> other.level() > first.level()));
    }

    /** The same body, with its prose elsewhere. */
    Body with(Prose same) {
        return new Body(same, title, titleId, headings, links, anchors, excerpt, words, meant, hidden);
    }

    /** The same body, with what was seen beside it. */
    public Body with(List<Heading> meantHeadings, List<SourceSpan> hiddenPlaces) {
        return new Body(prose, title, titleId, headings, links, anchors, excerpt, words, meantHeadings, hiddenPlaces);
    }

    private static String excerpt(String text) {
        String block =
                text.lines().filter(line -> line.indexOf(' ') > 0).findFirst().orElse("");
        if (block.length() <= EXCERPT) {
            return block;
        }
        int cut = block.lastIndexOf(' ', EXCERPT);
        return block.substring(0, cut < 0 ? EXCERPT : cut) + " …";
    }
}
