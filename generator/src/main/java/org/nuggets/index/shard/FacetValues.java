package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.config.Languages;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/** What a search can be narrowed by: type, language, every facet of the site, and the items that others point to. */
public final class FacetValues {

    private static final String TYPE = "type";
    private static final String LANG = "lang";

    private final Map<String, Field> fields = new LinkedHashMap<>();
    /** What a field is called in the addresses of the pages to browse. */
    private final Map<String, String> names = new HashMap<>();

    /** A facet: its label by language, and its values by code in their order. */
    private record Field(Map<String, String> labels, Map<String, Value> values) {

        Value value(String code, LocalText label) {
            Value value = values.computeIfAbsent(code, c -> new Value(new TreeMap<>(), new TreeSet<>()));
            value.labels.putAll(label.byLanguage());
            return value;
        }
    }

    private record Value(Map<String, String> labels, NavigableSet<PageKey> pages) {}

    private FacetValues() {}

    /** Those of a site. */
    public static FacetValues of(Site site) {
        FacetValues facets = new FacetValues();
        for (LinkedPage page : inOrderOfTypes(site)) {
            ContentType type = page.page().type();
            PageKey key = page.key();
            facets.own(TYPE, type).value(key.type(), type.many()).pages.add(key);
            // A reader's catalogue leaves out what there is in another language, too; a search does not.
            facets.own(LANG, type)
                    .value(key.lang(), new LocalText(Map.of(key.lang(), Languages.nameOf(key.lang()))))
                    .pages
                    .add(key);
        }
        for (Facet facet : site.facets()) {
            facets.names.put(facet.field(), facet.step());
            if (facet.field().equals(LANG)) {
                continue;
            }
            Field field = facets.field(facet.field(), facet.label());
            for (Facet.Value value : facet.values()) {
                field.value(value.code(), value.label()).pages.addAll(value.items());
            }
        }
        for (LinkedPage page : site.pages().values()) {
            page.references().stream()
                    .filter(reference -> reference.relation().facet())
                    .forEach(reference -> reference
                            .target()
                            .map(key -> site.pages().get(key))
                            .ifPresent(target -> facets.field(
                                            reference.relation().name(),
                                            reference.relation().label())
                                    .value(
                                            target.key().id(),
                                            new LocalText(Map.of(
                                                    target.key().lang(),
                                                    target.page().title())))
                                    .pages
                                    .add(page.key())));
        }
        return facets;
    }

    private static List<LinkedPage> inOrderOfTypes(Site site) {
        return site.pages().values().stream()
                .sorted(Comparator.comparingInt(
                                (LinkedPage page) -> page.page().type().order())
                        .thenComparing(LinkedPage::key))
                .toList();
    }

    /** A field that every page has; its words are those of a type that declares it. */
    private Field own(String name, ContentType type) {
        Map<String, String> words = new HashMap<>();
        type.field(name)
                .path("label")
                .properties()
                .forEach(label -> words.put(label.getKey(), label.getValue().asText()));
        return field(name, new LocalText(words));
    }

    private Field field(String name, LocalText label) {
        Field field = fields.computeIfAbsent(name, n -> new Field(new TreeMap<>(), new LinkedHashMap<>()));
        field.labels.putAll(label.byLanguage());
        return field;
    }

    /** What readers and addresses call a field: as where they browse. */
    String name(String field) {
        return names.getOrDefault(field, field);
    }

    /** Each facet as its file holds it, by field. */
    Map<String, ObjectNode> files(Map<PageKey, Integer> numbers) {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            ObjectNode file = JsonNodeFactory.instance.objectNode().put("field", name);
            file.set("label", labels(field.labels));
            ArrayNode values = file.putArray("values");
            field.values.forEach((code, value) -> {
                ObjectNode each = values.addObject().put("code", code);
                each.set("label", labels(value.labels));
                ArrayNode docs = each.putArray("docs");
                int before = 0;
                for (int number : value.pages.stream()
                        .mapToInt(page -> numbers.getOrDefault(page, 0))
                        .sorted()
                        .toArray()) {
                    docs.add(number - before);
                    before = number;
                }
            });
            files.put(name, file);
        });
        return files;
    }

    private static ObjectNode labels(Map<String, String> labels) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        labels.forEach(node::put);
        return node;
    }
}
