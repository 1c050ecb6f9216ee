package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.form.FormModel;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRule;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.SchemaCheck;

/** Writes what a build says of wrong values, so that the form in the browser is held to the same words. */
class FormChecksTest {

    private static final Path FIXTURES = Path.of("target", "form-fixtures");
    private static final Path SCRIPT = Path.of("..", "themes", "commons", "scripts", "form", "schema.js");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A type that uses what the standard ones do not. */
    private static final String ODD = """
        one: {en: Odd thing}
        many: {en: Odd things}
        folder: odds
        fields:
          step: {label: {en: Step}, type: number, multipleOf: 5}
          fixed: {label: {en: Fixed}, const: this}
          box: {label: {en: Box}, type: object, minProperties: 2, maxProperties: 3, additionalProperties: true}
          mail: {label: {en: Mail}, type: string, format: email}
          moment: {label: {en: Moment}, type: string, format: date-time}
          clock: {label: {en: Clock}, type: string, format: time}
          part: {label: {en: Part}, type: string, format: uri-reference}
          low: {label: {en: Low}, type: integer, exclusiveMinimum: 2, exclusiveMaximum: 5}
          either: {label: {en: Either}, anyOf: [{type: string, maxLength: 3}, {type: integer}]}
          all: {label: {en: All}, allOf: [{type: string}, {minLength: 4}]}
          never: {label: {en: Never}, not: {type: string}}
          yes: {label: {en: Yes}, type: boolean}
          few: {label: {en: Few}, type: array, minItems: 2, items: {type: integer, minimum: 1}}
          coded: {label: {en: Coded}, type: string, pattern: "^[A-Z]{2}[0-9]+$"}
          grade: {label: {en: Grade}, type: [string, integer], enum: [a, b, 7]}
        """;

    @TempDir
    private Path folder;

    @Test
    void everyKeywordThatATypeMayUseIsKnownToTheBrowser() throws IOException {
        JsonNode schema = BuiltIns.schemas().byPath().get("type.yml").root();
        Set<String> known = new TreeSet<>(keywords());
        // What the form has beside the schema, or pages alone use.
        known.addAll(Set.of(
                "label",
                "help",
                "role",
                "vocabulary",
                "facet",
                "facet_ages",
                "facet_label",
                "schema_org",
                "schema_org_type",
                "$ref",
                "default",
                "deprecated"));
        List<String> may = new ArrayList<>();
        schema.at("/$defs/field/properties").fieldNames().forEachRemaining(may::add);
        assertThat(may).isNotEmpty();
        assertThat(known).containsAll(may);
    }

    @Test
    void everyKeywordOfAFormIsKnownToTheBrowser() throws IOException {
        Set<String> used = new TreeSet<>();
        types().values().forEach(type -> {
            FormModel.of(type, "en").path("fields").forEach(field -> keywords(field.path("schema"), used));
            FormModel.of(type, "en").path("rules").forEach(rule -> keywords(rule.path("then"), used));
        });
        assertThat(used).contains("type", "pattern");
        assertThat(keywords()).containsAll(used);
    }

    @Test
    void everyWrongValueOfEveryFieldIsToldInTheSameWords() throws IOException {
        ObjectNode fixture = NODES.objectNode();
        ObjectNode models = fixture.putObject("models");
        ObjectNode sound = fixture.putObject("sound");
        ArrayNode cases = fixture.putArray("cases");
        types().values().forEach(type -> {
            models.set(type.name(), FormModel.of(type, "en"));
            SchemaCheck check = new SchemaCheck(type.schema(), type.withArticle());
            ObjectNode base = soundFields(type);
            sound.set(type.name(), base);
            add(cases, type, NODES.objectNode(), false, findings(NODES.objectNode(), type, check));
            add(cases, type, unknownFields(type), false, findings(unknownFields(type), type, check));
            List<ObjectNode> others = new ArrayList<>();
            type.schema()
                    .path("properties")
                    .properties()
                    .forEach(field -> values(field.getValue(), 0)
                            .forEach(value -> others.add(NODES.objectNode().set(field.getKey(), value))));
            type.rules().forEach(rule -> others.addAll(ruled(rule)));
            others.forEach(other ->
                    add(cases, type, other, true, findings(base.deepCopy().setAll(other), type, check)));
        });
        assertThat(cases.size()).isGreaterThan(3000);
        Files.createDirectories(FIXTURES);
        Files.writeString(FIXTURES.resolve("checks.json"), new ObjectMapper().writeValueAsString(fixture));
    }

    /** @param further whether the values stand among sound ones of all that is required */
    private static void add(
            ArrayNode cases, ContentType type, ObjectNode values, boolean further, List<Diagnostic> findings) {
        ObjectNode one = cases.addObject().put("type", type.name()).put("further", further);
        one.set("values", values);
        one.set("findings", said(findings));
    }

    private static List<Diagnostic> findings(ObjectNode document, ContentType type, SchemaCheck check) {
        YamlDocument read = YamlDocument.of(document, YamlDocument.Spans.none(), SourceSpan.startOf("a.md"));
        List<Diagnostic> found = new ArrayList<>(check.check(read));
        if (found.isEmpty()) {
            for (FieldRule rule : type.rules()) {
                if (read.text(rule.field()).filter(rule.value()::equals).isPresent()
                        && !new SchemaCheck(rule.then(), type.withArticle()).passes(document)) {
                    found.add(new Diagnostic(read.whole(), rule.code(), rule.message(), rule.fix()));
                }
            }
        }
        return found;
    }

    private static ArrayNode said(List<Diagnostic> findings) {
        ArrayNode said = NODES.arrayNode();
        findings.stream()
                .map(f -> NODES.objectNode()
                        .put("code", f.code().id())
                        .put("message", f.message())
                        .put("fix", f.fix()))
                .sorted(Comparator.comparing(ObjectNode::toString))
                .forEach(said::add);
        return said;
    }

    /** Right and wrong values of a field, by what its schema says. */
    private static List<JsonNode> values(JsonNode schema, int depth) {
        List<JsonNode> values = new ArrayList<>();
        for (String text : List.of(
                "",
                " ",
                "x",
                "1",
                "Some words",
                "• a line",
                "-one",
                "- two",
                "1 March 2026",
                "2026-02-30",
                "2026-03-01",
                "March 5th, 2025",
                "2025/12/31 10:00",
                "5-3-2025",
                "20250305",
                "publised",
                "private",
                "Draft",
                "in review",
                "http://a.example/b c",
                "a.example",
                "ftp://a.example",
                "https://a.example/?q=1#x",
                "mailto:a@b.org",
                "a@b.org",
                "10:30:00Z",
                "2026-03-01T10:30:00Z",
                "Ab1",
                "CC BY 4.0",
                "CC-BY-4.0",
                "/a b",
                "/a/",
                "🎉".repeat(90),
                "y".repeat(81),
                "z".repeat(201),
                "it's \"so\"",
                "ä:b",
                "this",
                "AB12",
                "abcd",
                "abc")) {
            values.add(NODES.textNode(text));
        }
        values.add(NODES.numberNode(0));
        values.add(NODES.numberNode(-1));
        values.add(NODES.numberNode(3));
        values.add(NODES.numberNode(5));
        values.add(NODES.numberNode(2.5));
        values.add(NODES.numberNode(20260301));
        values.add(NODES.booleanNode(true));
        values.add(NODES.objectNode());
        values.add(NODES.objectNode().put("• a", "b"));
        values.add(NODES.objectNode().put("a/b~c", 1).put("d", "e").put("f", 1).put("g", 2));
        values.add(NODES.arrayNode());
        values.add(NODES.arrayNode().add("a"));
        values.add(NODES.arrayNode().add("a").add("b").add("a"));
        values.add(NODES.arrayNode().add(1).add(0).add("2"));
        values.add(NODES.arrayNode()
                .add(NODES.objectNode())
                .add(NODES.objectNode().put("name", "a").put("nam", "b")));
        schema.path("enum").forEach(value -> {
            values.add(value);
            String text = value.asText();
            values.add(NODES.textNode(text + "x"));
            values.add(NODES.textNode(text.substring(1)));
            values.add(NODES.textNode(text.toUpperCase(Locale.ROOT)));
        });
        if (depth < 2 && schema.has("items")) {
            values(schema.path("items"), depth + 1)
                    .forEach(item -> values.add(NODES.arrayNode().add(item)));
            values(schema.path("items"), 9).stream()
                    .limit(4)
                    .forEach(item -> values.add(NODES.arrayNode()
                            .add(item)
                            .add("k")
                            .add("l")
                            .add("m")
                            .add("n")));
        }
        if (depth < 2) {
            schema.path("properties")
                    .properties()
                    .forEach(part -> values(part.getValue(), depth + 1)
                            .forEach(value -> values.add(NODES.objectNode().set(part.getKey(), value))));
        }
        return values;
    }

    private static ObjectNode unknownFields(ContentType type) {
        ObjectNode document = NODES.objectNode().put("a/b", 1).put("zzz", "x");
        type.schema().path("required").forEach(name -> document.put(name.asText() + "s", "x"));
        return document;
    }

    /** Fields to which a rule applies. */
    private static List<ObjectNode> ruled(FieldRule rule) {
        ObjectNode applies = NODES.objectNode().put(rule.field(), rule.value());
        List<ObjectNode> documents = new ArrayList<>(List.of(applies));
        rule.then().path("required").forEach(name -> {
            documents.add(applies.deepCopy().set(name.asText(), NODES.arrayNode()));
            ObjectNode given = applies.deepCopy();
            given.putArray(name.asText()).addObject().put("name", "a").put("source", "b");
            documents.add(given);
            ObjectNode whole = applies.deepCopy();
            whole.putArray(name.asText())
                    .addObject()
                    .put("name", "a")
                    .put("source", "b")
                    .put("value", 3);
            documents.add(whole);
        });
        return documents;
    }

    private static ObjectNode soundFields(ContentType type) {
        ObjectNode sound = NODES.objectNode();
        type.schema().path("required").forEach(name -> sound.set(name.asText(), sound(type.field(name.asText()))));
        return sound;
    }

    private static JsonNode sound(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> NODES.arrayNode().add(sound(schema.path("items")));
            case "object" -> {
                ObjectNode group = NODES.objectNode();
                schema.path("required")
                        .forEach(name -> group.set(
                                name.asText(), sound(schema.path("properties").path(name.asText()))));
                yield group;
            }
            default ->
                schema.has("enum")
                        ? schema.path("enum").get(0)
                        : NODES.textNode(schema.path("format").asText().equals("date") ? "2026-03-01" : "CC0-1.0");
        };
    }

    /** Those that the script says that it knows. */
    private static List<String> keywords() throws IOException {
        Matcher list = Pattern.compile("KEYWORDS = \\[(.*?)]", Pattern.DOTALL).matcher(Files.readString(SCRIPT));
        assertThat(list.find()).isTrue();
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(list.group(1))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static void keywords(JsonNode schema, Set<String> used) {
        schema.properties().forEach(member -> {
            used.add(member.getKey());
            switch (member.getKey()) {
                case "properties" -> member.getValue().forEach(inner -> keywords(inner, used));
                case "enum", "const", "examples", "form" -> {}
                default -> {
                    if (member.getValue().isObject()) {
                        keywords(member.getValue(), used);
                    }
                    member.getValue().forEach(inner -> {
                        if (member.getValue().isArray() && inner.isObject()) {
                            keywords(inner, used);
                        }
                    });
                }
            }
        });
    }

    private SortedMap<String, ContentType> types() {
        new BuiltSite(folder).with("types/odd.yml", ODD);
        return SiteTypes.of(folder);
    }
}
