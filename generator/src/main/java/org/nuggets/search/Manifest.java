package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuggets.index.analysis.Analysis;

/**
 * What the files of a search say of themselves: see {@code docs/search-format.md}.
 *
 * @param languages those of the site, its first one first, each with its analysis
 * @param weights the numbers of the ranking
 */
record Manifest(JsonNode json, int documents, Map<String, Analysis> languages, JsonNode weights) {

    static final String NAME = "manifest.json";

    private static final int FORMAT = 4;

    static Manifest read(byte[] bytes) {
        JsonNode json = json(bytes);
        if (json.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException("a format that we do not know");
        }
        Map<String, Analysis> languages = new LinkedHashMap<>();
        json.path("languages").fieldNames().forEachRemaining(lang -> languages.put(lang, Analysis.of(lang)));
        return new Manifest(json, json.path("documents").asInt(), languages, json.path("weights"));
    }

    static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double weight(String name) {
        return weights.path(name).asDouble();
    }

    /** The documents that are written in a language. */
    BitSet written(String lang) {
        BitSet written = new BitSet(documents);
        boolean isFirst = lang.equals(languages.keySet().iterator().next());
        written.set(0, documents, isFirst);
        json.path("written").properties().forEach(language -> {
            int document = 0;
            for (JsonNode step : language.getValue()) {
                document += step.asInt();
                written.set(document, language.getKey().equals(lang));
            }
        });
        return written;
    }

    /** Words that are dropped from a question in a language. */
    Set<String> stop(String lang) {
        return new HashSet<>(texts(json.path("stop").path(lang)));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
