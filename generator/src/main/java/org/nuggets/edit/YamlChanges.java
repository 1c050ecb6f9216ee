package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.edit.YamlPlaces.Part;

/** What has to be written in front matter so that its fields have other values. */
final class YamlChanges {

    private static final Comparator<Change> ORDER =
            Comparator.comparingInt(Change::from).thenComparingInt(Change::to);

    private final String text;
    private final FrontMatter read;
    private final YamlPlaces places;
    private final boolean byParts;
    private final List<Change> made = new ArrayList<>();

    /** @param byParts whether of a list or group only the parts that differ are written anew */
    private YamlChanges(SourceText source, FrontMatter read, boolean byParts) {
        this.text = source.text();
        this.read = read;
        this.places = new YamlPlaces(source, read);
        this.byParts = byParts;
    }

    private record Change(int from, int to, String text) {}

    /** The changes that give front matter these fields, and no others. */
    static List<TextChange> of(SourceText source, FrontMatter read, JsonNode wanted, boolean byParts) {
        YamlChanges changes = new YamlChanges(source, read, byParts);
        changes.group("", read.fields().root(), wanted);
        return changes.made.stream()
                .sorted(ORDER)
                .map(change -> new TextChange(source.span(change.from, change.to), change.text))
                .toList();
    }

    private void put(int from, int to, String text) {
        made.add(new Change(from, to, text));
    }

    private void value(String pointer, JsonNode before, JsonNode wanted, int indent) {
        if (YamlValue.same(before, wanted)) {
            return;
        }
        boolean parts = byParts && !wanted.isEmpty();
        if (parts
                && before.isObject()
                && wanted.isObject()
                && !places.names(pointer).isEmpty()) {
            group(pointer, before, wanted);
        } else if (parts
                && before.isArray()
                && !before.isEmpty()
                && wanted.isArray()
                && ListAlignment.fits(before, wanted)) {
            list(pointer, before, wanted);
        } else {
            whole(pointer, before, wanted, indent);
        }
    }

    private void whole(String pointer, JsonNode before, JsonNode wanted, int indent) {
        int from = places.start(pointer);
        int to = places.end(pointer);
        if (places.isInFlow(pointer)) {
            put(from, to, YamlValue.inline(wanted, YamlValue.Place.FLOW, indent, text.substring(from, to)));
        } else if ((before.isValueNode() || places.isFlow(pointer)) && wanted.isValueNode()) {
            put(from, to, YamlValue.inline(wanted, YamlValue.Place.BLOCK, indent, text.substring(from, to)));
        } else {
            int behind = from;
            while (behind > 0 && " \t\r\n".indexOf(text.charAt(behind - 1)) >= 0) {
                behind--;
            }
            put(behind, to, YamlValue.behind(wanted, indent));
        }
    }

    // Groups: the fields of front matter, and those of a field.

    private void group(String pointer, JsonNode before, JsonNode wanted) {
        List<String> names = places.names(pointer);
        List<Part> parts = names.stream()
                .map(name -> places.field(YamlPlaces.child(pointer, name)))
                .toList();
        boolean flow = !names.isEmpty() && (places.isInFlow(pointer) || places.isFlow(pointer));
        int column = names.isEmpty() ? 0 : places.column(parts.get(0).from());
        List<String> added = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String name = field.getKey();
            if (before.has(name)) {
                value(YamlPlaces.child(pointer, name), before.get(name), field.getValue(), column + 2);
            } else if (names.contains(name)) {
                behindKey(YamlPlaces.child(pointer, name), field.getValue(), flow, column + 2);
            } else {
                added.add(YamlValue.key(name)
                        + ":"
                        + (flow
                                ? " " + YamlValue.inline(field.getValue(), YamlValue.Place.FLOW, 0, "")
                                : YamlValue.behind(field.getValue(), column + 2)));
            }
        }
        List<Integer> gone = IntStream.range(0, names.size())
                .filter(i -> before.has(names.get(i)) && !wanted.has(names.get(i)))
                .boxed()
                .toList();
        Map<Integer, List<String>> comes = added.isEmpty() ? Map.of() : Map.of(names.size() - 1, added);
        if (flow) {
            between(parts, gone, comes);
        } else {
            fields(pointer, parts, gone, added, column);
        }
    }

    /** Fields in lines of their own. */
    private void fields(String pointer, List<Part> parts, List<Integer> gone, List<String> added, int column) {
        int first = 0;
        if (!gone.isEmpty()
                && gone.get(0) == 0
                && !places.isLineStart(parts.get(0).from())) {
            // Behind an item's dash: the next field takes its place there.
            while (gone.contains(first)) {
                first++;
            }
            put(
                    parts.get(0).from(),
                    first < parts.size()
                            ? parts.get(first).from()
                            : parts.get(0).to(),
                    "");
        }
        for (int i : gone) {
            if (i >= first) {
                removeLines(parts.get(i));
            }
        }
        int last = parts.size() - 1;
        while (last > 0 && gone.contains(last)) {
            last--;
        }
        String margin = " ".repeat(column);
        for (String field : added) {
            if (pointer.isEmpty()) {
                put(read.end(), read.end(), margin + field + "\n");
            } else {
                int end = places.lineEnd(parts.get(last).to());
                put(end, end, "\n" + margin + field);
            }
        }
    }

    private void behindKey(String pointer, JsonNode value, boolean flow, int indent) {
        int at = places.afterColon(pointer);
        put(
                at,
                at,
                flow
                        ? " " + YamlValue.inline(value, YamlValue.Place.FLOW, indent, "")
                        : YamlValue.behind(value, indent));
    }

    // Lists.

    private void list(String pointer, JsonNode before, JsonNode wanted) {
        boolean flow = places.isInFlow(pointer) || places.isFlow(pointer);
        List<Part> parts = places.items(pointer, before.size());
        int dash = flow ? 0 : places.dash(parts.get(0).from());
        int column = places.column(dash);
        if (!flow && !places.isLineStart(dash)) {
            whole(pointer, before, wanted, column);
            return;
        }
        List<Integer> partner = ListAlignment.of(before, wanted).partner();
        List<Integer> gone = new ArrayList<>();
        Map<Integer, Integer> stays = new HashMap<>();
        for (int i = 0; i < partner.size(); i++) {
            if (partner.get(i) < 0) {
                gone.add(i);
            } else {
                stays.put(partner.get(i), i);
                value(YamlPlaces.child(pointer, i), before.get(i), wanted.get(partner.get(i)), column + 2);
            }
        }
        Map<Integer, List<String>> comes = new HashMap<>();
        int after = -1;
        for (int j = 0; j < wanted.size(); j++) {
            if (stays.containsKey(j)) {
                after = stays.get(j);
            } else {
                comes.computeIfAbsent(after, none -> new ArrayList<>())
                        .add(flow ? between(wanted.get(j), before, parts) : line(wanted.get(j), before, parts, column));
            }
        }
        if (flow) {
            between(parts, gone, comes);
        } else {
            lines(parts, gone, comes);
        }
    }

    /** Items in lines of their own. */
    private void lines(List<Part> parts, List<Integer> gone, Map<Integer, List<String>> comes) {
        comes.forEach((after, items) -> items.forEach(item -> {
            if (after < 0) {
                int start = places.lineStart(places.dash(parts.get(0).from()));
                put(start, start, item + "\n");
            } else {
                int end = places.lineEnd(parts.get(after).to());
                put(end, end, "\n" + item);
            }
        }));
        gone.forEach(i -> removeLines(
                new Part(places.dash(parts.get(i).from()), parts.get(i).to())));
    }

    /** A new item, or one that moves: as it was written, with its remarks. */
    private String line(JsonNode item, JsonNode before, List<Part> parts, int column) {
        for (int i = 0; i < before.size(); i++) {
            if (YamlValue.same(before.get(i), item)) {
                int from = places.lineStart(places.dash(parts.get(i).from()));
                return text.substring(from, places.lineEnd(parts.get(i).to())).replace("\r\n", "\n");
            }
        }
        return " ".repeat(column) + "-" + YamlValue.item(item, column + 2);
    }

    // Between brackets.

    private String between(JsonNode item, JsonNode before, List<Part> parts) {
        for (int i = 0; i < before.size(); i++) {
            if (YamlValue.same(before.get(i), item)) {
                return text.substring(parts.get(i).from(), parts.get(i).to());
            }
        }
        return YamlValue.inline(item, YamlValue.Place.FLOW, 0, "");
    }

    /** @param comes what is added, by the number of the part that it follows; -1 before the first */
    private void between(List<Part> parts, List<Integer> gone, Map<Integer, List<String>> comes) {
        int last = parts.size() - 1;
        int kept = last;
        while (kept >= 0 && gone.contains(kept)) {
            kept--;
        }
        if (kept < 0) {
            put(
                    parts.get(0).from(),
                    parts.get(last).to(),
                    String.join(", ", comes.getOrDefault(-1, comes.getOrDefault(last, List.of()))));
            return;
        }
        for (int i : gone) {
            if (i < kept) {
                put(parts.get(i).from(), parts.get(i + 1).from(), "");
            }
        }
        if (kept < last) {
            put(parts.get(kept).to(), parts.get(last).to(), "");
        }
        int end = kept;
        comes.forEach((after, items) -> {
            if (after < 0) {
                put(parts.get(0).from(), parts.get(0).from(), String.join(", ", items) + ", ");
            } else {
                int at = parts.get(Math.min(after, end)).to();
                put(at, at, ", " + String.join(", ", items));
            }
        });
    }

    private void removeLines(Part part) {
        int end = places.lineEnd(part.to());
        put(
                places.lineStart(part.from()),
                Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1),
                "");
    }
}
