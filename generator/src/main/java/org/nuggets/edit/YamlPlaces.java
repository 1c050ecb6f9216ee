package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;

/** Where the parts of front matter stand, by their JSON pointers: offsets in the text of the file. */
final class YamlPlaces {

    private final SourceText source;
    private final String text;
    private final JsonNode root;
    private final YamlDocument.Spans spans;

    YamlPlaces(SourceText source, FrontMatter read) {
        this.source = source;
        this.text = source.text();
        this.root = read.fields().root();
        this.spans = read.fields().spans().get();
    }

    /** A part of a list or group, where it stands: an item from its value on, a field from its key on. */
    record Part(int from, int to) {}

    /** The names of a group's fields in their order, also of those without a value. */
    List<String> names(String pointer) {
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

    static String child(String pointer, Object name) {
        return pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }

    /** A field from its key on, to the end of its value or of its colon. */
    Part field(String pointer) {
        SourceSpan key = Objects.requireNonNull(spans.keys().get(pointer));
        int after = text.indexOf(':', offsetAfter(key) - 1) + 1;
        return new Part(offset(key), spans.values().containsKey(pointer) ? end(pointer) : after);
    }

    int start(String pointer) {
        return offset(Objects.requireNonNull(spans.values().get(pointer)));
    }

    /** After the last character that is seen; of what stands between brackets, after the second one. */
    int end(String pointer) {
        int start = start(pointer);
        JsonNode value = root.at(pointer);
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

    /** Whether a list or group stands between brackets. */
    boolean isFlow(String pointer) {
        JsonNode value = root.at(pointer);
        return value.isContainerNode() && "[{".indexOf(text.charAt(start(pointer))) >= 0;
    }

    /** Whether something stands in such a list or group. */
    boolean isInFlow(String pointer) {
        for (int slash = pointer.lastIndexOf('/'); slash >= 0; slash = pointer.lastIndexOf('/', slash - 1)) {
            String around = pointer.substring(0, slash);
            if (spans.values().containsKey(around) && isFlow(around)) {
                return true;
            }
        }
        return false;
    }

    /** Where the dash of an item stands. */
    int dash(int item) {
        int at = item - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    boolean isLineStart(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    int lineStart(int offset) {
        return source.offset(source.span(offset, offset).line(), 1);
    }

    int lineEnd(int offset) {
        int line = source.span(offset, offset).line();
        return source.offset(line, 1) + source.line(line).length();
    }

    /** After the colon of a field. */
    int afterColon(String pointer) {
        int at = offsetAfter(Objects.requireNonNull(spans.keys().get(pointer)));
        while (at < text.length() && text.charAt(at) != ':') {
            at++;
        }
        return at + 1;
    }

    /** The items of a list in their order. */
    List<Part> items(String pointer, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Part(start(child(pointer, i)), end(child(pointer, i))))
                .toList();
    }

    private int offset(SourceSpan span) {
        return source.offset(span.line(), span.column());
    }

    private int offsetAfter(SourceSpan span) {
        return source.offset(span.endLine(), span.endColumn());
    }
}
