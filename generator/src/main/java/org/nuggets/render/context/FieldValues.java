package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.config.Languages;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.render.view.BorrowedWords;
import org.nuggets.render.view.DateText;
import org.nuggets.render.view.View.Choice;
import org.nuggets.render.view.View.Fact;
import org.nuggets.render.view.View.Ref;

/** Front matter as templates see it: vocabulary values with their labels, references with their addresses. */
public final class FieldValues {

    private final LinkedPage page;
    private final ContentType type;
    private final String lang;
    private final Map<String, String> strings;
    private final JsonNode root;
    private final Map<String, Reference> references = new HashMap<>();
    private final Function<Reference, Ref> refs;
    private final int most;
    private final Rest rest;

    /** The way to the rest of a long list. */
    public interface Rest {

        /**
         * What stands in the place of the rest.
         *
         * @param relation the one that the list's items are references of, if they are
         * @param rest how many are left out
         * @return nothing where the list is to be shown whole
         */
        Optional<Ref> of(Optional<String> relation, int rest);
    }

    /** @param refs from a reference to what a template shows of it */
    FieldValues(LinkedPage page, String lang, Map<String, String> strings, Function<Reference, Ref> refs) {
        this(page, lang, strings, refs, Integer.MAX_VALUE, (relation, rest) -> Optional.empty());
    }

    private FieldValues(
            LinkedPage page,
            String lang,
            Map<String, String> strings,
            Function<Reference, Ref> refs,
            int most,
            Rest rest) {
        this.page = page;
        this.most = most;
        this.rest = rest;
        this.type = page.page().type();
        this.lang = lang;
        this.strings = strings;
        this.root = page.page().fields().root();
        this.refs = refs;
        page.references().forEach(r -> references.put(r.pointer(), r));
    }

    /**
     * The same with long lists cut.
     *
     * @param most how many items of a list are shown
     */
    public FieldValues cutTo(int most, Rest rest) {
        return new FieldValues(page, lang, strings, refs, most, rest);
    }

    /** Every field, in the order of the file. */
    public Map<String, Object> all() {
        Map<String, Object> values = new LinkedHashMap<>();
        root.properties().forEach(f -> values.put(f.getKey(), value(f.getKey())));
        return values;
    }

    /** The named fields that have a value, in the order of the names. */
    public List<Fact> facts(List<String> names) {
        List<Fact> facts = new ArrayList<>();
        for (String name : names) {
            JsonNode value = root.path(name);
            boolean empty = value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
            if (!empty) {
                facts.add(new Fact(name, label(name), labelled(value(name), type.field(name))));
            }
        }
        return facts;
    }

    /** The same value with the labels of its parts in the place of their names. */
    private Object labelled(Object value, JsonNode schema) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> labelled(item, schema.path("items")))
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> labelled = new LinkedHashMap<>();
            map.forEach((name, part) -> {
                JsonNode field = schema.path("properties").path(String.valueOf(name));
                String label = text(field.path("label"));
                labelled.put(label.isEmpty() ? String.valueOf(name) : label, labelled(part, field));
            });
            return labelled;
        }
        return value;
    }

    private String label(String field) {
        return label(type, field, lang);
    }

    /** What a field is called; its name where its type does not say. */
    public static String label(ContentType type, String field, String lang) {
        String label = text(type.field(field).path("label"), lang);
        return label.isEmpty() ? field : label;
    }

    private Object value(String field) {
        return value(root.get(field), type.field(field), "/" + field);
    }

    private Object value(JsonNode value, JsonNode schema, String pointer) {
        Reference reference = references.get(pointer);
        if (reference != null) {
            return refs.apply(reference);
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode item : value) {
                list.add(value(item, schema.path("items"), pointer + "/" + list.size()));
            }
            return list.size() <= most ? list : cut(list, pointer);
        }
        if (value.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            value.properties().forEach(f -> {
                JsonNode part = schema.path("properties").path(f.getKey());
                boolean single =
                        isOne(value) && part.path("ones").has(f.getValue().asText());
                map.put(
                        f.getKey(),
                        single
                                ? choice(f.getValue(), part.path("ones"))
                                : value(f.getValue(), part, pointer + "/" + f.getKey()));
            });
            return map;
        }
        if (schema.has("labels")) {
            return choice(value, schema.path("labels"));
        }
        if (schema.path("format").asText().equals("date")) {
            return DateText.of(value.asText(), strings);
        }
        if (schema.path("format").asText().equals("uri")) {
            boolean web = value.asText().matches("https?://.*");
            return new Ref(value.asText(), web ? value.asText() : "");
        }
        return value.isNumber() ? value.decimalValue() : value.isBoolean() ? value.booleanValue() : value.asText();
    }

    /** Whether it is an amount of one, such as one day. */
    private static boolean isOne(JsonNode value) {
        return value.path("amount").decimalValue().compareTo(BigDecimal.ONE) == 0;
    }

    private Choice choice(JsonNode value, JsonNode labels) {
        String label = text(labels.path(value.asText()));
        return new Choice(value.asText(), label.isEmpty() ? value.asText() : label);
    }

    private List<Object> cut(List<Object> list, String pointer) {
        Optional<String> relation = page.references().stream()
                .filter(reference -> reference.pointer().startsWith(pointer + "/"))
                .map(reference -> reference.relation().name())
                .findFirst();
        return rest.of(relation, list.size() - most)
                .map(more -> Stream.concat(list.stream().limit(most), Stream.of((Object) more))
                        .toList())
                .orElse(list);
    }

    private String text(JsonNode byLanguage) {
        return text(byLanguage, lang);
    }

    private static String text(JsonNode byLanguage, String lang) {
        for (String wider : Languages.wider(lang).toList()) {
            if (byLanguage.has(wider)) {
                return byLanguage.path(wider).asText();
            }
        }
        return BorrowedWords.of(byLanguage.path("en").asText(""));
    }
}
