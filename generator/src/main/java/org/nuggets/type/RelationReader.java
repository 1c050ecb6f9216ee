package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/** The relations of a type, and the fields that hold them. */
final class RelationReader {

    private RelationReader() {}

    /**
     * @param shared those that all types share; one that says where it stands is taken by types that have the field
     * @param own those of the type, which win
     * @param fields the type's fields; a relation whose field is not among them adds it
     */
    static List<Relation> read(JsonNode shared, JsonNode own, ObjectNode fields) {
        Map<String, JsonNode> declared = new LinkedHashMap<>();
        shared.properties().forEach(r -> {
            String at = r.getValue().path("at").asText("");
            if (at.isEmpty() || fields.has(at.split("/")[1])) {
                declared.put(r.getKey(), r.getValue());
            }
        });
        own.properties().forEach(r -> declared.put(r.getKey(), r.getValue()));
        List<Relation> relations = new ArrayList<>();
        declared.forEach((name, relation) -> {
            boolean one = relation.path("one").asBoolean(false);
            String at = relation.path("at").asText("");
            if (at.isEmpty() && !fields.has(name)) {
                fields.set(name, field(relation, one));
            }
            boolean list = fields.path(name).path("type").asText().equals("array");
            relations.add(new Relation(
                    name,
                    targets(relation.path("to")),
                    at.isEmpty() ? "/" + name + (list ? "/*" : "") : at,
                    relation.path("by").asText("id"),
                    relation.path("inverse").asText(name + "_of"),
                    LocalText.of(relation.path("label")),
                    LocalText.of(relation.path("inverse_label")),
                    relation.path("outside").asBoolean(false),
                    relation.path("mutual").asBoolean(false),
                    relation.path("facet").asBoolean(false),
                    RoleReader.of(relation),
                    relation.path("schema_org").asText("")));
        });
        return relations;
    }

    private static ObjectNode field(JsonNode relation, boolean one) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode reference = nodes.objectNode().put("type", "string").put("minLength", 1);
        ObjectNode field =
                one ? reference : nodes.objectNode().put("type", "array").put("uniqueItems", true);
        if (!one) {
            field.set("items", reference);
        }
        if (relation.has("label")) {
            field.set("label", relation.get("label"));
        }
        return field;
    }

    private static List<String> targets(JsonNode to) {
        List<String> types = new ArrayList<>();
        if (to.isArray()) {
            to.forEach(t -> types.add(t.asText()));
        } else if (!to.asText("any").equals("any")) {
            types.add(to.asText());
        }
        return types;
    }
}
