package org.nuggets.importer.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Footnotes: links that are numbers and lead to a note of the same page, which leads back or is called a note. */
final class FootnoteLinks {

    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\s*[\\[(]?(?:\\d{1,4}|[a-z*†‡§]|[ivxlc]{1,6})[])]?\\s*");
    private static final Pattern CALLED = Pattern.compile(
            "(?i).*(?:fn|footnote|ftn|endnote|edn|sdfootnote|sdendnote|cite_note|note|voetnoot|eindnoot|fussnote).*");
    private static final Pattern BACK =
            Pattern.compile("[\\s\\u00A0]*(?:[↑↩⤴^\\uFE0E]+|\\[?\\(?\\d{1,4}\\)?]?\\.?|[a-z])[\\s\\u00A0]*");

    private final Map<String, Element> notes = new LinkedHashMap<>();
    private final Map<Element, String> references = new HashMap<>();

    private FootnoteLinks() {}

    /** Finds them, and takes the notes out of the text. */
    static FootnoteLinks take(Element main) {
        FootnoteLinks found = new FootnoteLinks();
        Map<String, Element> places = new HashMap<>();
        main.select("[id], a[name]").forEach(element -> {
            places.putIfAbsent(element.attr("id"), element);
            places.putIfAbsent(element.attr("name"), element);
        });
        Map<Element, String> numbers = new HashMap<>();
        for (Element link : main.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            Element place = places.get(target);
            boolean inNote = link.parents().stream().anyMatch(numbers::containsKey);
            if (place != null
                    && !inNote
                    && numbers.size() < MOST
                    && NUMBER.matcher(link.text()).matches()) {
                found.meet(link, target, place, numbers);
            }
        }
        numbers.keySet().forEach(note -> {
            List<Element> parents = new ArrayList<>(note.parents());
            note.remove();
            parents.stream()
                    .filter(parent ->
                            !parent.equals(main) && parent.text().isBlank() && parent.selectFirst("img") == null)
                    .forEach(Element::remove);
        });
        return found;
    }

    private void meet(Element link, String target, Element place, Map<Element, String> numbers) {
        Optional<Element> note = note(place);
        if (note.isEmpty()
                || note.get().parents().contains(link)
                || link.parents().contains(note.get())) {
            return;
        }
        boolean back = note.get().select("a[href^=#]").stream()
                .anyMatch(way -> BACK.matcher(way.text()).matches());
        if (!back && !CALLED.matcher(target).matches()) {
            return;
        }
        String number = numbers.computeIfAbsent(note.get(), any -> String.valueOf(numbers.size() + 1));
        references.put(link, number);
        notes.putIfAbsent(number, note.get());
    }

    /** The element that is the whole note: the item of a list, else the paragraph or part around its place. */
    private static Optional<Element> note(Element place) {
        Element item = place.closest("li");
        if (item != null) {
            return Optional.of(item);
        }
        Element part =
                place.closest("div[id^=ftn], div[id^=edn], div[id^=sdfootnote], div.footnote, aside, dd, p, div");
        return Optional.ofNullable(part).filter(element -> element.text().length() < 5000);
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** The number of the note that a link is a sign of. */
    Optional<String> number(Element link) {
        return Optional.ofNullable(references.get(link));
    }

    /** The notes by number, without the ways back. */
    Map<String, Element> notes() {
        notes.values()
                .forEach(note -> note.select("a[href^=#]").stream()
                        .filter(way -> BACK.matcher(way.text()).matches())
                        .toList()
                        .forEach(way -> {
                            Element around = way.parent();
                            way.remove();
                            if (around != null
                                    && around.normalName().equals("sup")
                                    && around.text().isBlank()) {
                                around.remove();
                            }
                        }));
        return notes;
    }
}
