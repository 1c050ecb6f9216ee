package org.nuggets.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The roles of a type's fields.
 *
 * @param names the fields of a role, in the order of the type; none that stands inside of another
 * @param pointers where those stand that do: each a JSON pointer in which {@code *} is any item of a list
 */
public record FieldRoles(Map<FieldRole, List<String>> names, Map<FieldRole, List<String>> pointers) {

    /** No field has any. */
    public static final FieldRoles NONE = of(Map.of());

    public FieldRoles {
        names = Map.copyOf(names);
        pointers = Map.copyOf(pointers);
    }

    /**
     * The roles of some fields.
     *
     * @param pointers where each stands, inside of another or not
     */
    public static FieldRoles of(Map<FieldRole, List<String>> pointers) {
        Map<FieldRole, List<String>> names = new EnumMap<>(FieldRole.class);
        Map<FieldRole, List<String>> inside = new EnumMap<>(FieldRole.class);
        pointers.forEach((role, all) -> {
            names.put(
                    role,
                    all.stream()
                            .filter(pointer -> pointer.lastIndexOf('/') == 0)
                            .map(pointer -> pointer.substring(1))
                            .toList());
            inside.put(
                    role,
                    all.stream().filter(pointer -> pointer.lastIndexOf('/') > 0).toList());
        });
        return new FieldRoles(names, inside);
    }

    /** The fields of a role, by name. */
    public List<String> names(FieldRole role) {
        return names.getOrDefault(role, List.of());
    }

    /** The fields of a role that stand inside of another. */
    public List<String> pointers(FieldRole role) {
        return pointers.getOrDefault(role, List.of());
    }

    public boolean has(String field, FieldRole role) {
        return names(role).contains(field);
    }
}
