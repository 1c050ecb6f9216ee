package org.nuggets.parse.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.nuggets.model.Link.Kind;
import org.nuggets.parse.text.SentinelCharacters;

/**
 * Cleans a body that holds raw HTML, as a whole: a piece of HTML may open what another closes, with Markdown between.
 *
 * <p>The walk has put a marker in place of the attributes of each of its own elements. So no attribute can pass itself
 * off as one of the walk's, and slots are only opened in what has been cleaned.
 */
public final class RawHtmlCleaner {

    /** Stands for a slot's U+0000 inside Jsoup, which would not let that pass. */
    private static final char SLOT = '\uFDEF';

    private final String marker;
    private final BodyWriter out;
    private final List<Element> unsafeImages = new ArrayList<>();
    /** The addresses that were met, in document order, by what they point to. */
    private final Map<String, Deque<RawHtmlWriter.Address>> addresses = new HashMap<>();

    /** Cleans what {@code out} holds, whose own elements carry the marker as an attribute. */
    public RawHtmlCleaner(String marker, BodyWriter out, List<RawHtmlWriter.Address> addresses) {
        this.marker = marker;
        this.out = out;
        addresses.forEach(address -> this.addresses
                .computeIfAbsent(address.url(), url -> new ArrayDeque<>())
                .add(address));
    }

    /** An attribute that a text does not hold, so that its author cannot forge it. */
    public static String marker(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String marker = "data-nuggets";
        int longest = -1;
        for (int at = lower.indexOf(marker); at >= 0; at = lower.indexOf(marker, at + 1)) {
            int end = at + marker.length();
            while (end < lower.length() && lower.charAt(end) == '-') {
                end++;
            }
            longest = Math.max(longest, end - at - marker.length());
        }
        return marker + "-".repeat(longest + 1);
    }

    /** The cleaned HTML, with the marks of its slots. */
    public CharSequence clean() {
        Document dirty = Jsoup.parseBodyFragment(out.html().toString());
        Document clean = new Cleaner(HtmlRules.safelist(marker)).clean(dirty);
        clean.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Set<String> ids = new HashSet<>();
        for (Element element : clean.body().getAllElements()) {
            scrub(element);
            Optional<String[]> ours = out.marked(element.attr(marker));
            boolean written = element.hasAttr(marker);
            element.removeAttr(marker);
            if (written && ours.isPresent()) {
                set(element, ours.get());
            } else if (HtmlRules.isOurs(element.normalName())) {
                element.unwrap();
            } else {
                anchors(element, ids);
                address(element);
            }
        }
        remove(unsafeImages);
        // What is left of a paragraph that a block inside it has ended.
        remove(clean.body().select("p:empty"));
        return clean.body().html().replace(SLOT, '\0');
    }

    /** Removes elements, each parent's at once: Jsoup moves all that follow for each one. */
    private static void remove(List<Element> elements) {
        Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(elements);
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.forEach(element -> parents.add(element.parent()));
        for (Element parent : parents) {
            List<Node> kept = parent.childNodes().stream()
                    .filter(node -> !gone.contains(node))
                    .toList();
            parent.empty().appendChildren(kept);
        }
    }

    private static void set(Element element, String[] attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.attr(attributes[i], attributes[i + 1].replace('\0', SLOT));
        }
    }

    /** Takes away ids that would pass for others, and those that have been given already. */
    private static void anchors(Element element, Set<String> given) {
        for (String name : List.of("id", "name")) {
            String id = element.attr(name);
            boolean own = name.equals("name") && id.equals(element.attr("id"));
            if (element.hasAttr(name) && (!HtmlRules.keepsId(id) || (!own && !given.add(id)))) {
                element.removeAttr(name);
            }
        }
    }

    /** Opens a slot for the address of an element that an author wrote. */
    private void address(Element element) {
        switch (element.normalName()) {
            case "a" -> {
                if (HtmlRules.isSafe(element.attr("href"))) {
                    slot(element, "href", Kind.LINK);
                } else {
                    element.removeAttr("href");
                }
            }
            case "img" -> {
                if (element.hasAttr("src") && HtmlRules.isSafe(element.attr("src"))) {
                    slot(element, "src", Kind.IMAGE);
                    set(element, new String[] {"alt", element.attr("alt"), "loading", "lazy", "decoding", "async"});
                } else {
                    unsafeImages.add(element);
                }
            }
            default -> {}
        }
    }

    private void slot(Element element, String attribute, Kind kind) {
        if (!element.hasAttr(attribute)) {
            return;
        }
        String url = element.attr(attribute);
        Deque<RawHtmlWriter.Address> same = addresses.get(url);
        if (same == null) {
            element.removeAttr(attribute);
            return;
        }
        // Jsoup copies a link that is left open, so the last of its addresses serves the copies too.
        RawHtmlWriter.Address first = same.size() > 1 ? same.remove() : same.element();
        element.attr(attribute, out.slot(kind, url, first.span()).replace('\0', SLOT));
    }

    /** Replaces what no HTML may hold, which character references can bring in: it could pass for a slot. */
    private static void scrub(Element element) {
        for (TextNode text : element.textNodes()) {
            text.text(SentinelCharacters.scrub(text.getWholeText()));
        }
        for (Attribute attribute : element.attributes()) {
            attribute.setValue(SentinelCharacters.scrub(attribute.getValue()));
        }
    }
}
