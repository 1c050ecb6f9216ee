package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A kind of tie between items, declared by a content type.
 *
 * @param name its name, and that of its front matter field
 * @param to names of the types that it may point to; none means any
 * @param at where its references stand in the front matter: a JSON pointer in which {@code *} is any item of a list
 * @param by the target's field that a reference names, {@code id} in most cases
 * @param inverse the name of the way back
 * @param label what a reader sees above the targets
 * @param inverseLabel what a reader sees, on a target, above the items that point to it
 * @param outside whether a reference to nothing that we hold may stay as text
 * @param mutual whether the target is expected to point back
 * @param facet whether readers can browse by its targets
 * @param roles what Nuggets itself does with it
 * @param schemaOrg the property of schema.org that says the same, such as {@code about}; empty for none
 */
public record Relation(
        String name,
        List<String> to,
        String at,
        String by,
        String inverse,
        LocalText label,
        LocalText inverseLabel,
        boolean outside,
        boolean mutual,
        boolean facet,
        List<FieldRole> roles,
        String schemaOrg) {

    private static final String PLACEHOLDER = "the-id-of-the-";

    public Relation {
        to = List.copyOf(to);
        roles = List.copyOf(roles);
    }

    /**
     * The parts of the group in which its references stand, each with its schema by its name.
     *
     * @param fields the schemas of a type's fields, by name
     * @return nothing where its references stand alone, as those of a list do
     */
    public Optional<JsonNode> beside(JsonNode fields) {
        String[] steps = at.substring(1).split("/", -1);
        JsonNode group = fields;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode schema = steps[i].equals("*") ? group.path("items") : group.path(steps[i]);
            group = steps[i + 1].equals("*") ? schema : schema.path("properties");
        }
        return steps.length > 1 && !steps[steps.length - 1].equals("*") && group.isObject()
                ? Optional.of(group)
                : Optional.empty();
    }

    /** What a starter writes where an author's own reference belongs: the id of nothing. */
    public String placeholder() {
        return PLACEHOLDER + (to.isEmpty() ? "item" : to.get(0).replace('_', '-'));
    }

    /** Whether a reference is one that a starter wrote. */
    public static boolean isPlaceholder(String reference) {
        return reference.startsWith(PLACEHOLDER);
    }
}
