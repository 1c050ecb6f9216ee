package org.nuggets.parse.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * What a piece of raw HTML holds.
 *
 * @param lostElements the elements that cleaning takes away, as {@code <script>}
 * @param lostAttributes the attributes and addresses that it takes away
 * @param addresses where it points to, in document order
 * @param unnamedImages pictures without an alternative text
 * @param unnamedLinks links that hold nothing to read, of those that end in the piece
 * @param ids what can be linked to
 * @param comments what its author wrote for nobody to read
 * @param lost where stands what cleaning takes away
 */
public record RawHtmlScan(
        Set<String> lostElements,
        Set<String> lostAttributes,
        List<RawAddress> addresses,
        List<Place> unnamedImages,
        List<Place> unnamedLinks,
        List<Id> ids,
        List<Place> comments,
        List<Place> lost) {

    /**
     * A stretch of the piece.
     *
     * @param value the address in it
     */
    record Place(String value, int start, int end) {}

    /**
     * An id that an author gave.
     *
     * @param kept whether it stays where HTML is cleaned
     */
    public record Id(String value, boolean kept, int start, int end) {}

    /** Begins what holds no tags, whatever it looks like. */
    private static final Pattern TEXT = Pattern.compile("(?i)<(script|style|textarea|title|xmp)\\b[^>]*>");

    private static final Map<String, Pattern> ENDS = Stream.of("script", "style", "textarea", "title", "xmp")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> Pattern.compile("(?i)</" + name + "\\b")));

    /** Reads a piece tag by tag: it may open what another piece closes, so a tree of HTML would hide parts of it. */
    public static RawHtmlScan of(String html) {
        RawHtmlScan scan = new RawHtmlScan(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        String tags = withoutText(html);
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true);
        Jsoup.parse(tags, "", parser).forEachNode(node -> scan.visit(node, tags));
        return scan;
    }

    /** A piece as long as it was, with blanks for what looks like tags in scripts and titles. */
    static String withoutText(String html) {
        StringBuilder blank = new StringBuilder(html);
        // Behind the last one no tag ends, and each that is begun there would be looked for to the end of the piece.
        int last = html.lastIndexOf('>') + 1;
        Matcher text = TEXT.matcher(html);
        for (int from = 0; from < last && text.region(from, last).find(); ) {
            Matcher end = ENDS.get(text.group(1).toLowerCase(Locale.ROOT)).matcher(html);
            from = end.find(text.end()) ? end.start() : html.length();
            for (int i = text.end(); i < from; i++) {
                blank.setCharAt(i, ' ');
            }
        }
        return blank.toString();
    }

    private void visit(Node node, String html) {
        if (node instanceof Comment) {
            Range range = node.sourceRange();
            comments.add(new Place("", range.startPos(), range.endPos()));
        } else if (node instanceof CDataNode) {
            lostElements.add("<![CDATA[");
            lose(node.sourceRange());
        } else if (node instanceof XmlDeclaration || node instanceof DocumentType) {
            lostElements.add(node instanceof XmlDeclaration ? "<?" : "<!doctype>");
            lose(node.sourceRange());
        } else if (node instanceof Element element && !element.tagName().startsWith("#")) {
            visit(element, html);
        }
    }

    private void visit(Element element, String html) {
        String name = element.normalName();
        if (!HtmlRules.keeps(name)) {
            lostElements.add("<" + name + ">");
            lose(element);
        }
        for (Attribute attribute : element.attributes()) {
            visit(element, attribute, html);
        }
        Range tag = element.sourceRange();
        if (name.equals("img") && !element.hasAttr("alt")) {
            unnamedImages.add(new Place(element.attr("src"), tag.startPos(), tag.endPos()));
        }
        boolean closed = element.endSourceRange().isTracked()
                && element.endSourceRange().startPos() >= tag.endPos()
                && html.startsWith("</", element.endSourceRange().startPos());
        if (name.equals("a") && element.hasAttr("href") && closed && isUnnamed(element)) {
            unnamedLinks.add(new Place(element.attr("href"), tag.startPos(), tag.endPos()));
        }
    }

    /** Takes away the tags of an element, and what stands between them where that is no text. */
    private void lose(Element element) {
        Range open = element.sourceRange();
        Range close = element.endSourceRange();
        boolean isCode =
                element.normalName().equals("script") || element.normalName().equals("style");
        if (isCode && close.isTracked()) {
            lost.add(new Place("", open.startPos(), close.endPos()));
        } else {
            lose(open);
            lose(close);
        }
    }

    private void lose(Range range) {
        if (range.isTracked()) {
            lost.add(new Place("", range.startPos(), range.endPos()));
        }
    }

    private void lose(Range.AttributeRange attribute, String html) {
        int end =
                Math.max(attribute.nameRange().endPos(), attribute.valueRange().endPos());
        boolean quoted = end < html.length() && (html.charAt(end) == '"' || html.charAt(end) == '\'');
        lost.add(new Place("", attribute.nameRange().startPos(), quoted ? end + 1 : end));
    }

    private static boolean isUnnamed(Element link) {
        return link.text().isBlank()
                && !link.hasAttr("aria-label")
                && link.select("img[alt~=\\S], [aria-label], svg title").isEmpty();
    }

    private void visit(Element element, Attribute attribute, String html) {
        String tag = element.normalName();
        String name = attribute.getKey();
        String value = attribute.getValue();
        Range.AttributeRange range = element.attributes().sourceRange(name);
        int start = range.valueRange().startPos();
        int end = range.valueRange().endPos();
        if (HtmlRules.isAnchor(tag, name)) {
            boolean keeps = HtmlRules.keeps(tag) && HtmlRules.keepsId(value);
            if (!value.isEmpty()) {
                ids.add(new Id(value, keeps, start, end));
            }
            if (HtmlRules.keeps(tag) && !keeps) {
                lostAttributes.add(name + "=\"" + value + "\"");
                lose(range, html);
            }
            return;
        }
        boolean kept = HtmlRules.keeps(tag, name);
        if (HtmlRules.keeps(tag) && !kept) {
            lostAttributes.add(name);
            lose(range, html);
        }
        if (kept && RawAddress.kind(tag, name).isPresent() && !HtmlRules.isSafe(value)) {
            lostAttributes.add(name + "=\"" + value + "\"");
            lose(range, html);
        }
        if (RawAddress.isSet(tag, name)) {
            addresses.addAll(RawAddress.set(html, new RawAddress.Stretch(start, end)));
        }
        RawAddress.kind(tag, name)
                .ifPresent(kind ->
                        addresses.add(new RawAddress(kind, value, start, end, new RawAddress.Stretch(start, end))));
    }
}
