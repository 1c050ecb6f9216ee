package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.index.analysis.Analysis;

/**
 * What a question is narrowed to: fields and values by their names or by what they are called in any language. Its JavaScript
 * twin is {@code filters.js}.
 */
final class Filters {

    /** What a field is also called. */
    private static final Map<String, String> FIELDS =
            Map.of("tag", "themes", "tags", "themes", "theme", "themes", "language", "lang");

    private static final Pattern GAP = Pattern.compile("[_" + SearchQuery.SPACE + "-]+");

    private final Map<String, BitSet> chosen = new LinkedHashMap<>();
    private final SearchQuery query;

    private Filters(SearchQuery typed, Manifest manifest, Shards shards) {
        List<SearchQuery.Filter> known = new ArrayList<>();
        List<SearchQuery.Filter> unknown = new ArrayList<>();
        for (SearchQuery.Filter filter : typed.filters()) {
            Optional<JsonNode> facet = facet(filter.field(), manifest, shards);
            Optional<JsonNode> value = facet.flatMap(found -> value(filter.value(), found));
            value.ifPresentOrElse(
                    found -> {
                        known.add(filter);
                        choose(facet.orElseThrow().path("field").asText(), found, manifest.documents());
                    },
                    () -> unknown.add(filter));
        }
        query = typed.with(known, unknown);
    }

    /** Reads the filters of a question. */
    static Filters of(SearchQuery typed, Manifest manifest, Shards shards) {
        return new Filters(typed, manifest, shards);
    }

    /** The question, in which a filter that names nothing that we have has become words. */
    SearchQuery query() {
        return query;
    }

    /** For each field the documents that have one of the values. */
    List<BitSet> chosen() {
        return List.copyOf(chosen.values());
    }

    private void choose(String field, JsonNode value, int documents) {
        BitSet holders = chosen.computeIfAbsent(field, name -> new BitSet(documents));
        int document = 0;
        for (JsonNode step : value.path("docs")) {
            document += step.asInt();
            holders.set(document);
        }
    }

    private static Optional<JsonNode> facet(String field, Manifest manifest, Shards shards) {
        String wanted = simple(field);
        JsonNode byField = null;
        JsonNode otherwise = null;
        for (JsonNode facet : manifest.json().path("facets")) {
            String name = facet.path("field").asText();
            if (simple(facet.path("name").asText(name)).equals(wanted)) {
                return Optional.of(read(facet, shards));
            }
            byField = simple(name).equals(wanted) ? facet : byField;
            otherwise = name.equals(FIELDS.get(wanted)) ? facet : otherwise;
        }
        return Optional.ofNullable(byField == null ? otherwise : byField).map(facet -> read(facet, shards));
    }

    private static JsonNode read(JsonNode facet, Shards shards) {
        return shards.get(facet.path("file").asText(), Manifest::json);
    }

    private static Optional<JsonNode> value(String typed, JsonNode facet) {
        String wanted = simple(typed);
        for (JsonNode value : facet.path("values")) {
            if (simple(value.path("code").asText()).equals(wanted)) {
                return Optional.of(value);
            }
            for (JsonNode label : value.path("label")) {
                if (simple(label.asText()).equals(wanted)) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private static String simple(String value) {
        return GAP.matcher(Analysis.fold(Analysis.lower(value))).replaceAll(" ").strip();
    }
}
