package org.nuggets.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * What a piece of raw HTML holds.
 *
 * @param lostElements the elements that cleaning takes away, as {@code <script>}
 * @param lostAttributes the attributes and addresses that it takes away
 * @param addresses where its links and pictures point to, in document order
 * @param unnamedImages the addresses of pictures without an alternative text
 * @param ids what can be linked to
 */
record RawHtmlScan(
        Set<String> lostElements,
        Set<String> lostAttributes,
        List<String> addresses,
        List<String> unnamedImages,
        Set<String> ids) {

    /** Reads a piece tag by tag: it may open what another piece closes, so a tree of HTML would hide parts of it. */
    static RawHtmlScan of(String html) {
        RawHtmlScan scan = new RawHtmlScan(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashSet<>());
        Jsoup.parse(html, "", Parser.xmlParser().settings(ParseSettings.htmlDefault))
                .forEachNode(scan::visit);
        return scan;
    }

    private void visit(Node node) {
        if (node instanceof CDataNode) {
            lostElements.add("<![CDATA[");
        } else if (node instanceof XmlDeclaration || node instanceof DocumentType) {
            lostElements.add(node instanceof XmlDeclaration ? "<?" : "<!doctype>");
        } else if (node instanceof Element element && !element.tagName().startsWith("#")) {
            visit(element);
        }
    }

    private void visit(Element element) {
        String name = element.normalName();
        if (!HtmlRules.keeps(name)) {
            lostElements.add("<" + name + ">");
        }
        for (Attribute attribute : element.attributes()) {
            visit(name, attribute);
        }
        if (name.equals("img") && !element.hasAttr("alt")) {
            unnamedImages.add(element.attr("src"));
        }
    }

    private void visit(String element, Attribute attribute) {
        String name = attribute.getKey();
        if (name.equals("id") || (name.equals("name") && element.equals("a"))) {
            ids.add(attribute.getValue());
        }
        boolean address = (element.equals("a") && name.equals("href")) || (element.equals("img") && name.equals("src"));
        if (HtmlRules.keeps(element) && !HtmlRules.keeps(element, name)) {
            lostAttributes.add(name);
        } else if (address && !HtmlRules.isSafe(attribute.getValue())) {
            lostAttributes.add(name + "=\"" + attribute.getValue() + "\"");
        } else if (address) {
            addresses.add(attribute.getValue());
        }
    }
}
