package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.LinearPattern;

/**
 * Makes a type's schema flat: each {@code $ref} replaced by what it names, each {@code vocabulary} by its values, so
 * that the validator never fetches anything and every fault lies at one place.
 */
final class SchemaExpansion {

    /** What values of a vocabulary may say beside their label, and the member that a schema has it in, by value. */
    private static final Map<String, String> MORE =
            Map.of("one", "ones", "ages", "ages", "step", "steps", "rule", "rules", "schema_org", "schema_types");

    private final SortedMap<String, JsonNode> files;
    private final JsonNode vocabularies;
    private final String file;
    private final YamlDocument places;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param files the types folder: file name to content
     * @param vocabularies name to values
     * @param file the file whose schemas are expanded
     * @param places where its parts stand
     */
    SchemaExpansion(Map<String, JsonNode> files, JsonNode vocabularies, String file, YamlDocument places) {
        this.files = new TreeMap<>(files);
        this.vocabularies = vocabularies;
        this.file = file;
        this.places = places;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /**
     * @param schema a schema of {@link #file}
     * @param pointer where it stands there
     */
    JsonNode expand(JsonNode schema, String pointer) {
        return expand(schema, pointer, false);
    }

    /** @param names whether the members are named by the author, so that none of them is a keyword */
    private JsonNode expand(JsonNode schema, String pointer, boolean names) {
        if (schema.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : schema) {
                array.add(expand(item, pointer + "/" + array.size()));
            }
            return array;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        if (!names && schema.path("$ref").isTextual()) {
            named(schema.get("$ref").asText(), pointer + "/$ref").ifPresent(n -> expanded.setAll((ObjectNode) n));
        }
        schema.properties().forEach(member -> {
            String name = member.getKey();
            String child = pointer + "/" + name;
            switch (names ? "" : name) {
                case "$ref" -> {}
                case "vocabulary" -> addValues(expanded, member.getValue().asText(), child);
                case "facet_ages" ->
                    addValues(expanded.putObject(name), member.getValue().asText(), child);
                case "pattern" -> {
                    if (isUsable(member.getValue(), child)) {
                        expanded.set(name, member.getValue());
                    }
                }
                default -> expanded.set(name, expand(member.getValue(), child, !names && name.equals("properties")));
            }
        });
        return expanded;
    }

    private Optional<JsonNode> named(String reference, String pointer) {
        int hash = reference.indexOf('#');
        String target = hash <= 0 ? file : reference.substring(0, hash);
        JsonNode found = hash < 0 || !reference.startsWith("#/", hash) || !files.containsKey(target)
                ? JsonNodeFactory.instance.missingNode()
                : files.get(target).at(reference.substring(hash + 1));
        if (!found.isObject()) {
            report(
                    pointer,
                    "'$ref: " + reference + "' names nothing in the folder of types",
                    "write '#/definitions/name' or 'shared.yml#/definitions/name'; a reference stays in this folder: "
                            + String.join(", ", files.keySet()));
            return Optional.empty();
        }
        String key = target + reference.substring(hash);
        if (open.contains(key)) {
            report(
                    pointer,
                    "'$ref: " + reference + "' leads back to itself",
                    "name another definition there, or write the fields out");
            return Optional.empty();
        }
        open.push(key);
        JsonNode expanded = expand(found, pointer);
        open.pop();
        return Optional.of(expanded);
    }

    private void addValues(ObjectNode schema, String vocabulary, String pointer) {
        JsonNode values = vocabularies.path(vocabulary);
        if (!values.isObject()) {
            List<String> known = new ArrayList<>();
            vocabularies.fieldNames().forEachRemaining(known::add);
            report(
                    pointer,
                    "there is no vocabulary '" + vocabulary + "'",
                    DidYouMean.hint(vocabulary, known) + "Vocabularies: " + String.join(", ", known));
            return;
        }
        schema.put("vocabulary", vocabulary);
        ArrayNode codes = schema.putArray("enum");
        ObjectNode labels = schema.putObject("labels");
        values.properties().forEach(value -> {
            codes.add(value.getKey());
            labels.set(value.getKey(), value.getValue().path("label"));
        });
        MORE.forEach((of, member) -> {
            ObjectNode some = JsonNodeFactory.instance.objectNode();
            values.properties().stream()
                    .filter(value -> value.getValue().has(of))
                    .forEach(value -> some.set(value.getKey(), value.getValue().get(of)));
            if (!some.isEmpty()) {
                schema.set(member, some);
            }
        });
    }

    private boolean isUsable(JsonNode pattern, String pointer) {
        Optional<String> fault = LinearPattern.fault(pattern.asText());
        fault.ifPresent(why -> report(
                pointer,
                "the pattern '" + pattern.asText() + "' cannot be used: " + why,
                "use a pattern of RE2: without look-ahead and back-references, so that it always ends in time"));
        return fault.isEmpty();
    }

    private void report(String pointer, String message, String fix) {
        findings.add(new Diagnostic(places.valueSpan(pointer), Code.BAD_TYPE, message, fix));
    }
}
