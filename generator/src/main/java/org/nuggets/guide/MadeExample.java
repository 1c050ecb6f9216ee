package org.nuggets.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/**
 * An example of a type, made from what the type says alone: where it names another item, that is the example of the other's
 * type.
 */
final class MadeExample {

    /** The day of all that has one; any would do. */
    private static final String DAY = "2026-09-01";

    /** Values that claim nothing: better to show than the first of a list. */
    private static final List<String> MODEST = List.of("published", "none", "editorial");

    /** What a starter says where nobody has written yet is no example. */
    private static final String UNWRITTEN = "Your name";

    private static final LocalText AUTHORS = LocalText.of("The editors", "De redactie");
    private static final LocalText TITLE = LocalText.of("{one}: an example", "{one}: een voorbeeld");
    private static final LocalText DESCRIPTION = LocalText.of(
            "What readers see of it in lists: one sentence.", "Wat lezers er in lijsten van zien: één zin.");

    /** The advice alone is what a file begins with, and no text. */
    private static final LocalText TEXT = LocalText.of("Your own words here.", "Hier je eigen woorden.");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ContentType type;
    private final String lang;

    MadeExample(ContentType type, String lang) {
        this.type = type;
        this.lang = lang;
    }

    /** What stands below the front matter. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (ExpectedHeading heading : type.headings()) {
            String advice = heading.advice().in(lang);
            text.append(text.isEmpty() ? "## " : "\n## ")
                    .append(heading.name().in(lang))
                    .append("\n\n");
            text.append((TEXT.in(lang) + " " + advice).strip()).append('\n');
        }
        return text.isEmpty() ? DESCRIPTION.in(lang) + "\n" : text.toString();
    }

    /** The front matter. */
    ObjectNode fields() {
        ObjectNode fields = NODES.objectNode();
        List<String> names = new ArrayList<>(List.of("title", "description", "status"));
        type.schema().path("required").forEach(name -> names.add(name.asText()));
        type.itemFields().stream().filter(this::isEasy).forEach(names::add);
        names.stream()
                .distinct()
                .filter(name -> type.schema().path("properties").has(name))
                .forEach(name -> fields.set(name, field(name)));
        return fields;
    }

    /** Whether a field that may be left out is one that says something by an example. */
    private boolean isEasy(String name) {
        JsonNode schema = type.field(name);
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        return one.has("enum") || one.path("examples").has(0);
    }

    private JsonNode field(String name) {
        return switch (name) {
            case "title" -> NODES.textNode(TITLE.in(lang).replace("{one}", one()));
            case "description" -> NODES.textNode(DESCRIPTION.in(lang));
            default -> value(type.field(name), "/" + name, name, 1);
        };
    }

    private String one() {
        return type.one().isEmpty() ? type.name() : type.one().in(lang);
    }

    /** @param number of the values of a list, so that none stands there twice */
    private JsonNode value(JsonNode schema, String pointer, String name, int number) {
        Optional<Relation> relation =
                type.relations().stream().filter(r -> r.at().equals(pointer)).findFirst();
        if (relation.isPresent() && relation.get().by().equals("id")) {
            List<String> to = relation.get().to();
            return NODES.textNode(
                    to.isEmpty() ? type.name() + ":" + ExampleFile.id(type.name()) : ExampleFile.id(to.get(0)));
        }
        JsonNode example = schema.path("examples").path(number - 1);
        if (!example.isMissingNode() && !example.asText().equals(UNWRITTEN)) {
            return example;
        }
        return switch (kind(schema)) {
            case "array" -> list(schema, pointer, name);
            case "object" -> group(schema, pointer);
            case "integer", "number" -> NODES.numberNode(least(schema) + number - 1);
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(schema, name, number));
        };
    }

    /** Of several kinds the first. */
    private static String kind(JsonNode schema) {
        JsonNode kind = schema.path("type");
        return kind.isArray() ? kind.path(0).asText() : kind.asText();
    }

    private ArrayNode list(JsonNode schema, String pointer, String name) {
        ArrayNode list = NODES.arrayNode();
        int least = Math.max(1, schema.path("minItems").asInt(1));
        for (int number = 1; number <= least; number++) {
            JsonNode items = schema.path("items");
            String said = items.has("label") || !schema.has("label") ? name : label(schema, name);
            list.add(value(items, pointer + "/*", said, number));
        }
        return list;
    }

    private ObjectNode group(JsonNode schema, String pointer) {
        ObjectNode group = NODES.objectNode();
        schema.path("required")
                .forEach(part -> group.set(
                        part.asText(),
                        value(
                                schema.path("properties").path(part.asText()),
                                pointer + "/" + part.asText(),
                                part.asText(),
                                1)));
        return group;
    }

    private String text(JsonNode schema, String name, int number) {
        if (schema.has("enum")) {
            return choice(schema.path("enum"), name, number);
        }
        if (schema.path("examples").path(0).asText().equals(UNWRITTEN)) {
            return AUTHORS.in(lang);
        }
        return switch (schema.path("format").asText()) {
            case "date" -> DAY;
            case "date-time" -> DAY + "T12:00:00Z";
            case "time" -> "12:00:00Z";
            case "email" -> "office@example.org";
            case "uri", "uri-reference" -> "https://example.org/";
            default -> label(schema, name) + (number == 1 ? "" : " " + number);
        };
    }

    private String choice(JsonNode values, String name, int number) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(value.asText()));
        List<String> free = all.stream()
                .filter(value -> type.rules().stream()
                        .noneMatch(rule ->
                                rule.field().equals(name) && rule.value().equals(value)))
                .toList();
        List<String> offered = free.isEmpty() ? all : free;
        return number == 1
                ? MODEST.stream().filter(offered::contains).findFirst().orElse(offered.get(0))
                : offered.get((number - 1) % offered.size());
    }

    private String label(JsonNode schema, String name) {
        LocalText label = LocalText.of(schema.path("label"));
        String said = label.isEmpty() ? name.replace('_', ' ') : label.in(lang);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder(said);
        while (text.length() < schema.path("minLength").asInt(1)) {
            text.append(' ').append(said);
        }
        return text.length() > most ? text.substring(0, most) : text.toString();
    }

    private static long least(JsonNode schema) {
        if (schema.has("minimum")) {
            return schema.path("minimum").asLong();
        }
        return schema.has("exclusiveMinimum") ? schema.path("exclusiveMinimum").asLong() + 1 : 1;
    }
}
