package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.SourceSpan;

/**
 * A YAML mapping whose every field keeps its place. The tree is never changed.
 *
 * @param root an object; empty where the document is
 * @param spans where its parts stand: asked only where one is wrong, so that it need not lie in memory
 * @param whole the place of the document: where a fault lies that concerns all of it
 */
public record YamlDocument(JsonNode root, Supplier<Spans> spans, SourceSpan whole) {

    /**
     * The places of parts.
     *
     * @param keys the place of each key, by the JSON pointer of its value
     * @param values the place of each value, by its JSON pointer
     */
    public record Spans(Map<String, SourceSpan> keys, Map<String, SourceSpan> values) {

        public Spans {
            keys = Map.copyOf(keys);
            values = Map.copyOf(values);
        }

        /** No part has a place of its own. */
        public static Spans none() {
            return new Spans(Map.of(), Map.of());
        }
    }

    /** A document in memory. */
    public static YamlDocument of(JsonNode root, Spans spans, SourceSpan whole) {
        return new YamlDocument(root, () -> spans, whole);
    }

    /** The same with fields that do not stand in it. */
    public YamlDocument with(Map<String, JsonNode> more) {
        if (more.isEmpty()) {
            return this;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        root.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        all.setAll(more);
        return new YamlDocument(all, spans, whole);
    }

    /** Wherever the places are kept. */
    @Override
    public boolean equals(Object other) {
        return other instanceof YamlDocument document
                && root.equals(document.root)
                && whole.equals(document.whole)
                && spans.get().equals(document.spans.get());
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** A field's text; nothing where it is absent, empty, or a list or mapping. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(root.get(field))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(Heading::isSeen);
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
        return nearest(spans.get().values(), pointer);
    }

    /** The place of a key, else (for an item of a list) of its value. */
    public SourceSpan keySpan(String pointer) {
        SourceSpan key = spans.get().keys().get(pointer);
        return key != null ? key : valueSpan(pointer);
    }

    private SourceSpan nearest(Map<String, SourceSpan> places, String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            SourceSpan span = places.get(p);
            if (span != null) {
                return span;
            }
        }
        return whole;
    }
}
