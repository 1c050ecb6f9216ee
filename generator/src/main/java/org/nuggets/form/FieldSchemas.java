package org.nuggets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The schema of a field, as far as a check and its words need it. */
final class FieldSchemas {

    /** What only pages use, or what the form says beside the schema. */
    private static final Set<String> ELSEWHERE = Set.of(
            "label",
            "labels",
            "ones",
            "ages",
            "steps",
            "rules",
            "help",
            "vocabulary",
            "facet",
            "facet_ages",
            "facet_label",
            "role",
            "schema_org",
            "schema_org_type",
            "schema_types",
            "deprecated",
            "default");

    private FieldSchemas() {}

    static JsonNode lean(JsonNode schema) {
        return lean(schema, false);
    }

    /** @param names whether the members are named by the author, so that none of them is a keyword */
    private static JsonNode lean(JsonNode schema, boolean names) {
        if (schema.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            schema.forEach(item -> array.add(lean(item)));
            return array;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode lean = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> {
            String name = member.getKey();
            if (names || !ELSEWHERE.contains(name)) {
                boolean data = !names && (name.equals("enum") || name.equals("const") || name.equals("examples"));
                lean.set(name, data ? member.getValue() : lean(member.getValue(), !names && name.equals("properties")));
            }
        });
        return lean;
    }
}
