package org.nuggets.importer.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements are what. */
final class Elements {

    /** What ends a paragraph. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** What is never read: it runs, styles, or stands for something that is not text. */
    static final String NEVER =
            "script, style, template, head > *:not(title):not(meta):not(link):not(base), noscript, canvas,"
                    + " applet, frameset, map, dialog";

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Elements() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether anything in it ends a paragraph; without going down by recursion. */
    static boolean holdsBlock(Element element) {
        return element.stream().skip(1).anyMatch(Elements::isBlock);
    }
}
