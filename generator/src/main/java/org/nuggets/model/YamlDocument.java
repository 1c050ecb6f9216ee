package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.SourceSpan;

/**
 * A YAML mapping whose every field keeps its place. The tree is never changed.
 *
 * @param root an object; empty where the document is
 * @param keys the place of each key, by the JSON pointer of its value
 * @param values the place of each value, by its JSON pointer
 * @param whole the place of the document: where a fault lies that concerns all of it
 */
public record YamlDocument(
        JsonNode root, Map<String, SourceSpan> keys, Map<String, SourceSpan> values, SourceSpan whole) {

    public YamlDocument {
        keys = Map.copyOf(keys);
        values = Map.copyOf(values);
    }

    /** A field's text; nothing where it is absent, empty, or a list or mapping. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(root.get(field))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** A list's texts in its order; a single text counts as a list of one. */
    public List<String> texts(String field) {
        JsonNode node = root.path(field);
        if (!node.isArray()) {
            return text(field).map(List::of).orElse(List.of());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .toList();
    }

    /** The place of a value, else that of the nearest value around it. */
    public SourceSpan valueSpan(String pointer) {
        return nearest(values, pointer);
    }

    /** The place of a key, else (for an item of a list) of its value. */
    public SourceSpan keySpan(String pointer) {
        SourceSpan key = keys.get(pointer);
        return key != null ? key : valueSpan(pointer);
    }

    private SourceSpan nearest(Map<String, SourceSpan> spans, String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            SourceSpan span = spans.get(p);
            if (span != null) {
                return span;
            }
        }
        return whole;
    }
}
