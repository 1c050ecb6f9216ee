package org.nuggets.render.view;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to machines.
 *
 * @param alternates this page in every language that has it, itself included; empty where there is but one
 * @param feeds feeds of what the page lists or belongs to
 * @param picture absolute address of its social picture; none without a base URL
 * @param kind its kind in the words of Open Graph
 * @param markdown address of the same text as Markdown, as seen from the page
 * @param jsonLd its description in the vocabulary of schema.org, safe inside a script element; empty for none
 */
public record PageMetadata(
        List<Alternate> alternates,
        List<FeedLink> feeds,
        Optional<String> picture,
        String kind,
        Optional<String> markdown,
        String jsonLd) {

    /** The page in one language, by its absolute address. */
    public record Alternate(String lang, String href) {}

    /** A feed, as seen from the page. */
    public record FeedLink(String title, String href, String mediaType) {}

    /** The same for an article with its Markdown beside it. */
    public PageMetadata article(Optional<String> itsPicture, String itsMarkdown, String itsJsonLd) {
        return new PageMetadata(alternates, feeds, itsPicture, "article", Optional.of(itsMarkdown), itsJsonLd);
    }

    /** The same with what it says in JSON-LD. */
    public PageMetadata described(String itsJsonLd) {
        return new PageMetadata(alternates, feeds, picture, kind, markdown, itsJsonLd);
    }
}
