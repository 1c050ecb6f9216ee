package org.nuggets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/** The fields of a type, each with what is asked for it and the widget that asks. */
final class FormFields {

    /** A text that may be longer than this needs more than a line. */
    private static final int ONE_LINE = 100;

    private final String lang;
    private final JsonNode required;
    private final Map<String, Relation> relations = new HashMap<>();

    FormFields(ContentType type, String lang) {
        this.lang = lang;
        this.required = type.schema().path("required");
        type.relations().forEach(relation -> relations.put(relation.at(), relation));
    }

    /**
     * A field of the type.
     *
     * @param first whether it is asked among the first though nothing requires it
     */
    ObjectNode field(String name, JsonNode schema, boolean first) {
        boolean needed = holds(required, name);
        ObjectNode field = field(name, schema, "/" + name, needed);
        field.put("main", needed || first);
        field.set("schema", FieldSchemas.lean(schema));
        return field;
    }

    private ObjectNode field(String name, JsonNode schema, String pointer, boolean needed) {
        ObjectNode field = JsonNodeFactory.instance.objectNode();
        Optional<Relation> relation = Optional.ofNullable(relations.get(pointer))
                .or(() -> Optional.ofNullable(relations.get(pointer + "/*")).filter(many -> isList(schema)));
        LocalText label = LocalText.of(schema.path("label"));
        field.put("name", name);
        field.put(
                "label",
                !label.isEmpty()
                        ? label.in(lang)
                        : relation.map(Relation::label)
                                .filter(text -> !text.isEmpty())
                                .map(text -> text.in(lang))
                                .orElse(name.replace('_', ' ')));
        LocalText help = LocalText.of(schema.path("help"));
        if (!help.isEmpty()) {
            field.put("help", help.in(lang));
        }
        field.put(
                "widget",
                relation.map(one -> isList(schema) ? "references" : "reference").orElseGet(() -> widget(schema)));
        field.put("required", needed);
        JsonNode example = schema.path("examples").path(0);
        if (example.isValueNode()) {
            field.set("example", example);
        }
        relation.ifPresent(one -> field.set("relation", relation(one)));
        options(field, schema);
        if (field.path("widget").asText().equals("list")) {
            field.set("items", field(name, schema.path("items"), pointer + "/*", true));
        }
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        schema.path("properties")
                .properties()
                .forEach(part -> fields.add(field(
                        part.getKey(),
                        part.getValue(),
                        pointer + "/" + part.getKey(),
                        holds(schema.path("required"), part.getKey()))));
        if (!fields.isEmpty()) {
            field.set("fields", fields);
        }
        return field;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", relation.name());
        ArrayNode to = json.putArray("to");
        relation.to().forEach(to::add);
        json.put("by", relation.by());
        json.put("outside", relation.outside());
        return json;
    }

    /** The values of a vocabulary, or of a plain list of values, each with the rule by which it is chosen. */
    private void options(ObjectNode field, JsonNode schema) {
        JsonNode values = schema.has("enum") || !isList(schema) ? schema : schema.path("items");
        if (!values.has("enum")) {
            return;
        }
        ArrayNode options = field.putArray("options");
        values.path("enum").forEach(value -> {
            ObjectNode option = options.addObject();
            option.set("value", value);
            LocalText label = LocalText.of(values.path("labels").path(value.asText()));
            option.put("label", label.isEmpty() ? value.asText() : label.in(lang));
            LocalText rule = LocalText.of(values.path("rules").path(value.asText()));
            if (!rule.isEmpty()) {
                option.put("help", rule.in(lang));
            }
        });
    }

    private static String widget(JsonNode schema) {
        if (schema.has("enum")) {
            return "choice";
        }
        return switch (schema.path("type").asText()) {
            case "array" -> schema.path("items").has("enum") ? "choices" : "list";
            case "object" -> "group";
            case "boolean" -> "yesno";
            case "integer", "number" -> "number";
            default -> text(schema);
        };
    }

    private static String text(JsonNode schema) {
        if (schema.path("format").asText().equals("date")) {
            return "date";
        }
        if (schema.path("schema_org").asText().equals("image")) {
            return "picture";
        }
        boolean oneLine = schema.path("maxLength").asInt(Integer.MAX_VALUE) <= ONE_LINE;
        boolean formed = schema.has("format") || schema.has("pattern") || schema.has("examples");
        return oneLine || formed || !schema.path("type").asText().equals("string") ? "text" : "lines";
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").asText().equals("array");
    }

    private static boolean holds(JsonNode names, String name) {
        return StreamSupport.stream(names.spliterator(), false)
                .anyMatch(one -> one.asText().equals(name));
    }
}
