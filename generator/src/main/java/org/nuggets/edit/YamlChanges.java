package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;

/** What has to be written in front matter so that its fields have other values. */
final class YamlChanges {

    private static final Comparator<Change> ORDER =
            Comparator.comparingInt(Change::from).thenComparingInt(Change::to);

    private final SourceText source;
    private final String text;
    private final FrontMatter read;
    private final YamlDocument.Spans spans;
    private final boolean byParts;
    private final List<Change> made = new ArrayList<>();

    /** @param byParts whether of a list or group only the parts that differ are written anew */
    private YamlChanges(SourceText source, FrontMatter read, boolean byParts) {
        this.source = source;
        this.text = source.text();
        this.read = read;
        this.spans = read.fields().spans().get();
        this.byParts = byParts;
    }

    private record Change(int from, int to, String text) {}

    /** A part of a list or group, where it stands: an item from its value on, a field from its key on. */
    private record Part(int from, int to) {}

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
        if (parts && before.isObject() && wanted.isObject() && !names(pointer).isEmpty()) {
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
        int from = start(pointer);
        int to = end(pointer);
        if (isInFlow(pointer)) {
            put(from, to, YamlValue.inline(wanted, YamlValue.Place.FLOW, indent, text.substring(from, to)));
        } else if ((before.isValueNode() || isFlow(pointer)) && wanted.isValueNode()) {
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
        List<String> names = names(pointer);
        List<Part> parts =
                names.stream().map(name -> field(child(pointer, name))).toList();
        boolean flow = !names.isEmpty() && (isInFlow(pointer) || isFlow(pointer));
        int column = names.isEmpty() ? 0 : column(parts.get(0).from);
        List<String> added = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String name = field.getKey();
            if (before.has(name)) {
                value(child(pointer, name), before.get(name), field.getValue(), column + 2);
            } else if (names.contains(name)) {
                behindKey(child(pointer, name), field.getValue(), flow, column + 2);
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
        if (!gone.isEmpty() && gone.get(0) == 0 && !isLineStart(parts.get(0).from)) {
            // Behind an item's dash: the next field takes its place there.
            while (gone.contains(first)) {
                first++;
            }
            put(parts.get(0).from, first < parts.size() ? parts.get(first).from : parts.get(0).to, "");
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
                int end = lineEnd(parts.get(last).to);
                put(end, end, "\n" + margin + field);
            }
        }
    }

    private void behindKey(String pointer, JsonNode value, boolean flow, int indent) {
        int colon = offsetAfter(Objects.requireNonNull(spans.keys().get(pointer)));
        while (colon < text.length() && text.charAt(colon) != ':') {
            colon++;
        }
        put(
                colon + 1,
                colon + 1,
                flow
                        ? " " + YamlValue.inline(value, YamlValue.Place.FLOW, indent, "")
                        : YamlValue.behind(value, indent));
    }

    // Lists.

    private void list(String pointer, JsonNode before, JsonNode wanted) {
        boolean flow = isInFlow(pointer) || isFlow(pointer);
        List<Part> parts = IntStream.range(0, before.size())
                .mapToObj(i -> new Part(start(child(pointer, i)), end(child(pointer, i))))
                .toList();
        int dash = flow ? 0 : dash(parts.get(0).from);
        int column = column(dash);
        if (!flow && !isLineStart(dash)) {
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
                value(child(pointer, i), before.get(i), wanted.get(partner.get(i)), column + 2);
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
                int start = lineStart(dash(parts.get(0).from));
                put(start, start, item + "\n");
            } else {
                int end = lineEnd(parts.get(after).to);
                put(end, end, "\n" + item);
            }
        }));
        gone.forEach(i -> removeLines(new Part(dash(parts.get(i).from), parts.get(i).to)));
    }

    /** A new item, or one that moves: as it was written, with its remarks. */
    private String line(JsonNode item, JsonNode before, List<Part> parts, int column) {
        for (int i = 0; i < before.size(); i++) {
            if (YamlValue.same(before.get(i), item)) {
                int from = lineStart(dash(parts.get(i).from));
                return text.substring(from, lineEnd(parts.get(i).to)).replace("\r\n", "\n");
            }
        }
        return " ".repeat(column) + "-" + YamlValue.item(item, column + 2);
    }

    // Between brackets.

    private String between(JsonNode item, JsonNode before, List<Part> parts) {
        for (int i = 0; i < before.size(); i++) {
            if (YamlValue.same(before.get(i), item)) {
                return text.substring(parts.get(i).from, parts.get(i).to);
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
                    parts.get(0).from,
                    parts.get(last).to,
                    String.join(", ", comes.getOrDefault(-1, comes.getOrDefault(last, List.of()))));
            return;
        }
        for (int i : gone) {
            if (i < kept) {
                put(parts.get(i).from, parts.get(i + 1).from, "");
            }
        }
        if (kept < last) {
            put(parts.get(kept).to, parts.get(last).to, "");
        }
        int end = kept;
        comes.forEach((after, items) -> {
            if (after < 0) {
                put(parts.get(0).from, parts.get(0).from, String.join(", ", items) + ", ");
            } else {
                int at = parts.get(Math.min(after, end)).to;
                put(at, at, ", " + String.join(", ", items));
            }
        });
    }

    // Where things stand.

    private List<String> names(String pointer) {
        return spans.keys().entrySet().stream()
                .filter(key ->
                        key.getKey().startsWith(pointer + "/") && key.getKey().indexOf('/', pointer.length() + 1) < 0)
                .sorted(Comparator.comparingInt(key -> offset(key.getValue())))
                .map(key -> key.getKey()
                        .substring(pointer.length() + 1)
                        .replace("~1", "/")
                        .replace("~0", "~"))
                .toList();
    }

    private static String child(String pointer, Object name) {
        return pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }

    private Part field(String pointer) {
        SourceSpan key = Objects.requireNonNull(spans.keys().get(pointer));
        int after = text.indexOf(':', offsetAfter(key) - 1) + 1;
        return new Part(offset(key), spans.values().containsKey(pointer) ? end(pointer) : after);
    }

    private int start(String pointer) {
        return offset(Objects.requireNonNull(spans.values().get(pointer)));
    }

    /** After the last character that is seen; of what stands between brackets, after the second one. */
    private int end(String pointer) {
        int start = start(pointer);
        JsonNode value = read.fields().root().at(pointer);
        if (value.isContainerNode()) {
            return isFlow(pointer) ? closed(endOfParts(pointer, value, start + 1)) : endOfParts(pointer, value, start);
        }
        int end = offsetAfter(Objects.requireNonNull(spans.values().get(pointer)));
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfParts(String pointer, JsonNode value, int none) {
        if (value.isArray()) {
            return value.isEmpty() ? none : end(child(pointer, value.size() - 1));
        }
        List<String> names = names(pointer);
        return names.isEmpty() ? none : field(child(pointer, names.get(names.size() - 1))).to;
    }

    private int closed(int end) {
        int at = end;
        while (at < text.length() && "]}".indexOf(text.charAt(at)) < 0) {
            // A remark may hold brackets.
            at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return Math.min(at + 1, text.length());
    }

    private boolean isFlow(String pointer) {
        JsonNode value = read.fields().root().at(pointer);
        return value.isContainerNode() && "[{".indexOf(text.charAt(start(pointer))) >= 0;
    }

    private boolean isInFlow(String pointer) {
        for (int slash = pointer.lastIndexOf('/'); slash >= 0; slash = pointer.lastIndexOf('/', slash - 1)) {
            String around = pointer.substring(0, slash);
            if (spans.values().containsKey(around) && isFlow(around)) {
                return true;
            }
        }
        return false;
    }

    private void removeLines(Part part) {
        int end = lineEnd(part.to);
        put(lineStart(part.from), Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1), "");
    }

    private int dash(int item) {
        int at = item - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private boolean isLineStart(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }

    private int column(int offset) {
        return offset - lineStart(offset);
    }

    private int lineStart(int offset) {
        return source.offset(source.span(offset, offset).line(), 1);
    }

    private int lineEnd(int offset) {
        int line = source.span(offset, offset).line();
        return source.offset(line, 1) + source.line(line).length();
    }

    private int offset(SourceSpan span) {
        return source.offset(span.line(), span.column());
    }

    private int offsetAfter(SourceSpan span) {
        return source.offset(span.endLine(), span.endColumn());
    }
}
