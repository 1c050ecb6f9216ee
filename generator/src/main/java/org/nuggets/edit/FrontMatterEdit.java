package org.nuggets.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;

/**
 * Other values for fields of front matter, of which everything else stays as its author wrote it: comments, order,
 * quoting, blank lines, and in a list or group whatever part is the same as before.
 */
public final class FrontMatterEdit {

    private FrontMatterEdit() {}

    /**
     * The changes to a file after which its fields have the values that are given.
     *
     * @param text the file
     * @param fields values by the names of fields, new ones in their order; a missing node, null or an empty text takes a field out
     * @return nothing where its front matter cannot be read, so that only a person can mend it
     */
    public static Optional<List<TextChange>> changes(String text, Map<String, JsonNode> fields) {
        SourceText source = new SourceText("", text);
        return FrontMatter.of(source).map(read -> {
            ObjectNode wanted = wanted(read.fields().root(), fields);
            return Stream.<Way>of(Way.PARTS, Way.FIELDS, Way.ALL)
                    .map(way -> way.changes(source, read, wanted))
                    .filter(changes -> isRead(source, changes, wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no way to write " + wanted));
        });
    }

    /** The fields of a file, none where it has no front matter; nothing where that cannot be read. */
    public static Optional<YamlDocument> fields(String text) {
        return FrontMatter.of(new SourceText("", text)).map(FrontMatter::fields);
    }

    /** How much of what stands there is written anew. The next is taken where the file would be read otherwise. */
    private enum Way {
        /** The values that differ. */
        PARTS,
        /** The fields that differ. */
        FIELDS,
        /** All of it. */
        ALL;

        List<TextChange> changes(SourceText source, FrontMatter read, ObjectNode wanted) {
            if (!read.written() || this == ALL) {
                return List.of(new TextChange(
                        source.span(0, read.written() ? read.bodyStart() : 0), whole(source, read, wanted)));
            }
            return YamlChanges.of(source, read, wanted, this == PARTS);
        }

        private static String whole(SourceText source, FrontMatter read, ObjectNode wanted) {
            if (wanted.isEmpty() && !read.written()) {
                return "";
            }
            String fields = wanted.isEmpty() ? "" : YamlValue.group(wanted, 0) + "\n";
            boolean apart = !read.written() && !source.line(1).isEmpty();
            return "---\n" + fields + "---\n" + (apart ? "\n" : "");
        }
    }

    private static boolean isRead(SourceText source, List<TextChange> changes, ObjectNode wanted) {
        if (overlap(changes)) {
            return false;
        }
        String after = new SourceEdit(Path.of(""), Optional.empty(), changes).applied(source.text());
        return FrontMatter.of(new SourceText("", after))
                .filter(read -> YamlValue.same(read.fields().root(), wanted))
                // What stands below the fields is as it was, and is not taken for a part of them.
                .filter(read -> after.substring(read.bodyStart()).endsWith(body(source)))
                .isPresent();
    }

    /** Whether a change reaches into another, as it may where fields stand twice. */
    private static boolean overlap(List<TextChange> changes) {
        for (int i = 1; i < changes.size(); i++) {
            SourceSpan before = changes.get(i - 1).span();
            SourceSpan next = changes.get(i).span();
            if (next.line() < before.endLine()
                    || (next.line() == before.endLine() && next.column() < before.endColumn())) {
                return true;
            }
        }
        return false;
    }

    private static String body(SourceText source) {
        return source.text().substring(FrontMatter.of(source).orElseThrow().bodyStart());
    }

    private static ObjectNode wanted(JsonNode before, Map<String, JsonNode> fields) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        before.properties().forEach(field -> wanted.set(field.getKey(), field.getValue()));
        fields.forEach((name, value) -> {
            if (isNothing(value)) {
                wanted.remove(name);
            } else {
                wanted.set(name, readable(value));
            }
        });
        return wanted;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && text(value.asText()).isEmpty());
    }

    /** A value without what no front matter can hold: fields of nothing, and characters that nobody sees. */
    private static JsonNode readable(JsonNode value) {
        if (value.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(value.asText()));
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> {
                if (!isNothing(item)) {
                    items.add(readable(item));
                }
            });
            return items;
        }
        if (value.isObject()) {
            ObjectNode group = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(field -> {
                if (!isNothing(field.getValue())) {
                    group.set(field.getKey(), readable(field.getValue()));
                }
            });
            return group;
        }
        return value;
    }

    private static String text(String text) {
        // Half a character of two units becomes a question mark here, as it would in the file.
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Invisible.without(whole.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
