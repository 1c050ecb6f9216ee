package org.nuggets.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An address as a page or a stylesheet writes it.
 *
 * @param isRequest whether a browser may fetch it before anybody follows it
 */
record Address(String text, boolean isRequest) {

    private static final List<String> ATTRIBUTES = List.of(
            "href", "xlink:href", "src", "action", "formaction", "poster", "data", "cite", "background", "ping");

    private static final Pattern IN_STYLES =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]*)['\"]?\\s*\\)|@import\\s+['\"]([^'\"]*)['\"]");

    private static final Pattern REFRESH = Pattern.compile("(?i)\\d+\\s*;\\s*url=['\"]?([^'\"]*)");

    /** Every address in a page, in its order. */
    static Stream<Address> in(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> Stream.of(
                                inAttributes(element), inSourceSet(element), inRefresh(element), inStyles(element))
                        .flatMap(addresses -> addresses));
    }

    /** Every address in a stylesheet, in its order. */
    static Stream<Address> in(String css) {
        return IN_STYLES
                .matcher(css)
                .results()
                .map(match -> new Address(match.group(1) != null ? match.group(1) : match.group(2), true));
    }

    boolean isOnAnotherSite() {
        return text.matches("(?i)(https?:)?//.*");
    }

    /** Whether it leads to no file at all: to a person, or to what it holds itself. */
    boolean isNoFile() {
        return text.matches("(?i)(mailto|tel|data):.*");
    }

    private static Stream<Address> inAttributes(Element element) {
        return ATTRIBUTES.stream()
                .filter(element::hasAttr)
                .map(name -> new Address(element.attr(name), isRequest(element, name)));
    }

    private static boolean isRequest(Element element, String attribute) {
        return switch (attribute) {
            case "cite" -> false;
            case "href" -> !element.is("a, area, link[rel=canonical], link[rel=alternate], link[rel=license]");
            default -> true;
        };
    }

    private static Stream<Address> inSourceSet(Element element) {
        return Stream.of(element.attr("srcset").split(",", -1))
                .map(candidate -> candidate.strip().split("\\s+", -1)[0])
                .filter(address -> !address.isEmpty())
                .map(address -> new Address(address, true));
    }

    private static Stream<Address> inRefresh(Element element) {
        return element.is("meta[http-equiv=refresh]")
                ? REFRESH.matcher(element.attr("content")).results().map(match -> new Address(match.group(1), true))
                : Stream.empty();
    }

    private static Stream<Address> inStyles(Element element) {
        return in(element.is("style") ? element.data() : element.attr("style"));
    }
}
