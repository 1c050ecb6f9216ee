package org.nuggets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuggets.model.ContentType;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.FieldRule;

/**
 * A content type as a form asks for it, in one language, as JSON.
 *
 * <p>Beside the fields it holds what a check without Java needs: of each field its schema, without what only pages use, and
 * the rules between fields.
 */
public final class FormModel {

    /** What everybody knows a text by: these stand first, whatever the type requires. */
    private static final List<String> FIRST = List.of("title", "description");

    /** Fields that a file has for its own sake, or that follow from where it lies: these stand last. */
    private static final List<String> LAST = List.of("lang", "type", "id", "search_words", "aliases", "example");

    private FormModel() {}

    /**
     * The form of a type.
     *
     * @param lang the language of labels, help and parts
     */
    public static ObjectNode of(ContentType type, String lang) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("type", type.name());
        form.put("lang", lang);
        form.put("one", type.one().isEmpty() ? type.name() : type.one().in(lang));
        form.put("kind", type.withArticle());
        form.put("folder", type.folder());
        form.put("further", type.schema().path("additionalProperties").asBoolean(true));
        type.maxWords().ifPresent(most -> form.put("maxWords", most));
        FormFields fields = new FormFields(type, lang);
        ArrayNode list = form.putArray("fields");
        inOrder(type).forEach((name, schema) -> list.add(fields.field(name, schema, FIRST.contains(name))));
        ArrayNode parts = form.putArray("parts");
        type.headings().forEach(heading -> parts.add(part(heading, lang)));
        ArrayNode rules = form.putArray("rules");
        type.rules().forEach(rule -> rules.add(rule(rule)));
        return form;
    }

    /** The fields of a type, in the order in which a person fills them in. */
    private static Map<String, JsonNode> inOrder(ContentType type) {
        Map<String, JsonNode> declared = new LinkedHashMap<>();
        type.schema().path("properties").properties().forEach(field -> declared.put(field.getKey(), field.getValue()));
        List<String> names = new ArrayList<>(FIRST);
        declared.keySet().stream()
                .filter(name -> !FIRST.contains(name) && !LAST.contains(name))
                .forEach(names::add);
        names.addAll(LAST);
        Map<String, JsonNode> ordered = new LinkedHashMap<>();
        names.stream().filter(declared::containsKey).forEach(name -> ordered.put(name, declared.get(name)));
        return ordered;
    }

    private static ObjectNode part(ExpectedHeading heading, String lang) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.put("heading", heading.name().in(lang));
        part.put("advice", heading.advice().in(lang));
        part.put("optional", heading.optional());
        // A text that was written in another language has its parts under other names.
        ArrayNode names = part.putArray("names");
        heading.name().byLanguage().values().stream().distinct().sorted().forEach(names::add);
        return part;
    }

    private static ObjectNode rule(FieldRule rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("field", rule.field());
        json.put("value", rule.value());
        json.set("then", FieldSchemas.lean(rule.then()));
        json.put("message", rule.message());
        json.put("fix", rule.fix());
        json.put("code", rule.code().id());
        json.put("severity", rule.code().severity().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
