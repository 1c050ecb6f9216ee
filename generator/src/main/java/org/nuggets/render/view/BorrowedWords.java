package org.nuggets.render.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * English words on a page of another language, whose readers would hear them pronounced as their own. Between two characters
 * that no text holds they go through any template; what they became is then told to be English.
 */
public final class BorrowedWords {

    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final List<String> WITHOUT_MARKS = List.of("title", "option", "textarea", "script", "style");

    private final String lang;

    private BorrowedWords(String lang) {
        this.lang = lang;
    }

    /** A word of English, for a page of another language. */
    public static String of(String english) {
        return english.isEmpty() ? english : OPEN + english + CLOSE;
    }

    /** The words of the interface, of which those are borrowed that the language does not have itself. */
    public static Map<String, String> among(Map<String, String> words, Map<String, String> own) {
        Map<String, String> all = new TreeMap<>(words);
        all.replaceAll((name, word) -> own.containsKey(name) ? word : of(word));
        return all;
    }

    /** Whether a text holds any. */
    public static boolean areIn(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    /** A page whose English words are told to be English. */
    public static String told(String html, String lang) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        BorrowedWords words = new BorrowedWords(lang);
        page.getAllElements().forEach(words::tell);
        // What an author wrote may hold such characters, too.
        return without(page.outerHtml()).replaceFirst("^<!doctype", "<!DOCTYPE");
    }

    private void tell(Element element) {
        boolean isNamed = tellAttributes(element);
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof TextNode text) {
                tell(text, element, isNamed);
            } else if (child instanceof DataNode data) {
                data.setWholeData(without(data.getWholeData()));
            } else if (isNamed && child instanceof Element part && !part.hasAttr("lang")) {
                part.attr("lang", lang);
            }
        }
    }

    /** Tells what the attributes of an element say, and whether they are English. */
    private static boolean tellAttributes(Element element) {
        boolean english = false;
        for (Attribute attribute : element.attributes().asList()) {
            String value = attribute.getValue();
            if (value != null && value.indexOf(OPEN) >= 0) {
                english = true;
                element.attr(attribute.getKey(), without(value));
            }
        }
        boolean tells =
                english && !element.hasAttr("lang") && !element.normalName().equals("meta");
        if (tells) {
            element.attr("lang", "en");
        }
        return tells;
    }

    private void tell(TextNode text, Element element, boolean isNamed) {
        String whole = text.getWholeText();
        if (WITHOUT_MARKS.contains(element.normalName())) {
            text.text(without(whole));
            if (whole.indexOf(OPEN) == 0 && !element.hasAttr("lang")) {
                element.attr("lang", "en");
            }
            return;
        }
        if (whole.indexOf(OPEN) < 0 && (!isNamed || whole.isBlank())) {
            return;
        }
        List<Node> parts = new ArrayList<>();
        int at = 0;
        while (at < whole.length()) {
            boolean english = whole.charAt(at) == OPEN;
            int end = english ? closed(whole, at) : whole.indexOf(OPEN, at);
            String part = without(whole.substring(at, end < 0 ? whole.length() : end));
            boolean plain = part.isBlank() || (!english && !isNamed);
            parts.add(
                    plain
                            ? new TextNode(part)
                            : new Element("span")
                                    .attr("lang", english ? "en" : lang)
                                    .text(part));
            at = end < 0 ? whole.length() : end;
        }
        parts.forEach(text::before);
        text.remove();
    }

    /** Where borrowed words end: others may stand among them. */
    private static int closed(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == OPEN ? 1 : text.charAt(at) == CLOSE ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static String without(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }
}
