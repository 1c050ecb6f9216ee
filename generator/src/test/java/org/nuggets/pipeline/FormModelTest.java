package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.form.FormModel;
import org.nuggets.model.ContentType;
import org.nuggets.model.Relation;

/** The form of a type asks for each of its fields, in the reader's language. */
class FormModelTest {

    private static final Set<String> WIDGETS = Set.of(
            "text",
            "lines",
            "number",
            "yesno",
            "date",
            "choice",
            "choices",
            "reference",
            "references",
            "list",
            "group",
            "picture");

    @TempDir
    private Path folder;

    @Test
    void everyFieldOfEveryTypeIsAskedForOnce() {
        types().values()
                .forEach(type -> assertThat(names(FormModel.of(type, "en").path("fields")))
                        .as(type.name())
                        .containsExactlyInAnyOrderElementsOf(names(type)));
    }

    @Test
    void everyFieldHasAWidgetThatIsKnownALabelAndWhatTheWidgetNeeds() {
        types().values()
                .forEach(type -> each(FormModel.of(type, "nl").path("fields")).forEach(field -> {
                    assertThat(field.path("widget").asText())
                            .as(field.toString())
                            .isIn(WIDGETS);
                    assertThat(field.path("label").asText())
                            .as(field.toString())
                            .isNotBlank();
                    switch (field.path("widget").asText()) {
                        case "choice", "choices" ->
                            assertThat(field.path("options"))
                                    .as(field.toString())
                                    .isNotEmpty();
                        case "list" ->
                            assertThat(field.path("items").has("widget"))
                                    .as(field.toString())
                                    .isTrue();
                        case "group" ->
                            assertThat(field.path("fields"))
                                    .as(field.toString())
                                    .isNotEmpty();
                        case "reference", "references" ->
                            assertThat(field.path("relation").path("by").asText())
                                    .as(field.toString())
                                    .isNotBlank();
                        default -> {}
                    }
                }));
    }

    @Test
    void everyRelationHasItsPicker() {
        types().values().forEach(type -> {
            List<String> offered = new ArrayList<>();
            each(FormModel.of(type, "en").path("fields"))
                    .forEach(field -> offered.add(field.at("/relation/name").asText("")));
            assertThat(offered)
                    .as(type.name())
                    .containsAll(type.relations().stream().map(Relation::name).toList());
        });
    }

    @Test
    void whatIsRequiredStandsAmongTheFirst() {
        types().values()
                .forEach(type -> FormModel.of(type, "en").path("fields").forEach(field -> {
                    if (field.path("required").asBoolean()) {
                        assertThat(field.path("main").asBoolean())
                                .as(field.toString())
                                .isTrue();
                    }
                }));
    }

    @Test
    void titleAndDescriptionAreAskedForFirst() {
        assertThat(names(FormModel.of(types().get("nugget"), "en").path("fields")))
                .startsWith("title", "description");
    }

    @Test
    void aValueOfAVocabularyHasItsLabelAndTheRuleByWhichItIsChosen() {
        JsonNode sure = field(FormModel.of(types().get("nugget"), "nl"), "evidence_basis");
        assertThat(sure.at("/options/0").toString())
                .contains("\"value\":\"editorial\"", "\"label\":\"Ons voorstel\"", "Niemand heeft ons verteld");
    }

    @Test
    void aReferenceInAGroupSaysWhichTypeItPointsTo() {
        JsonNode sources = field(FormModel.of(types().get("nugget"), "en"), "is_based_on");
        assertThat(sources.at("/items/fields/0").toString())
                .contains("\"widget\":\"reference\"", "\"to\":[\"source\"]", "\"by\":\"id\"");
    }

    @Test
    void partsHaveTheirAdviceInTheLanguageAndTheirNamesInAll() {
        JsonNode parts = FormModel.of(types().get("nugget"), "nl").path("parts");
        assertThat(parts.at("/1/heading").asText()).isEqualTo("Probeer het");
        assertThat(parts.at("/1/advice").asText()).startsWith("De kleinste eerste stappen");
        assertThat(parts.at("/1/names").toString()).contains("Try it", "Probeer het");
        assertThat(parts.at("/3/optional").asBoolean()).isTrue();
    }

    @Test
    void whatOnlyPagesUseIsLeftOutAndAFieldThatIsCalledLikeItIsNot() {
        new BuiltSite(folder).with("types/book.yml", """
            one: {en: Book}
            many: {en: Books}
            folder: books
            fields:
              box:
                label: {en: Box}
                type: object
                properties:
                  label: {label: {en: Label on it}, type: string}
                  help: {type: boolean}
              cover: {label: {en: Cover}, schema_org: image, type: string}
            """);
        JsonNode form = FormModel.of(types().get("book"), "en");
        assertThat(form.path("kind").asText()).isEqualTo("a book");
        assertThat(field(form, "box").path("schema").toString())
                .isEqualTo(
                        "{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\"},\"help\":{\"type\":\"boolean\"}}}");
        assertThat(field(form, "box").at("/fields/1/label").asText()).isEqualTo("help");
        assertThat(field(form, "cover").path("widget").asText()).isEqualTo("picture");
    }

    private Map<String, ContentType> types() {
        return new TreeMap<>(SiteTypes.of(folder));
    }

    private static JsonNode field(JsonNode form, String name) {
        return StreamSupport.stream(form.path("fields").spliterator(), false)
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All fields, those inside of others, too. */
    private static List<JsonNode> each(JsonNode fields) {
        List<JsonNode> all = new ArrayList<>();
        fields.forEach(field -> {
            all.add(field);
            all.addAll(each(field.path("fields")));
            if (field.has("items")) {
                all.addAll(each(JsonNodeFactory.instance.arrayNode().add(field.get("items"))));
            }
        });
        return all;
    }

    private static List<String> names(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(field -> field.path("name").asText())
                .toList();
    }

    private static List<String> names(ContentType type) {
        List<String> names = new ArrayList<>();
        type.schema().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
