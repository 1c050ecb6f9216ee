package org.nuggets.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuggets.config.BuildOptions;
import org.nuggets.edit.Scaffold;
import org.nuggets.guide.ExampleFile;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.pipeline.SiteBuild;

/** What an editor says by these schemas is what a check says: nothing of what is right, and much of what is wrong. */
class EditorSchemasTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialectId(
            SpecificationVersion.DRAFT_7.getDialectId(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static SortedMap<String, ContentType> types;
    private static SortedMap<String, ObjectNode> schemas;

    @BeforeAll
    static void theStandardTypes() throws IOException {
        types = SiteBuild.settings(new BuildRequest(
                        Path.of(""),
                        Path.of("nowhere"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(DAY, false),
                        false))
                .types();
        schemas = new EditorSchemas("en").all(types, BuiltIns.fileSchemas());
    }

    @Test
    void eachIsASoundSchemaWithATitleAndAnAddressOfItsOwn() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema"));
        assertThat(schemas).hasSizeGreaterThan(types.size());
        schemas.forEach((name, schema) -> {
            assertThat(meta.validate(schema)).as(name).isEmpty();
            assertThat(schema.path("title").asText()).as(name).isNotBlank();
        });
        assertThat(schemas.values().stream().map(schema -> schema.path("$id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachFieldHasATitleAndEachValueAMeaning() {
        types.values().forEach(type -> {
            ObjectNode schema = schemas.get(EditorSchemas.fileOf(type.name()));
            assertThat(schema.toString()).doesNotContain("\"labels\"", "\"help\":", "\"vocabulary\":", "\"facet\":");
            schema.path("properties")
                    .forEach(field -> assertThat(field.path("title").asText())
                            .as(type.name() + " " + field)
                            .isNotBlank());
            schema.findParents("enum")
                    .forEach(field -> assertThat(field.path("enumDescriptions"))
                            .as(type.name() + " " + field)
                            .hasSameSizeAs(field.path("enum")));
        });
    }

    @Test
    void eachStarterAndEachExamplePasses() throws IOException {
        for (ContentType type : types.values()) {
            for (String lang : List.of("en", "nl")) {
                assertThat(faults(type.name(), new Scaffold(type, lang, DAY, Set.of()).text("A title")))
                        .as(type.name())
                        .isEmpty();
                assertThat(faults(type.name(), new ExampleFile(type, lang, BuiltIns.examples()).text()))
                        .as(type.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void eachFileOfTheContentPasses() throws IOException {
        int checked = 0;
        for (Path root : List.of(
                Path.of("..", "content"), Path.of("src", "main", "resources", "org", "nuggets", "start", "content"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".md")).toList()) {
                    String folder = root.relativize(file).getNameCount() == 1
                            ? ""
                            : root.relativize(file).getName(0).toString();
                    ContentType type = types.values().stream()
                            .filter(one -> one.folder().equals(folder))
                            .findFirst()
                            .orElse(types.get("page"));
                    List<Error> faults = faults(type.name(), Files.readString(file));
                    // The site's settings say who writes, and under which licence.
                    faults.removeIf(fault -> List.of("authors", "license").contains(fault.getProperty()));
                    assertThat(faults).as(file.toString()).isEmpty();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(70);
    }

    @Test
    void theSettingsOfOurSitesPassAndAMisspeltOneDoesNot() throws IOException {
        for (Path file : List.of(
                Path.of("..", "site", "site.yml"),
                Path.of("src", "main", "resources", "org", "nuggets", "start", "site.yml"))) {
            assertThat(schema("site.yml").validate(YAML.readTree(Files.readString(file))))
                    .as(file.toString())
                    .isEmpty();
        }
        assertThat(schema("site.yml").validate(YAML.readTree("title: A\nlanguage: en\n")))
                .isNotEmpty();
        assertThat(schema("site.yml").validate(YAML.readTree("base_url: here\n")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theStandardTypesAndVocabulariesPassAndMistakesDoNot() throws IOException {
        Path folder = Path.of("src", "main", "resources", "org", "nuggets", "types");
        for (String type : types.keySet()) {
            assertThat(schema("type.yml").validate(YAML.readTree(Files.readString(folder.resolve(type + ".yml")))))
                    .as(type)
                    .isEmpty();
        }
        assertThat(schema("vocabularies.yml")
                        .validate(YAML.readTree(Files.readString(folder.resolve("vocabularies.yml")))))
                .isEmpty();
        assertThat(schema("type.yml").validate(YAML.readTree("one: A\nmany: B\nfolder: c\nfeilds: {}\n")))
                .isNotEmpty();
        assertThat(schema("vocabularies.yml").validate(YAML.readTree("colour: {red: Red}\n")))
                .isNotEmpty();
    }

    @Test
    void whatACheckRefusesIsRefused() throws IOException {
        assertRefused("nugget", text -> text.replace("title:", "titel:"), "titel", "title");
        assertRefused("nugget", text -> text.replaceFirst("status: .*", "status: publisht"), "status");
        assertRefused("nugget", text -> text.replaceFirst("(?m)^description: .*\n", ""), "description");
        assertRefused("nugget", text -> text.replaceFirst("date_published: .*", "date_published: 22/11/2026"), "date");
        assertRefused("nugget", text -> text.replaceFirst("audience: .*", "audience: teacher"), "audience");
        assertRefused("nugget", text -> text.replaceFirst("title: .*", "title: " + "long ".repeat(30)), "title");
        assertRefused("nugget", text -> text.replaceFirst("(?m)^measures:\n(?: .*\n)*", ""), "measures");
        assertRefused(
                "card",
                text -> text.replaceFirst("(?m)^practical_questions:\n", "practical_questions:\n  - 1\n"),
                "practical");
        assertRefused("question_set", text -> text.replaceFirst("answer_type: .*", "answer_type: choice"), "choices");
    }

    private static void assertRefused(String type, UnaryOperator<String> mistake, String... names) throws IOException {
        String right = new ExampleFile(types.get(type), "en", BuiltIns.examples()).text();
        String wrong = mistake.apply(right);
        assertThat(wrong).isNotEqualTo(right);
        assertThat(faults(type, wrong).toString()).contains(names);
    }

    private static List<Error> faults(String type, String file) throws IOException {
        String[] parts = file.split("(?m)^---\n", 3);
        JsonNode fields = parts.length == 3 ? YAML.readTree(parts[1]) : YAML.createObjectNode();
        return new ArrayList<>(schema(type).validate(fields));
    }

    private static Schema schema(String name) throws IOException {
        ObjectNode schema =
                (ObjectNode) new ObjectMapper().readTree(VsCodeFiles.text(schemas.get(EditorSchemas.fileOf(name))));
        return REGISTRY.getSchema(schema);
    }
}
