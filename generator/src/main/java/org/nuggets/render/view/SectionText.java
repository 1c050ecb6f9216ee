package org.nuggets.render.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The part of a text that stands under one of its headings, as plain text. */
public final class SectionText {

    private SectionText() {}

    /**
     * What a part asks: the lines of its lists, and where it has none, its paragraphs that end as questions do.
     *
     * @param html of the whole text
     * @param heading the anchor of the heading
     */
    public static List<String> questions(String html, String heading) {
        Element from = Jsoup.parseBodyFragment(html).getElementById(heading);
        if (from == null) {
            return List.of();
        }
        // The numbers of notes lead nowhere outside their page.
        List<Element> part = Stream.iterate(
                        Optional.ofNullable(from.nextElementSibling()),
                        Optional::isPresent,
                        next -> next.map(Element::nextElementSibling))
                .flatMap(Optional::stream)
                .takeWhile(element -> !isHeading(element, from))
                .toList();
        part.forEach(element -> element.select("sup").remove());
        List<String> lines = part.stream()
                .flatMap(element -> element.select("li").stream())
                .filter(item -> !item.parents().is("li"))
                .map(SectionText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty()
                ? part.stream()
                        .filter(element -> element.normalName().equals("p"))
                        .map(SectionText::line)
                        .filter(line -> line.endsWith("?"))
                        .toList()
                : lines;
    }

    /** Of this level, or of one above it. */
    private static boolean isHeading(Element element, Element from) {
        return element.normalName().matches("h[1-6]") && element.normalName().compareTo(from.normalName()) <= 0;
    }

    private static String line(Element element) {
        return element.text().strip();
    }
}
