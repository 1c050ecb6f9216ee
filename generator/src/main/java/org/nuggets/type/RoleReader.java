package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuggets.model.FieldRole;
import org.nuggets.model.FieldRoles;

/** The roles that the fields of a type have. */
final class RoleReader {

    static final String ROLE = "role";

    private RoleReader() {}

    /** @param schema the type's, flat */
    static FieldRoles read(JsonNode schema) {
        Map<FieldRole, List<String>> pointers = new EnumMap<>(FieldRole.class);
        within(schema, "", pointers);
        return FieldRoles.of(pointers);
    }

    /** Those of a field or of a relation. */
    static List<FieldRole> of(JsonNode declared) {
        JsonNode role = declared.path(ROLE);
        List<FieldRole> roles = new ArrayList<>();
        if (role.isTextual()) {
            FieldRole.of(role.asText()).ifPresent(roles::add);
        }
        role.forEach(one -> FieldRole.of(one.asText()).ifPresent(roles::add));
        return roles;
    }

    /** Adds fields or relations: one that says nothing of its role has that of the one whose place it takes. */
    static void add(ObjectNode entries, ObjectNode to) {
        entries.properties().forEach(entry -> {
            JsonNode before = to.path(entry.getKey());
            JsonNode after = entry.getValue();
            to.set(
                    entry.getKey(),
                    before.has(ROLE) && after.isObject() && !after.has(ROLE)
                            ? ((ObjectNode) after.deepCopy()).set(ROLE, before.get(ROLE))
                            : after);
        });
    }

    /** Also where a type takes none of the shared fields, a field of such a name is what it is elsewhere. */
    static void take(JsonNode shared, ObjectNode fields) {
        shared.properties().forEach(field -> {
            if (fields.path(field.getKey()) instanceof ObjectNode own
                    && !own.has(ROLE)
                    && field.getValue().has(ROLE)) {
                own.set(ROLE, field.getValue().get(ROLE));
            }
        });
    }

    private static void within(JsonNode schema, String pointer, Map<FieldRole, List<String>> pointers) {
        of(schema)
                .forEach(role ->
                        pointers.computeIfAbsent(role, r -> new ArrayList<>()).add(pointer));
        schema.path("properties").properties().forEach(field -> {
            within(field.getValue(), pointer + "/" + field.getKey(), pointers);
        });
        if (schema.has("items")) {
            within(schema.get("items"), pointer + "/*", pointers);
        }
    }
}
