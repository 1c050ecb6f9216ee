package org.nuggets.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.Facet.Value;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.PlannedPage;
import org.nuggets.model.Route;
import org.nuggets.model.Site;

/**
 * Groups what readers are offered by each field that its type marks with {@code facet}, which is also its step in the
 * address. Phases meet by age: one that overlaps with another lists the other's items, too; where the field says by which
 * ages, its values are those. A field without a vocabulary has the texts that authors write as its values.
 */
final class Facets {

    private static final String LANGUAGE = "lang";
    private static final String BY_AGE = "facet_ages";

    private final Map<String, JsonNode> fields;
    private final AddressPlan plan;
    private final Set<String> led;

    /** @param led the values that have a door, whose pages lead instead of list */
    Facets(SortedMap<String, ContentType> types, AddressPlan plan, Set<String> led) {
        this.led = Set.copyOf(led);
        this.fields = fields(types);
        this.plan = plan;
    }

    /** The facets of every language, of those that have values. */
    List<Facet> of(SortedMap<String, List<PlannedPage>> catalogues) {
        List<Facet> facets = new ArrayList<>();
        catalogues.forEach((lang, pages) -> fields.forEach((name, schema) -> {
            List<Value> values = name.equals(LANGUAGE)
                    ? languages(lang, schema, pages)
                    : isInWords(name, schema) ? words(lang, name, schema, pages) : values(lang, name, schema, pages);
            if (!values.isEmpty()) {
                JsonNode label = schema.path(schema.has("facet_label") ? "facet_label" : "label");
                facets.add(new Facet(name, lang, LocalText.of(label), plan.facet(lang, step(schema)), values));
            }
        }));
        return facets;
    }

    /** The values of a page in each field that is a facet, where it has any. */
    Map<String, List<String>> values(Page page) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, schema) -> {
            JsonNode own = page.type().field(name);
            List<String> said = own.has("facet") ? page.fields().texts(name) : List.of();
            List<String> texts = own.has(BY_AGE) ? ages(said, own) : said;
            if (!texts.isEmpty()) {
                values.put(name, texts);
            }
        });
        return values;
    }

    /** Every address that a page of facets may have, taken or not: no page of the content may claim one. */
    Set<Route> addresses(Set<String> languages) {
        Set<Route> addresses = new HashSet<>();
        for (String lang : languages) {
            addresses.add(plan.browse(lang));
            fields.forEach((name, schema) -> {
                addresses.add(plan.facet(lang, step(schema)));
                for (JsonNode code : values(schema).path("enum")) {
                    Route value = plan.facetValue(lang, step(schema), code.asText());
                    addresses.add(value);
                    addresses.add(AddressPlan.all(value));
                }
                if (name.equals(LANGUAGE)) {
                    languages.forEach(code -> addresses.add(plan.facetValue(lang, step(schema), code)));
                }
            });
        }
        return addresses;
    }

    /** Whether the page of a value that some author may write once would stand at an address. */
    boolean mayStandAt(Route route, Collection<String> languages) {
        return fields.entrySet().stream()
                .filter(field -> isInWords(field.getKey(), field.getValue()))
                .anyMatch(field -> languages.stream()
                        .anyMatch(lang -> route.path()
                                .startsWith(
                                        plan.facet(lang, step(field.getValue())).path())));
    }

    /** The fields that are facets, by name, in the order of the types; of several of one name the first counts. */
    private static Map<String, JsonNode> fields(SortedMap<String, ContentType> types) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (ContentType type : types.values()) {
            type.schema().path("properties").properties().forEach(field -> {
                if (field.getValue().has("facet")) {
                    fields.putIfAbsent(field.getKey(), field.getValue());
                }
            });
        }
        return fields;
    }

    private List<Value> values(String lang, String name, JsonNode schema, List<PlannedPage> pages) {
        JsonNode vocabulary = values(schema);
        Map<String, List<PageKey>> holders = new LinkedHashMap<>();
        vocabulary.path("enum").forEach(code -> holders.put(code.asText(), new ArrayList<>()));
        for (PlannedPage page : pages) {
            for (String code : page.facets().getOrDefault(name, List.of())) {
                if (holders.containsKey(code)) {
                    holders.get(code).add(page.key());
                }
            }
        }
        List<Value> values = new ArrayList<>();
        holders.forEach((code, items) -> {
            List<PageKey> sameAge = schema.has(BY_AGE)
                    ? List.of()
                    : sameAge(code, holders.keySet(), name, pages, vocabulary.path("ages"));
            if (!items.isEmpty() || !sameAge.isEmpty()) {
                LocalText label = LocalText.of(vocabulary.path("labels").path(code));
                Route route = plan.facetValue(lang, step(schema), code);
                Optional<Route> all = name.equals(Site.READERS) && led.contains(code)
                        ? Optional.of(AddressPlan.all(route))
                        : Optional.empty();
                values.add(new Value(code, label, route, all, items, sameAge));
            }
        });
        return values;
    }

    /**
     * The texts that authors wrote, in their order; those that differ in no letter are one, in the words of the first. A text
     * without a letter has no page.
     */
    private List<Value> words(String lang, String name, JsonNode schema, List<PlannedPage> pages) {
        SortedMap<String, String> labels = new TreeMap<>();
        Map<String, List<PageKey>> holders = new HashMap<>();
        for (PlannedPage page : pages) {
            for (String text : page.facets().getOrDefault(name, List.of())) {
                String code = WordStep.of(text);
                if (!code.isEmpty()) {
                    labels.putIfAbsent(code, text.strip());
                    List<PageKey> keys = holders.computeIfAbsent(code, c -> new ArrayList<>());
                    if (!keys.contains(page.key())) {
                        keys.add(page.key());
                    }
                }
            }
        }
        return labels.entrySet().stream()
                .map(label -> new Value(
                        label.getKey(),
                        new LocalText(Map.of(lang, label.getValue())),
                        plan.facetValue(lang, step(schema), label.getKey()),
                        Optional.empty(),
                        holders.get(label.getKey()),
                        List.of()))
                .toList();
    }

    /** The ages that some values of a field have to do with. */
    private static List<String> ages(List<String> said, JsonNode schema) {
        List<String> found = new ArrayList<>();
        JsonNode ages = vocabulary(schema).path("ages");
        JsonNode by = schema.path(BY_AGE);
        by.path("enum").forEach(code -> {
            JsonNode own = by.path("ages").path(code.asText());
            if (said.stream().anyMatch(value -> overlap(own, ages.path(value)))) {
                found.add(code.asText());
            }
        });
        return found;
    }

    /** The items of other phases at which some age of this one is taught, by key as the pages are. */
    private static List<PageKey> sameAge(
            String code, Set<String> codes, String name, List<PlannedPage> pages, JsonNode ages) {
        Set<String> others = codes.stream()
                .filter(other -> overlap(ages.path(code), ages.path(other)))
                .collect(Collectors.toSet());
        List<PageKey> found = new ArrayList<>();
        if (!others.isEmpty()) {
            for (PlannedPage page : pages) {
                List<String> own = page.facets().getOrDefault(name, List.of());
                if (!own.contains(code) && !Collections.disjoint(own, others)) {
                    found.add(page.key());
                }
            }
        }
        return found;
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return one.size() == 2
                && other.size() == 2
                && one.get(0).asInt() < other.get(1).asInt()
                && other.get(0).asInt() < one.get(1).asInt();
    }

    /** A site in one language has nothing to choose from. */
    private List<Value> languages(String lang, JsonNode schema, List<PlannedPage> pages) {
        Map<String, List<PageKey>> byLanguage = new LinkedHashMap<>();
        pages.forEach(page -> byLanguage
                .computeIfAbsent(page.key().lang(), l -> new ArrayList<>())
                .add(page.key()));
        List<Value> values = new ArrayList<>();
        byLanguage.forEach((code, items) -> values.add(new Value(
                code,
                new LocalText(Map.of()),
                plan.facetValue(lang, step(schema), code),
                Optional.empty(),
                items,
                List.of())));
        return values.size() < 2 ? List.of() : values;
    }

    private static String step(JsonNode schema) {
        return schema.path("facet").asText();
    }

    /** What readers browse by: the values of a field, or the ages that they have to do with. */
    private static JsonNode values(JsonNode schema) {
        return schema.has(BY_AGE) ? schema.path(BY_AGE) : vocabulary(schema);
    }

    /** Whether authors write its values in words of their own. */
    private static boolean isInWords(String name, JsonNode schema) {
        return !name.equals(LANGUAGE) && !values(schema).has("enum");
    }

    /** The values of a field, or of the items of a list. */
    private static JsonNode vocabulary(JsonNode schema) {
        return schema.has("enum") ? schema : schema.path("items");
    }
}
