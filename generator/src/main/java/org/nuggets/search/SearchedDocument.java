package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.nuggets.index.analysis.Analysis;

/**
 * What the files of a search hold of a page.
 *
 * @param blocks paragraphs and headings, in order
 * @param headings the anchors of the blocks that are headings
 */
record SearchedDocument(
        String title,
        String description,
        String address,
        String type,
        String lang,
        List<String> blocks,
        NavigableMap<Integer, String> headings) {

    SearchedDocument {
        blocks = List.copyOf(blocks);
        headings = Collections.unmodifiableNavigableMap(headings);
    }

    static SearchedDocument of(JsonNode json) {
        NavigableMap<Integer, String> headings = new TreeMap<>();
        json.path("headings")
                .forEach(heading ->
                        headings.put(heading.path(0).asInt(), heading.path(1).asText()));
        return new SearchedDocument(
                json.path("title").asText(),
                json.path("description").asText(),
                json.path("address").asText(),
                json.path("type").asText(),
                json.path("lang").asText(),
                Manifest.texts(json.path("blocks")),
                headings);
    }

    Analysis analysis() {
        return Analysis.of(lang);
    }
}
