package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list of values that fields may take.
 *
 * @param values in the order of their file
 */
public record Vocabulary(String name, List<Value> values) {

    public Vocabulary {
        values = List.copyOf(values);
    }

    /**
     * One of them.
     *
     * @param code as authors write it
     * @param label as readers see it
     * @param rule when it is the right one; may be empty
     * @param step how far it goes, among values that are steps
     * @param ages from and up to which age, of a phase; empty where it says none
     */
    public record Value(String code, LocalText label, LocalText rule, OptionalInt step, List<Integer> ages) {

        public Value {
            ages = List.copyOf(ages);
        }
    }

    /** Those that fields of some types take, by name. */
    public static SortedMap<String, Vocabulary> of(Collection<ContentType> types) {
        SortedMap<String, Vocabulary> found = new TreeMap<>();
        types.forEach(type -> gather(type.schema(), found));
        return Collections.unmodifiableSortedMap(found);
    }

    /** That of a field's schema, or of the items of its list; none where it takes other values. */
    public static Optional<String> of(JsonNode schema) {
        JsonNode name = schema.has("vocabulary")
                ? schema.get("vocabulary")
                : schema.path("items").path("vocabulary");
        return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    /** Whether a field's schema, or one of its parts, takes the values of a vocabulary. */
    public static boolean isTaken(String name, JsonNode schema) {
        SortedMap<String, Vocabulary> found = new TreeMap<>();
        gather(schema, found);
        return found.containsKey(name);
    }

    private static void gather(JsonNode schema, SortedMap<String, Vocabulary> found) {
        JsonNode name = schema.path("vocabulary");
        if (name.isTextual() && schema.path("enum").isArray()) {
            found.putIfAbsent(name.asText(), new Vocabulary(name.asText(), values(schema)));
        }
        schema.path("properties").forEach(field -> gather(field, found));
        if (schema.has("items")) {
            gather(schema.get("items"), found);
        }
    }

    private static List<Value> values(JsonNode schema) {
        List<Value> values = new ArrayList<>();
        for (JsonNode code : schema.path("enum")) {
            String of = code.asText();
            JsonNode step = schema.path("steps").path(of);
            List<Integer> ages = new ArrayList<>();
            schema.path("ages").path(of).forEach(age -> ages.add(age.asInt()));
            values.add(new Value(
                    of,
                    LocalText.of(schema.path("labels").path(of)),
                    LocalText.of(schema.path("rules").path(of)),
                    step.isIntegralNumber() ? OptionalInt.of(step.asInt()) : OptionalInt.empty(),
                    ages));
        }
        return values;
    }
}
