package org.nuggets.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Looks whether an SVG picture is only a picture: opened by itself, a browser would run what it holds. */
final class SvgInspection {

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "set", "animate");

    private SvgInspection() {}

    static boolean isInert(byte[] svg) {
        String text = new String(svg, StandardCharsets.UTF_8);
        if (text.contains("<!ENTITY") || text.contains("<?xml-stylesheet")) {
            return false;
        }
        return Jsoup.parse(text, "", Parser.xmlParser()).getAllElements().stream()
                .noneMatch(SvgInspection::isActive);
    }

    private static boolean isActive(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        return ACTIVE.contains(local) || element.attributes().asList().stream().anyMatch(SvgInspection::isActive);
    }

    private static boolean isActive(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        boolean address = name.endsWith("href") || name.equals("src");
        return name.startsWith("on") || (address && !value.startsWith("#") && !value.startsWith("data:image/png"));
    }
}
