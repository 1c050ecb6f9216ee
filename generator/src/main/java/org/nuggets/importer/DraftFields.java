package org.nuggets.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Relation;
import org.nuggets.schema.SchemaCheck;

/** What a text says of itself as the fields of a type: what fits is carried over, what does not is told. */
final class DraftFields {

    private static final Set<String> OURS = Set.of("type", "id", "lang", "status", "title", "description", "aliases");

    private final ContentType type;
    private final KnownPages known;
    private final Function<String, Optional<String>> sources;
    private final BiConsumer<Loss.Kind, String> lost;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    /** @param sources the id of the source item for a name or an address, which is made where there is none */
    DraftFields(
            ContentType type,
            KnownPages known,
            Function<String, Optional<String>> sources,
            BiConsumer<Loss.Kind, String> lost) {
        this.type = type;
        this.known = known;
        this.sources = sources;
        this.lost = lost;
    }

    /** The title, as long as the type allows. */
    String title(String title) {
        String cut = cut(title, "title");
        if (!cut.equals(title)) {
            lost.accept(Loss.Kind.LONG_TITLE, title);
        }
        return cut;
    }

    Map<String, JsonNode> of(Found found) {
        found.get(Field.DESCRIPTION).ifPresent(words -> {
            String cut = cut(words, "description");
            if (!cut.equals(words)) {
                lost.accept(Loss.Kind.LONG_DESCRIPTION, words);
            }
            fields.put("description", TextNode.valueOf(cut));
        });
        fields.put("status", TextNode.valueOf("draft"));
        found.get(Field.DATE)
                .filter(day -> day.length() == 10)
                .ifPresent(day -> put("date_published", TextNode.valueOf(day)));
        authors(found.authors());
        tags(found.tags());
        names(found.names());
        found.others().properties().forEach(field -> other(field.getKey(), field.getValue()));
        return fields;
    }

    private void put(String name, JsonNode value) {
        if (!type.field(name).isMissingNode() && !fields.containsKey(name)) {
            fields.put(name, value);
        }
    }

    private void authors(List<String> names) {
        ArrayNode authors = JsonNodeFactory.instance.arrayNode();
        names.stream()
                .filter(name -> name.length() <= 80)
                .forEach(name -> authors.addObject().put("name", name));
        if (!authors.isEmpty()) {
            type.roles().names(FieldRole.AUTHORS).forEach(name -> put(name, authors));
        }
    }

    /** A tag is a theme or a subject where the site has one of that name. */
    private void tags(List<String> tags) {
        List<String> unknown = new ArrayList<>();
        for (String tag : tags) {
            Optional<Relation> fitting = type.relations().stream()
                    .filter(relation ->
                            relation.name().equals("themes") || relation.name().equals("subjects"))
                    .filter(relation -> known.id(relation.to(), tag).isPresent())
                    .findFirst();
            if (fitting.isEmpty()) {
                unknown.add(tag);
                continue;
            }
            ArrayNode ids = (ArrayNode)
                    fields.computeIfAbsent(fitting.get().name(), any -> JsonNodeFactory.instance.arrayNode());
            known.id(fitting.get().to(), tag).filter(id -> !holds(ids, id)).ifPresent(ids::add);
        }
        if (!unknown.isEmpty()) {
            lost.accept(Loss.Kind.TAG, String.join(", ", unknown));
        }
    }

    private static boolean holds(ArrayNode list, String text) {
        for (JsonNode one : list) {
            if (one.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private void names(List<String> names) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        names.forEach(list::add);
        if (!list.isEmpty() && type.roles().names(FieldRole.SYNONYMS).isEmpty()) {
            names.forEach(name -> lost.accept(Loss.Kind.FIELD, "aliases: " + name));
        } else if (!list.isEmpty()) {
            type.roles().names(FieldRole.SYNONYMS).forEach(name -> other(name, list));
        }
    }

    private void other(String name, JsonNode value) {
        JsonNode schema = type.field(name);
        if (OURS.contains(name) || value.isNull()) {
            return;
        }
        if (schema.isMissingNode()) {
            lost.accept(Loss.Kind.FIELD, name + ": " + plain(value));
            return;
        }
        JsonNode shaped = schema.path("type").asText().equals("array") && value.isValueNode()
                ? JsonNodeFactory.instance.arrayNode().add(value)
                : value;
        Optional<JsonNode> settled = settled(shaped, "/" + name).map(whole -> fitted(name, schema, whole));
        if (settled.isEmpty()) {
            return;
        }
        if (passes(name, schema, settled.get())) {
            fields.put(name, settled.get());
            return;
        }
        // Of a list, what fits is kept.
        ArrayNode fitting = JsonNodeFactory.instance.arrayNode();
        if (settled.get().isArray()) {
            settled.get().forEach(one -> {
                if (passes(name, schema, JsonNodeFactory.instance.arrayNode().add(one))) {
                    fitting.add(one);
                } else {
                    lost.accept(Loss.Kind.FIELD, name + ": " + plain(one));
                }
            });
        } else {
            lost.accept(Loss.Kind.FIELD, name + ": " + plain(value));
        }
        if (!fitting.isEmpty() && passes(name, schema, fitting)) {
            fields.put(name, fitting);
        }
    }

    /** Of groups only the parts that fit, and of equal ones the first. */
    private JsonNode fitted(String name, JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            Set<JsonNode> known = new HashSet<>();
            value.forEach(one -> {
                JsonNode inner = fitted(name, schema.path("items"), one);
                if (known.add(inner)) {
                    list.add(inner);
                }
            });
            return list;
        }
        if (!value.isObject() || !schema.path("properties").isObject()) {
            return value;
        }
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(part -> {
            JsonNode asked = schema.path("properties").path(part.getKey());
            JsonNode inner = fitted(part.getKey(), asked, part.getValue());
            if (!asked.isMissingNode() && passes(part.getKey(), asked, inner)) {
                group.set(part.getKey(), inner);
            } else {
                lost.accept(Loss.Kind.FIELD, name + ", " + part.getKey() + ": " + plain(part.getValue()));
            }
        });
        return group;
    }

    private static boolean passes(String name, JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("type", "object").putObject("properties").set(name, schema);
        return new SchemaCheck(whole, "")
                .passes(JsonNodeFactory.instance.objectNode().set(name, value));
    }

    /** The same with ids in the place of titles; without what names no page. */
    private Optional<JsonNode> settled(JsonNode value, String pointer) {
        Optional<Relation> relation = type.relations().stream()
                .filter(one -> one.at().equals(pointer))
                .findFirst();
        if (relation.isPresent() && value.isValueNode()) {
            return reference(relation.get(), value.asText()).map(TextNode::valueOf);
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> settled(one, pointer + "/*").ifPresent(list::add));
            return list.isEmpty() ? Optional.empty() : Optional.of(list);
        }
        if (value.isObject()) {
            ObjectNode group = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(part -> settled(part.getValue(), pointer + "/" + part.getKey())
                            .ifPresent(inner -> group.set(part.getKey(), inner)));
            return group.isEmpty() ? Optional.empty() : Optional.of(group);
        }
        return Optional.of(value);
    }

    private Optional<String> reference(Relation relation, String written) {
        Optional<String> id = known.id(relation.to(), written);
        if (id.isEmpty() && relation.name().equals(SourceItems.RELATION)) {
            id = sources.apply(written);
        }
        if (id.isEmpty() && relation.outside()) {
            return Optional.of(written);
        }
        if (id.isEmpty()) {
            lost.accept(Loss.Kind.REFERENCE, relation.name() + ": " + written);
        }
        return id;
    }

    private String cut(String text, String field) {
        int most = type.field(field).path("maxLength").asInt(Integer.MAX_VALUE);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int space = cut.lastIndexOf(' ');
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut).replaceFirst("[\\s,;:–-]+$", "") + "…";
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
