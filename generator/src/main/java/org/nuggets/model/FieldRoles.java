package org.nuggets.model;

import java.util.List;
import java.util.Map;

/**
 * The roles of a type's fields.
 *
 * @param pointers where the fields of a role stand in the front matter, in the order of the type: each a JSON pointer in
 *     which {@code *} is any item of a list
 */
public record FieldRoles(Map<FieldRole, List<String>> pointers) {

    /** No field has any. */
    public static final FieldRoles NONE = new FieldRoles(Map.of());

    public FieldRoles {
        pointers = Map.copyOf(pointers);
    }

    /** The fields of a role, by name; none that stands inside of another. */
    public List<String> names(FieldRole role) {
        return pointers.getOrDefault(role, List.of()).stream()
                .map(pointer -> pointer.substring(1))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    public boolean has(String field, FieldRole role) {
        return pointers.getOrDefault(role, List.of()).contains("/" + field);
    }
}
