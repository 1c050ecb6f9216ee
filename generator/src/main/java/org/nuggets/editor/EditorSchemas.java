package org.nuggets.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRule;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/**
 * JSON Schemas for editors: of the front matter of each type, and of the settings' files. They are of draft 7, the newest that
 * every language server for YAML reads; what our own schemas say in words of their own stands in those that editors know.
 */
public final class EditorSchemas {

    /** By which such a file is known to be ours, and may be written anew. */
    public static final String MARK = "Written by nuggets schema, which writes it anew.";

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    /** What later drafts know and draft 7 does not, and what only our pages use. */
    private static final List<String> NOT_FOR_EDITORS = List.of(
            "$schema",
            "label",
            "labels",
            "help",
            "form",
            "ones",
            "ages",
            "steps",
            "rules",
            "vocabulary",
            "facet",
            "facet_ages",
            "facet_label",
            "role",
            "schema_org",
            "schema_types",
            "schema_org_type",
            "minContains",
            "maxContains");

    /** Members whose own members are named by an author, so that none of those is a keyword. */
    private static final List<String> NAMED = List.of("properties", "patternProperties", "$defs");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String lang;

    /** @param lang the language of titles and descriptions */
    public EditorSchemas(String lang) {
        this.lang = lang;
    }

    /**
     * All of a site, by the names of their files.
     *
     * @param types by name
     * @param files the schemas of the settings' files, by the names of those
     */
    public SortedMap<String, ObjectNode> all(Map<String, ContentType> types, Map<String, JsonNode> files) {
        SortedMap<String, ObjectNode> all = new TreeMap<>();
        types.values().forEach(type -> all.put(fileOf(type.name()), of(type)));
        files.forEach((name, schema) -> all.put(fileOf(name), of(name, schema)));
        return all;
    }

    /** The name of the file that holds the schema of a type, or of a file such as {@code site.yml}. */
    public static String fileOf(String name) {
        return name + ".json";
    }

    /** The front matter of a type. */
    public ObjectNode of(ContentType type) {
        ObjectNode schema = head(
                type.name(), type.one().isEmpty() ? type.name() : type.one().in(lang));
        describe(schema, type.intro().in(lang));
        schema.setAll((ObjectNode) plain(type.schema(), "", type, false));
        ArrayNode rules = NODES.arrayNode();
        type.rules().forEach(rule -> rules.add(rule(rule)));
        if (!rules.isEmpty()) {
            schema.set("allOf", rules);
        }
        return schema;
    }

    /** A file such as {@code site.yml}. */
    private ObjectNode of(String name, JsonNode of) {
        ObjectNode schema = head(name, name);
        schema.setAll((ObjectNode) plain(of, "", null, false));
        return schema.put("title", name);
    }

    private static ObjectNode head(String name, String title) {
        return NODES.objectNode()
                .put("$schema", DRAFT)
                .put("$id", "urn:nuggets:" + name)
                .put("$comment", MARK)
                .put("title", title);
    }

    private static void describe(ObjectNode schema, String text) {
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
    }

    private ObjectNode rule(FieldRule rule) {
        ObjectNode checked = NODES.objectNode();
        ObjectNode when = checked.putObject("if");
        when.putArray("required").add(rule.field());
        when.putObject("properties").putObject(rule.field()).put("const", rule.value());
        checked.set("then", plain(rule.then(), "", null, false));
        checked.put("description", rule.message() + ": " + rule.fix());
        return checked;
    }

    /**
     * A schema of ours as editors read it.
     *
     * @param pointer where its value stands in the front matter
     * @param type whose front matter it is; none of another file
     * @param names whether its members are named by an author
     */
    private JsonNode plain(JsonNode schema, String pointer, @Nullable ContentType type, boolean names) {
        if (schema.isArray()) {
            ArrayNode all = NODES.arrayNode();
            schema.forEach(one -> all.add(plain(one, pointer, type, false)));
            return all;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode plain = NODES.objectNode();
        if (!names) {
            say(schema, pointer, type, plain);
        }
        schema.properties().forEach(member -> {
            String name = member.getKey();
            if (names) {
                plain.set(name, plain(member.getValue(), pointer + "/" + name, type, false));
            } else if (!NOT_FOR_EDITORS.contains(name)) {
                String at = name.equals("items") ? pointer + "/*" : pointer;
                JsonNode value = plain(member.getValue(), at, type, NAMED.contains(name));
                // As draft 7 calls it.
                plain.set(name.equals("$defs") ? "definitions" : name, name.equals("$ref") ? moved(value) : value);
            }
        });
        return plain;
    }

    private static JsonNode moved(JsonNode reference) {
        return NODES.textNode(reference.asText().replace("#/$defs/", "#/definitions/"));
    }

    /** What it is called, what it is for, and what its values mean. */
    private void say(JsonNode schema, String pointer, @Nullable ContentType type, ObjectNode plain) {
        LocalText label = LocalText.of(schema.path("label"));
        if (!label.isEmpty()) {
            plain.put("title", label.in(lang));
        }
        List<String> said = new ArrayList<>();
        add(LocalText.of(schema.path("help")).in(lang), said);
        add(LocalText.of(schema.path("form")).in(lang), said);
        if (type != null) {
            type.relations().stream()
                    .filter(relation -> relation.at().equals(pointer))
                    .forEach(relation -> add(referred(relation), said));
        }
        describe(plain, String.join(" ", said));
        if (schema.path("enum").isArray() && schema.path("labels").isObject()) {
            ArrayNode meanings = plain.putArray("enumDescriptions");
            schema.path("enum").forEach(value -> meanings.add(meaning(schema, value.asText())));
        }
    }

    private String referred(Relation relation) {
        LocalText said = relation.to().isEmpty()
                ? LocalText.of(
                        "The id of an item, with its type where that is not plain: theme:coaching.",
                        "Het id van een stuk, met de soort ervoor als die niet duidelijk is: theme:coaching.")
                : LocalText.of(
                        "The id of a " + String.join(" or a ", relation.to())
                                + ", which is its file's name without .md.",
                        "Het id (" + String.join(", ", relation.to()) + "): de bestandsnaam zonder .md.");
        return said.in(lang);
    }

    private String meaning(JsonNode schema, String value) {
        String label = LocalText.of(schema.path("labels").path(value)).in(lang);
        String rule = LocalText.of(schema.path("rules").path(value)).in(lang);
        return rule.isEmpty() ? label : label + ": " + rule;
    }

    /** A sentence, which begins with a capital letter and ends with a full stop. */
    private static void add(String text, List<String> said) {
        if (!text.isEmpty()) {
            String sentence = text.endsWith(".") ? text : text + ".";
            int first = sentence.codePointAt(0);
            said.add(Character.toString(Character.toUpperCase(first)) + sentence.substring(Character.charCount(first)));
        }
    }
}
