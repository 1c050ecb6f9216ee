package org.nuggets.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/** What a search can be narrowed by: type, language, every facet of the site, and the items that others point to. */
final class FacetValues {

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** A facet: its label by language, and its values by code in their order. */
    private record Field(Map<String, String> labels, Map<String, Value> values) {}

    private record Value(Map<String, String> labels, NavigableSet<PageKey> pages) {}

    private FacetValues() {}

    /** @param languages the site's */
    static FacetValues of(Site site, List<String> languages) {
        FacetValues facets = new FacetValues();
        site.pages().values().stream()
                .map(page -> page.page().type())
                .distinct()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(type -> facets.type(type, site, languages));
        for (Facet facet : site.facets()) {
            Field field = facets.field(facet.field());
            field.labels.put(facet.lang(), facet.label().in(facet.lang()));
            for (Facet.Value value : facet.values()) {
                Value of = value(field, value.code());
                String label = value.label().isEmpty()
                        ? languageName(value.code())
                        : value.label().in(facet.lang());
                of.labels.put(facet.lang(), label);
                of.pages.addAll(value.items());
            }
        }
        for (LinkedPage page : site.pages().values()) {
            page.references().stream()
                    .filter(reference -> reference.relation().facet())
                    .forEach(reference -> reference.target().ifPresent(target -> {
                        Field field = facets.field(reference.relation().name());
                        languages.forEach(lang -> field.labels.putIfAbsent(
                                lang, reference.relation().label().in(lang)));
                        Value value = value(field, target.id());
                        LinkedPage to = site.pages().get(target);
                        if (to != null) {
                            value.labels.put(target.lang(), to.page().title());
                        }
                        value.pages.add(page.key());
                    }));
        }
        return facets;
    }

    private void type(ContentType type, Site site, List<String> languages) {
        Field field = field("type");
        Value value = value(field, type.name());
        languages.forEach(lang -> value.labels.put(lang, type.many().in(lang)));
        site.pages().keySet().stream()
                .filter(key -> key.type().equals(type.name()))
                .forEach(value.pages::add);
    }

    private Field field(String name) {
        return fields.computeIfAbsent(name, n -> new Field(new TreeMap<>(), new LinkedHashMap<>()));
    }

    private static Value value(Field field, String code) {
        return field.values.computeIfAbsent(code, c -> new Value(new TreeMap<>(), new TreeSet<>()));
    }

    private static String languageName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return locale.getDisplayLanguage(locale);
    }

    /** For each page its values by field. */
    Map<PageKey, SortedMap<String, List<String>>> byPage() {
        Map<PageKey, SortedMap<String, List<String>>> byPage = new TreeMap<>();
        fields.forEach((name, field) -> field.values.forEach(
                (code, value) -> value.pages.forEach(page -> byPage.computeIfAbsent(page, p -> new TreeMap<>())
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(code))));
        return byPage;
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
