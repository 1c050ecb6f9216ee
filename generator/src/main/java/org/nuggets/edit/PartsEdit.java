package org.nuggets.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Body;
import org.nuggets.model.Heading;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;

/** Other texts for the parts of a body, each from one heading of the second level to the next; all else stays as it is. */
public final class PartsEdit {

    private static final MarkdownParser MARKDOWN = new MarkdownParser(RawHtml.ALLOWED);

    private PartsEdit() {}

    /**
     * A part of a body.
     *
     * @param heading the heading as it is written, without its marks and the id that it may be given
     * @param text what stands below it, without blank lines around
     */
    public record PartText(String heading, String text) {}

    /**
     * A body in parts.
     *
     * @param intro what stands before the first heading of the second level
     */
    public record Parts(String intro, List<PartText> parts) {

        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part where it stands.
     *
     * @param from offset of its heading's line
     * @param textFrom offset of what is written below
     * @param to offset after the last character that is written
     */
    private record Place(String heading, int from, int textFrom, int to) {}

    /** The parts of a file's body; nothing where its front matter cannot be read. */
    public static Optional<Parts> read(String text) {
        SourceText source = new SourceText("", text);
        return FrontMatter.of(source).map(front -> {
            List<Place> places = places(source, front.bodyStart());
            Place intro = intro(source, front.bodyStart(), places);
            return new Parts(
                    written(source, intro),
                    places.stream()
                            .map(place -> new PartText(place.heading, written(source, place)))
                            .toList());
        });
    }

    /**
     * The changes to a file after which its parts have the texts that are given.
     *
     * @param intro what stands before the first part; nothing leaves it as it is
     * @param parts parts in their order, a heading that stands there twice in the order of the two. A part of no text is
     *     taken out with its heading; one that is not there yet is put behind the one that is named before it. What is not
     *     named stays as it is
     * @return nothing where the file's front matter cannot be read
     */
    public static Optional<List<TextChange>> changes(String text, Optional<String> intro, List<PartText> parts) {
        SourceText source = new SourceText("", text);
        return FrontMatter.of(source).map(front -> {
            List<Place> places = places(source, front.bodyStart());
            List<TextChange> changes = new ArrayList<>();
            Place before = intro(source, front.bodyStart(), places);
            intro.filter(wanted -> !wanted.strip().equals(written(source, before)))
                    .ifPresent(wanted -> changes.add(opening(source, front.bodyStart(), before, wanted)));
            Map<String, Integer> times = new HashMap<>();
            Place last = before;
            for (PartText part : parts) {
                int time = times.merge(part.heading(), 1, Integer::sum);
                Optional<Place> there = places.stream()
                        .filter(place -> place.heading.equals(part.heading()))
                        .skip(time - 1)
                        .findFirst();
                String wanted = trimmed(part.text());
                if (there.isEmpty() && !wanted.isEmpty()) {
                    changes.add(added(source, front.bodyStart(), last, part.heading(), wanted));
                } else if (there.isPresent() && !wanted.equals(written(source, there.get()))) {
                    changes.add(replaced(source, there.get(), wanted));
                }
                last = there.orElse(last);
            }
            return changes;
        });
    }

    private static TextChange opening(SourceText source, int bodyStart, Place before, String wanted) {
        if (before.textFrom < before.to) {
            boolean gone = wanted.isBlank();
            return new TextChange(
                    source.span(before.textFrom, gone ? blank(source, before.to) : before.to), trimmed(wanted));
        }
        return new TextChange(source.span(bodyStart, bodyStart), "\n" + trimmed(wanted) + "\n");
    }

    private static TextChange added(SourceText source, int bodyStart, Place last, String heading, String wanted) {
        boolean first = last.to <= bodyStart;
        int at = first ? bodyStart : last.to;
        boolean ends = at >= source.text().length();
        String part = "## " + heading + "\n\n" + wanted;
        return new TextChange(source.span(at, at), first ? "\n" + part + "\n" : "\n\n" + part + (ends ? "\n" : ""));
    }

    private static TextChange replaced(SourceText source, Place place, String wanted) {
        if (wanted.isEmpty()) {
            return new TextChange(source.span(place.from, blank(source, place.to)), "");
        }
        if (place.textFrom < place.to) {
            return new TextChange(source.span(place.textFrom, place.to), wanted);
        }
        return new TextChange(source.span(place.to, place.to), "\n\n" + wanted);
    }

    /** After the blank lines that follow, for with them goes what they parted. */
    private static int blank(SourceText source, int offset) {
        int at = offset;
        while (at < source.text().length()
                && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return at == source.text().length()
                ? at
                : source.offset(source.span(at, at).line(), 1);
    }

    private static List<Place> places(SourceText source, int bodyStart) {
        Body body = MARKDOWN.parse(source, bodyStart, Optional.empty(), "en").value();
        List<Integer> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (Heading heading : body.headings()) {
            int line = heading.span().line();
            if (source.line(line).matches(" {0,3}##(?!#).*")) {
                lines.add(line);
                headings.add(heading(source, line));
            }
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int from = source.offset(lines.get(i), 1);
            int end = i + 1 < lines.size()
                    ? source.offset(lines.get(i + 1), 1)
                    : source.text().length();
            int textFrom = from + source.line(lines.get(i)).length();
            places.add(place(source, headings.get(i), from, textFrom, end));
        }
        return places;
    }

    private static Place intro(SourceText source, int bodyStart, List<Place> places) {
        int end = places.isEmpty() ? source.text().length() : places.get(0).from;
        return place(source, "", bodyStart, bodyStart, end);
    }

    private static Place place(SourceText source, String heading, int from, int after, int end) {
        int textFrom = Math.min(blank(source, after), end);
        int to = end;
        while (to > after && Character.isWhitespace(source.text().charAt(to - 1))) {
            to--;
        }
        return new Place(heading, from, Math.min(textFrom, Math.max(to, after)), to);
    }

    private static String heading(SourceText source, int line) {
        String written = source.line(line).strip().substring(2).strip();
        return written.replaceFirst("(?:^|\\s+)#+$", "").replaceFirst("\\s*\\{:?\\s*#[^{}]*\\}$", "");
    }

    private static String written(SourceText source, Place place) {
        return place.textFrom >= place.to
                ? ""
                : source.text().substring(place.textFrom, place.to).replace("\r\n", "\n");
    }

    /** Without blank lines around; the first line may be moved in, as code is. */
    private static String trimmed(String text) {
        return text.replace("\r\n", "\n").replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }
}
