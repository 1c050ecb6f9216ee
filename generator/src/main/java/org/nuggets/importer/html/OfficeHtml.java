package org.nuggets.importer.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML that Word and Google Docs write, as HTML that means the same: lists that are paragraphs with a sign, lists that lie
 * beside each other in the place of inside, titles that are only called so.
 */
final class OfficeHtml {

    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*\\w+\\s+level(\\d)");
    private static final Pattern GOOGLE_LIST = Pattern.compile("\\blst-kix_(\\w+)-(\\d)\\b");
    private static final Pattern MARKER = Pattern.compile(
            "^[\\s\\u00A0]*(?:([·•o§*\\-–▪◦\\uF0B7\\uF0A7\\uF0D8])|\\(?([0-9]{1,4}|[a-zA-Z]{1,4})[.)])[\\s\\u00A0]+");
    private static final Pattern OUTLINE = Pattern.compile("mso-outline-level:\\s*([1-6])");

    private OfficeHtml() {}

    static void tidy(Document document) {
        document.select("a[href*=google.com/url?]").forEach(OfficeHtml::straighten);
        for (Element paragraph :
                List.copyOf(document.select("p.MsoTitle, p.MsoSubtitle, p[style*=mso-outline-level], p.title"))) {
            Matcher level = OUTLINE.matcher(paragraph.attr("style"));
            if (paragraph.hasClass("MsoTitle") || paragraph.hasClass("title")) {
                paragraph.tagName("h1").attr(PageFacts.TITLE_MARK, "");
            } else if (level.find()) {
                paragraph.tagName("h" + level.group(1));
            }
        }
        document.stream()
                .filter(element -> element.tagName().startsWith("o:"))
                .toList()
                .forEach(Element::remove);
        document.stream()
                .filter(element -> element.tagName().indexOf(':') > 0)
                .toList()
                .forEach(Element::unwrap);
        wordLists(document);
        googleLists(document);
    }

    /** Google leads each link through its own address, which counts. */
    private static void straighten(Element link) {
        Matcher target = Pattern.compile("[?&]q=([^&]+)").matcher(link.attr("href"));
        if (target.find()) {
            link.attr("href", URLDecoder.decode(target.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
    }

    private static void wordLists(Document document) {
        List<Element> paragraphs = List.copyOf(document.select(
                "p[style*=mso-list], p[class*=MsoListParagraph], p[class*=MsoListBullet], p[class*=MsoListNumber]"));
        Optional<Element> last = Optional.empty();
        Deque<Element> open = new ArrayDeque<>();
        for (Element paragraph : paragraphs) {
            if (paragraph.parent() == null) {
                continue;
            }
            Matcher styled = WORD_LIST.matcher(paragraph.attr("style"));
            int level = styled.find() ? Integer.parseInt(styled.group(1)) : 1;
            Optional<Boolean> numbered = takeMarker(paragraph);
            if (numbered.isEmpty()) {
                continue;
            }
            boolean follows =
                    last.isPresent() && last.get().equals(paragraph.previousElementSibling()) && isAlone(paragraph);
            if (!follows) {
                open.clear();
            }
            while (open.size() > level) {
                open.pop();
            }
            String name = numbered.get() ? "ol" : "ul";
            if (open.size() == level && !open.element().normalName().equals(name)) {
                open.pop();
            }
            while (open.size() < level) {
                Element list = new Element(name);
                if (open.isEmpty()) {
                    paragraph.before(list);
                    last = Optional.of(list);
                } else {
                    Element parent = open.element();
                    Element item = parent.children().isEmpty()
                            ? parent.appendElement("li")
                            : parent.child(parent.childrenSize() - 1);
                    item.appendChild(list);
                }
                open.push(list);
            }
            Element item = open.element().appendElement("li");
            item.appendChildren(List.copyOf(paragraph.childNodes()));
            paragraph.remove();
        }
    }

    /** Whether only blanks stand between a paragraph and the element before it. */
    private static boolean isAlone(Element paragraph) {
        Node before = paragraph.previousSibling();
        while ((before instanceof TextNode text && text.isBlank()) || before instanceof Comment) {
            before = before.previousSibling();
        }
        return before instanceof Element;
    }

    /** Takes out the sign or number that Word has written; answers whether it was a number. */
    private static Optional<Boolean> takeMarker(Element paragraph) {
        Element ignored = paragraph.selectFirst("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]");
        if (ignored != null) {
            boolean numbered = ignored.text().strip().matches("\\(?(?:[0-9]{1,4}|[a-zA-Z]{1,4})[.)].*")
                    && !ignored.text().strip().equals("o");
            ignored.remove();
            return Optional.of(numbered);
        }
        Matcher marker = MARKER.matcher(paragraph.wholeText());
        if (!marker.find()) {
            return Optional.empty();
        }
        cut(paragraph, marker.end());
        return Optional.of(marker.group(2) != null);
    }

    /** Takes the first characters of an element away. */
    private static void cut(Element element, int characters) {
        int left = characters;
        List<TextNode> texts = new ArrayList<>();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        });
        for (TextNode text : texts) {
            int here = Math.min(left, text.getWholeText().length());
            text.text(text.getWholeText().substring(here));
            left -= here;
            if (left == 0) {
                return;
            }
        }
    }

    /** Lists of one kind that follow each other are one, whose levels stand in their class. */
    private static void googleLists(Document document) {
        Deque<Element> open = new ArrayDeque<>();
        String kind = "";
        for (Element list : List.copyOf(document.select("ul[class*=lst-kix_], ol[class*=lst-kix_]"))) {
            Matcher name = GOOGLE_LIST.matcher(list.className());
            if (!name.find()) {
                continue;
            }
            int level = Integer.parseInt(name.group(2)) + 1;
            boolean follows = !open.isEmpty()
                    && kind.equals(name.group(1))
                    && open.getLast().equals(list.previousElementSibling());
            if (!follows || level == 1) {
                boolean more = follows && open.getLast().normalName().equals(list.normalName());
                if (more) {
                    Element first = open.getLast();
                    first.appendChildren(List.copyOf(list.childNodes()));
                    list.remove();
                    open.clear();
                    open.push(first);
                } else {
                    open.clear();
                    open.push(list);
                }
                kind = name.group(1);
                continue;
            }
            while (open.size() >= level) {
                open.pop();
            }
            Element parent = open.element();
            Element item =
                    parent.children().isEmpty() ? parent.appendElement("li") : parent.child(parent.childrenSize() - 1);
            item.appendChild(list);
            open.push(list);
        }
    }
}
