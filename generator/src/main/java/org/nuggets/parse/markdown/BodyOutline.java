package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.html.RawHtmlScan;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.HtmlComments;
import org.nuggets.parse.text.SentinelCharacters;

/**
 * What has to be known of a body before its first line is written.
 *
 * @param title the heading that is the page's own title, which the body then leaves out
 * @param shift how many levels its headings go down
 * @param rawHtml whether it holds HTML other than comments
 * @param ids those that authors gave to headings
 * @param rawIds those in its HTML
 */
record BodyOutline(
        Optional<Heading> title, int shift, boolean rawHtml, Map<Heading, String> ids, List<RawHtmlScan.Id> rawIds) {

    private static final Pattern ID = Pattern.compile("(?i)\\b(?:id|name)\\s*=");

    /**
     * Looks a tree over, and takes the marks out of it that only name headings.
     *
     * @param pageTitle the title in the front matter, if any
     */
    static BodyOutline of(Document document, Optional<String> pageTitle, BodySource source) {
        List<Heading> headings = new ArrayList<>();
        Map<Heading, String> ids = new LinkedHashMap<>();
        List<RawHtmlScan.Id> rawIds = new ArrayList<>();
        boolean rawHtml = false;
        for (Node node = document.getFirstChild(); node != null; node = next(node)) {
            if (node instanceof Heading heading) {
                headings.add(heading);
                HeadingMarks.take(heading, source).ifPresent(id -> ids.put(heading, id));
            }
            if (isRawHtml(node)) {
                rawHtml = true;
                rawIds.addAll(rawIds(node));
            }
        }
        Optional<Heading> title = firstText(document)
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(first -> isTitle(first, pageTitle));
        return new BodyOutline(title, shift(headings, title), rawHtml, ids, rawIds);
    }

    /** For CommonMark as it is: nothing is lifted or moved, and nothing is cleaned. */
    static BodyOutline none() {
        return new BodyOutline(Optional.empty(), 0, false, Map.of(), List.of());
    }

    /** The first block that says something: badges and other pictures may stand above a title. */
    private static Optional<Node> firstText(Document document) {
        Node node = document.getFirstChild();
        while (node instanceof Reference
                || (node instanceof HtmlBlockBase html && (!isRawHtml(html) || isPictures(html)))
                || (node instanceof Paragraph paragraph && isPictures(paragraph))) {
            node = node.getNext();
        }
        return Optional.ofNullable(node);
    }

    private static boolean isPictures(HtmlBlockBase html) {
        Element body =
                Jsoup.parseBodyFragment(html.getContentChars().toString()).body();
        return !body.select("img").isEmpty() && body.text().isBlank();
    }

    private static boolean isPictures(Paragraph paragraph) {
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            boolean picture = node instanceof Image
                    || node instanceof ImageRef
                    || node instanceof SoftLineBreak
                    || node instanceof HardLineBreak
                    || node.getChars().isBlank()
                    || ((node instanceof Link || node instanceof LinkRef)
                            && (node.getFirstChild() instanceof Image || node.getFirstChild() instanceof ImageRef)
                            && node.getFirstChild().equals(node.getLastChild()));
            if (!picture) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTitle(Heading first, Optional<String> pageTitle) {
        return pageTitle
                .map(title -> fold(title).equals(fold(PlainText.of(first))))
                .orElseGet(() -> first.getLevel() == 1);
    }

    /** One down where there are other first-level headings than the title; up where the title stood lower itself. */
    private static int shift(List<Heading> headings, Optional<Heading> title) {
        int highest = headings.stream()
                .filter(heading -> title.filter(heading::equals).isEmpty())
                .mapToInt(Heading::getLevel)
                .min()
                .orElse(2);
        int level = title.map(Heading::getLevel).orElse(1);
        return highest == 1 ? 1 : highest > level ? 1 - level : 0;
    }

    private static boolean isRawHtml(Node node) {
        if (node instanceof HtmlBlockBase) {
            return !HtmlComments.strip(node.getChars().toString()).isBlank();
        }
        return node instanceof HtmlInline && !(node instanceof HtmlInlineComment);
    }

    private static List<RawHtmlScan.Id> rawIds(Node html) {
        return ID.matcher(html.getChars()).find()
                ? RawHtmlScan.of(SentinelCharacters.restore(html.getChars().toString()))
                        .ids()
                : List.of();
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
