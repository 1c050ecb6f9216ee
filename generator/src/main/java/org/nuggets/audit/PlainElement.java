package org.nuggets.audit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element that a plain page may have. */
record PlainElement(String name, Kind kind) {

    /** What matters of an element: what may stand in it, and where it may stand. */
    enum Kind {
        HTML,
        HEAD,
        BODY,
        TITLE,
        SCRIPT,
        /** In the head or in a text, without an end tag. */
        META,
        /** In a text, without an end tag. */
        VOID,
        /** As above; it ends a paragraph. */
        RULE,
        BLOCK,
        HEADING,
        PARAGRAPH,
        /** What only text and the like stands in. */
        INLINE,
        /** As above; where one is not closed, a browser opens it again. */
        FORMATTING,
        LIST,
        ITEM,
        TERMS,
        TERM,
        TABLE,
        CAPTION,
        ROWS,
        ROW,
        CELL,
        SVG,
        SHAPE;

        boolean isEmpty() {
            return this == META || this == VOID || this == RULE;
        }

        boolean endsParagraph() {
            return switch (this) {
                case RULE, BLOCK, HEADING, PARAGRAPH, LIST, ITEM, TERMS, TERM, TABLE -> true;
                default -> false;
            };
        }

        boolean holdsText() {
            return switch (this) {
                case BODY, BLOCK, HEADING, PARAGRAPH, INLINE, FORMATTING, LIST, ITEM, TERMS, TERM, CAPTION, CELL ->
                    true;
                default -> false;
            };
        }
    }

    /** By the code of their names, which stand in a page as bytes. */
    private static final Map<Long, PlainElement> BY_NAME = Stream.of(
                    of(Kind.HTML, "html"),
                    of(Kind.HEAD, "head"),
                    of(Kind.BODY, "body"),
                    of(Kind.TITLE, "title"),
                    of(Kind.SCRIPT, "script"),
                    of(Kind.META, "meta link base"),
                    of(Kind.VOID, "img br wbr"),
                    of(Kind.RULE, "hr"),
                    of(
                            Kind.BLOCK,
                            "address article aside blockquote details div figcaption figure footer header main nav pre section summary"),
                    of(Kind.HEADING, "h1 h2 h3 h4 h5 h6"),
                    of(Kind.PARAGRAPH, "p"),
                    of(Kind.INLINE, "abbr bdi bdo cite data del dfn ins kbd mark q samp span sub sup time var"),
                    of(Kind.FORMATTING, "a b code em i s small strong u"),
                    of(Kind.LIST, "ol ul"),
                    of(Kind.ITEM, "li"),
                    of(Kind.TERMS, "dl"),
                    of(Kind.TERM, "dd dt"),
                    of(Kind.TABLE, "table"),
                    of(Kind.CAPTION, "caption"),
                    of(Kind.ROWS, "tbody tfoot thead"),
                    of(Kind.ROW, "tr"),
                    of(Kind.CELL, "td th"),
                    of(Kind.SVG, "svg"),
                    of(Kind.SHAPE, "circle ellipse g line path polygon polyline rect use"))
            .flatMap(elements -> elements)
            .collect(Collectors.toUnmodifiableMap(element -> NameCode.of(element.name), element -> element));

    private static Stream<PlainElement> of(Kind kind, String names) {
        return Stream.of(names.split(" ")).map(name -> new PlainElement(name, kind));
    }

    /** Whether the audit looks at each of them. */
    boolean isOfInterest() {
        return switch (name) {
            case "html", "h1", "main", "a", "img", "script", "link" -> true;
            default -> false;
        };
    }

    /** The element whose name has a code; none that is not among those above. */
    static @Nullable PlainElement named(long code) {
        return BY_NAME.get(code);
    }
}
