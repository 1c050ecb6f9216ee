package org.nuggets.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * What the audit looks at of a page, as a browser would build it.
 *
 * @param tags in document order; those that nothing is asked of may be left out
 * @param titled whether it has a title
 */
record Outline(List<Tag> tags, boolean titled) {

    /** The attributes that the audit looks at. */
    static final Set<String> ATTRIBUTES = Set.of("id", "name", "lang", "href", "src", "alt", "rel", "aria-label");

    /**
     * An element.
     *
     * @param attributes those of {@link Outline#ATTRIBUTES} that it has, decoded
     * @param named for a link whether it holds a text, or what stands for one
     */
    record Tag(String name, Map<String, String> attributes, boolean named) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    /** Of a page that may be written in any way. */
    static Outline of(byte[] html) {
        return PlainHtml.outline(html).orElseGet(() -> parsed(html));
    }

    /** As a browser's own way of reading has it, whatever stands there. */
    static Outline parsed(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        List<Tag> tags = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        tags.add(tag(element));
                    }
                },
                page);
        return new Outline(tags, !page.title().isBlank());
    }

    private static Tag tag(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : ATTRIBUTES) {
            if (element.hasAttr(name)) {
                attributes.put(name, element.attr(name));
            }
        }
        return new Tag(element.normalName(), attributes, element.normalName().equals("a") && isNamed(element));
    }

    private static boolean isNamed(Element link) {
        return !link.text().isBlank()
                || !link.select("img[alt~=\\S], [aria-label], svg title").isEmpty();
    }
}
