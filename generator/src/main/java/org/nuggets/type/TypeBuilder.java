package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRule;
import org.nuggets.model.Relation;

/** One type from its file, what all types share, and the vocabularies. */
final class TypeBuilder {

    private final TypeFiles files;
    private final SortedMap<String, JsonNode> contents;
    private final Set<String> defaults;
    private final List<Diagnostic> findings;

    /**
     * Builds types of sound files.
     *
     * @param contents of files, by their names
     * @param defaults fields that need not be given
     * @param findings receives what is wrong with the files of the site
     */
    TypeBuilder(
            TypeFiles files, SortedMap<String, JsonNode> contents, Set<String> defaults, List<Diagnostic> findings) {
        this.files = files;
        this.contents = contents;
        this.defaults = defaults;
        this.findings = findings;
    }

    /** The type that a file describes. */
    ContentType type(String file) {
        JsonNode own = contents.get(file);
        JsonNode shared = own.path("shared").asBoolean(true)
                ? contents.get(TypeFiles.SHARED)
                : JsonNodeFactory.instance.objectNode();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        expandInto(fields, shared, TypeFiles.SHARED);
        List<String> ofShared = new ArrayList<>();
        fields.fieldNames().forEachRemaining(ofShared::add);
        checkWithout(file, own, ofShared);
        own.path("without").fieldNames().forEachRemaining(fields::remove);
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        expandInto(expanded, own, file);
        RoleReader.add(expanded, fields);
        RoleReader.take(contents.get(TypeFiles.SHARED).path("fields"), fields);
        List<Relation> relations = RelationReader.read(shared.path("relations"), own.path("relations"), fields);
        NamesCheck.check(files, file, own, fields, relations, findings);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", own.path("further_fields").asBoolean(false));
        schema.set("properties", fields);
        schema.set("required", required(shared, own));
        if (own.has("without")) {
            schema.set("without", without(own.path("without")));
        }
        return TypeFields.read(TypeFiles.nameOf(file), own, schema, rules(own.path("rules"), file), relations);
    }

    /** Why a type does without some fields, by language. */
    private static ObjectNode without(JsonNode reasons) {
        ObjectNode without = JsonNodeFactory.instance.objectNode();
        reasons.properties()
                .forEach(field -> without.set(
                        field.getKey(),
                        field.getValue().isTextual()
                                ? JsonNodeFactory.instance.objectNode().set("en", field.getValue())
                                : field.getValue()));
        return without;
    }

    private void checkWithout(String file, JsonNode own, List<String> shared) {
        own.path("without").fieldNames().forEachRemaining(name -> {
            if (files.isOfSite(file) && !shared.contains(name)) {
                findings.add(files.fault(
                        file,
                        "/without/" + name,
                        "'" + name + "' is no field that all types share, so this type lacks it anyway",
                        DidYouMean.hint(name, shared) + "Shared fields: " + String.join(", ", shared)));
            }
        });
    }

    private void expandInto(ObjectNode fields, JsonNode source, String file) {
        SchemaExpansion expansion = expansion(file);
        source.path("fields")
                .properties()
                .forEach(f -> fields.set(f.getKey(), expansion.expand(f.getValue(), "/fields/" + f.getKey())));
        report(file, expansion);
    }

    private List<FieldRule> rules(JsonNode list, String file) {
        SchemaExpansion expansion = expansion(file);
        List<FieldRule> rules = new ArrayList<>();
        int number = 0;
        for (JsonNode rule : list) {
            String pointer = "/rules/" + number++;
            JsonNode then = expansion.expand(rule.path("then"), pointer + "/then");
            Optional<Code> code = code(rule.path("code").asText(), file, pointer + "/code");
            rule.path("when")
                    .properties()
                    .forEach(when -> code.ifPresent(c -> rules.add(new FieldRule(
                            when.getKey(),
                            when.getValue().asText(),
                            then,
                            c,
                            rule.path("message").asText(),
                            rule.path("fix").asText()))));
        }
        report(file, expansion);
        return rules;
    }

    private Optional<Code> code(String id, String file, String pointer) {
        List<String> known = Arrays.stream(Code.values()).map(Code::id).toList();
        Optional<Code> code =
                Arrays.stream(Code.values()).filter(c -> c.id().equals(id)).findFirst();
        if (code.isEmpty()) {
            findings.add(files.fault(
                    file,
                    pointer,
                    "'" + id + "' is no code of a finding",
                    DidYouMean.hint(id, known)
                            + "Write one that fits, such as missing-field, bad-format or missing-measure"));
        }
        return code;
    }

    private SchemaExpansion expansion(String file) {
        return new SchemaExpansion(contents, contents.get(TypeFiles.VOCABULARIES), file, files.places(file));
    }

    private ArrayNode required(JsonNode shared, JsonNode own) {
        Set<String> names = new TreeSet<>();
        shared.path("required").forEach(n -> names.add(n.asText()));
        own.path("optional").forEach(n -> names.remove(n.asText()));
        own.path("without").fieldNames().forEachRemaining(names::remove);
        own.path("required").forEach(n -> names.add(n.asText()));
        names.removeAll(defaults);
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        names.forEach(required::add);
        return required;
    }

    private void report(String file, SchemaExpansion expansion) {
        if (files.isOfSite(file)) {
            findings.addAll(expansion.findings());
        }
    }
}
