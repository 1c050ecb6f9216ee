package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.model.ContentType;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.model.Vocabulary;
import org.nuggets.render.view.GuidePage;
import org.nuggets.render.view.View.Ref;

/** The fields of content types, as pages of the guide in one language tell of them. */
final class GuideFields {

    /** Fields that follow from where a file lies, or that it gets late in its life. */
    private static final Set<String> SELDOM =
            Set.of("type", "id", "lang", "aliases", "example", "expires", "review_by");

    /** What a list of values is named by where there are many: the first of them, and their own page. */
    private static final int MOST_VALUES = 12;

    private final List<ContentType> types;
    private final GuideAddresses addresses;
    private final Map<String, String> words;
    private final String lang;
    private final Route route;

    GuideFields(
            List<ContentType> types, GuideAddresses addresses, Map<String, String> words, String lang, Route route) {
        this.types = types;
        this.addresses = addresses;
        this.words = words;
        this.lang = lang;
        this.route = route;
    }

    /** The place of a field on the page of its type. */
    static String anchor(String field) {
        return "field-" + field;
    }

    /** All fields of a type: those that it needs, those that it may have, and those that few need. */
    List<GuidePage.FieldGroup> groups(ContentType type) {
        Set<String> needed = names(type.schema().path("required"));
        List<GuidePage.Field> first = new ArrayList<>();
        List<GuidePage.Field> free = new ArrayList<>();
        List<GuidePage.Field> seldom = new ArrayList<>();
        type.schema().path("properties").properties().forEach(property -> {
            String name = property.getKey();
            boolean required = needed.contains(name);
            GuidePage.Field field = field(type, name, property.getValue(), "/" + name, required, anchor(name));
            (required ? first : SELDOM.contains(name) ? seldom : free).add(field);
        });
        return List.of(
                        new GuidePage.FieldGroup("needed", first),
                        new GuidePage.FieldGroup("free", free),
                        new GuidePage.FieldGroup("seldom", seldom))
                .stream()
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private GuidePage.Field field(
            ContentType type, String name, JsonNode schema, String pointer, boolean required, String anchor) {
        boolean list = kind(schema).equals("array");
        JsonNode one = list && schema.path("items").isObject() ? schema.path("items") : schema;
        String at = list ? pointer + "/*" : pointer;
        Optional<Relation> relation =
                type.relations().stream().filter(r -> r.at().equals(at)).findFirst();
        return new GuidePage.Field(
                name,
                anchor,
                said(schema, "label", name),
                said(schema, "help", ""),
                required,
                words.getOrDefault("guide_kind_" + held(one, relation) + (list ? "_list" : ""), ""),
                limits(schema, one, list),
                example(schema, one),
                values(one),
                Vocabulary.of(schema)
                        .map(vocabulary -> new Ref(
                                vocabulary, addresses.values(lang, vocabulary).from(route))),
                relation.map(this::targets).orElse(List.of()),
                parts(type, one, at));
    }

    private List<GuidePage.Field> parts(ContentType type, JsonNode group, String pointer) {
        Set<String> needed = names(group.path("required"));
        List<GuidePage.Field> parts = new ArrayList<>();
        group.path("properties")
                .properties()
                .forEach(part -> parts.add(field(
                        type,
                        part.getKey(),
                        part.getValue(),
                        pointer + "/" + part.getKey(),
                        needed.contains(part.getKey()),
                        "")));
        return parts;
    }

    /** What a field, or each in its list, holds: the last part of a word of the interface. */
    private static String held(JsonNode one, Optional<Relation> relation) {
        if (relation.isPresent()) {
            return "reference";
        }
        if (one.has("enum")) {
            return "value";
        }
        String format = one.path("format").asText();
        return switch (kind(one)) {
            case "string" ->
                switch (format) {
                    case "date" -> "date";
                    case "uri", "uri-reference" -> "address";
                    case "email" -> "email";
                    default -> "text";
                };
            case "integer" -> "whole";
            case "number" -> "number";
            case "boolean" -> "yesno";
            case "object" -> "group";
            default -> "any";
        };
    }

    /** Of several kinds the first. */
    private static String kind(JsonNode schema) {
        JsonNode kind = schema.path("type");
        return kind.isArray() ? kind.path(0).asText() : kind.asText();
    }

    private List<Ref> targets(Relation relation) {
        return types.stream()
                .filter(type -> relation.to().contains(type.name()))
                .map(type -> new Ref(
                        GuideTypes.one(type, lang),
                        addresses.type(lang, type.name()).from(route)))
                .toList();
    }

    private List<String> limits(JsonNode schema, JsonNode one, boolean list) {
        List<String> limits = new ArrayList<>();
        if (list && schema.has("minItems") && schema.path("minItems").equals(schema.path("maxItems"))) {
            limit("exactly", schema.path("minItems"), limits);
        } else if (list) {
            // That a list is not empty goes without saying.
            if (schema.path("minItems").asInt() > 1) {
                limit("least_items", schema.path("minItems"), limits);
            }
            limit("most_items", schema.path("maxItems"), limits);
        }
        if (one.path("minLength").asInt() > 1) {
            limit("least_letters", one.path("minLength"), limits);
        }
        limit("most_letters", one.path("maxLength"), limits);
        limit("least", one.path("minimum"), limits);
        limit("above", one.path("exclusiveMinimum"), limits);
        limit("most", one.path("maximum"), limits);
        limit("below", one.path("exclusiveMaximum"), limits);
        if (schema.path("uniqueItems").asBoolean()) {
            limits.add(words.getOrDefault("guide_limit_once", ""));
        }
        String form = one.has("form") ? said(one, "form", "") : said(schema, "form", "");
        if (!form.isEmpty()) {
            limits.add(form);
        }
        return limits;
    }

    private void limit(String name, JsonNode number, List<String> limits) {
        if (number.isNumber()) {
            limits.add(words.getOrDefault("guide_limit_" + name, "").replace("{n}", number.asText()));
        }
    }

    private static String example(JsonNode schema, JsonNode one) {
        JsonNode example = schema.path("examples").has(0)
                ? schema.path("examples").path(0)
                : one.path("examples").path(0);
        return example.isValueNode() ? example.asText() : "";
    }

    private List<GuidePage.Value> values(JsonNode one) {
        List<GuidePage.Value> values = new ArrayList<>();
        JsonNode all = one.path("enum");
        int shown = all.size() > MOST_VALUES && one.has("vocabulary") ? MOST_VALUES : all.size();
        for (int i = 0; i < shown; i++) {
            String code = all.path(i).asText();
            values.add(new GuidePage.Value(
                    code, InterfaceWords.label(LocalText.of(one.path("labels").path(code)), lang)));
        }
        return values;
    }

    private String said(JsonNode schema, String what, String otherwise) {
        LocalText text = LocalText.of(schema.path(what));
        return text.isEmpty() ? otherwise : InterfaceWords.label(text, lang);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
