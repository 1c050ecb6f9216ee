package org.nuggets.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a body before its first line is written.
 *
 * @param title the heading that is the page's own title, which the body then leaves out
 * @param shift how many levels its headings go down
 * @param rawHtml whether it holds HTML other than comments
 */
record Survey(Optional<Heading> title, int shift, boolean rawHtml) {

    /**
     * Looks a tree over.
     *
     * @param pageTitle the title in the front matter, if any
     */
    static Survey of(Document document, Optional<String> pageTitle) {
        Optional<Heading> title = firstBlock(document)
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.getLevel() == 1)
                .filter(heading -> pageTitle.isEmpty() || fold(pageTitle.get()).equals(fold(PlainText.of(heading))));
        int shift = 0;
        boolean rawHtml = false;
        Node node = document.getFirstChild();
        while (node != null) {
            if (node instanceof Heading heading
                    && heading.getLevel() == 1
                    && title.filter(heading::equals).isEmpty()) {
                shift = 1;
            }
            rawHtml |= isRawHtml(node);
            node = next(node);
        }
        return new Survey(title, shift, rawHtml);
    }

    /** For CommonMark as it is: nothing is lifted or moved, and nothing is cleaned. */
    static Survey none() {
        return new Survey(Optional.empty(), 0, false);
    }

    private static Optional<Node> firstBlock(Document document) {
        Node node = document.getFirstChild();
        while (node instanceof Reference || (node instanceof HtmlBlockBase html && !isRawHtml(html))) {
            node = node.getNext();
        }
        return Optional.ofNullable(node);
    }

    private static boolean isRawHtml(Node node) {
        if (node instanceof HtmlBlockBase) {
            return !HtmlComments.strip(node.getChars().toString()).isBlank();
        }
        return node instanceof HtmlInline && !(node instanceof HtmlInlineComment);
    }

    private static @Nullable Node next(Node from) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node node = from;
        while (node != null && node.getNext() == null) {
            node = node.getParent();
        }
        return node == null ? null : node.getNext();
    }

    private static String fold(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
