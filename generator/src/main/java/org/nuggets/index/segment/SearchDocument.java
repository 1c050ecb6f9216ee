package org.nuggets.index.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.bytes.Utf8;
import org.nuggets.model.Heading;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;

/**
 * What is searchable of a page.
 *
 * @param blocks the prose of its front matter, then the paragraphs and headings of its body, in order
 * @param headings which blocks are headings, in order
 */
record SearchDocument(LinkedPage page, List<String> blocks, List<Anchor> headings) {

    /** Fields that say something of the page, not of what it is about, or stand in the index by themselves. */
    private static final Set<String> APART =
            Set.of("id", "title", "description", "lang", "status", "authors", "license", "is_based_on", "aliases");

    /** Less is a label, which says nothing that a reader looks for. */
    private static final int LEAST_WORDS = 3;

    private static final String NAMES = "/alternate_names/";

    /** A block that is a heading, and its anchor in the page. */
    record Anchor(int block, String id) {}

    static SearchDocument of(LinkedPage page) {
        List<String> blocks = new ArrayList<>();
        Set<String> references =
                page.references().stream().map(Reference::pointer).collect(Collectors.toCollection(HashSet::new));
        page.page().fields().root().properties().forEach(field -> {
            if (!APART.contains(field.getKey())) {
                JsonNode schema = page.page().type().field(field.getKey());
                prose(field.getValue(), schema, "/" + field.getKey(), references, blocks);
            }
        });
        List<Anchor> headings = new ArrayList<>();
        List<Heading> open = new ArrayList<>(page.page().draft().body().headings());
        page.page()
                .draft()
                .body()
                .prose()
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    if (!open.isEmpty() && open.get(0).text().strip().equals(line.strip())) {
                        headings.add(new Anchor(blocks.size(), open.remove(0).id()));
                    }
                    blocks.add(line.strip());
                });
        return new SearchDocument(page, List.copyOf(blocks), List.copyOf(headings));
    }

    /** Texts that an author wrote freely: no codes of a vocabulary, dates, addresses or references. */
    private static void prose(
            JsonNode value, JsonNode schema, String pointer, Set<String> references, List<String> blocks) {
        if (value.isArray()) {
            int i = 0;
            for (JsonNode item : value) {
                prose(item, schema.path("items"), pointer + "/" + i++, references, blocks);
            }
        } else if (value.isObject()) {
            value.properties()
                    .forEach(part -> prose(
                            part.getValue(),
                            schema.path("properties").path(part.getKey()),
                            pointer + "/" + part.getKey(),
                            references,
                            blocks));
        } else if (value.isTextual()
                && schema.path("type").asText().equals("string")
                && !schema.has("labels")
                && !schema.has("enum")
                && !schema.has("format")
                && !schema.has("pattern")
                && !references.contains(pointer)
                && (pointer.startsWith(NAMES) || Analysis.words(value.asText()).size() >= LEAST_WORDS)) {
            blocks.add(value.asText().strip());
        }
    }

    String title() {
        return page.page().title();
    }

    String description() {
        return page.page().description();
    }

    /** As its file holds it. */
    byte[] json() {
        PageKey key = page.key();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("title", title())
                .put("description", description())
                .put("address", page.route().path())
                .put("type", key.type())
                .put("lang", key.lang());
        ArrayNode texts = json.putArray("blocks");
        blocks.forEach(texts::add);
        ArrayNode anchors = json.putArray("headings");
        headings.forEach(heading -> anchors.addArray().add(heading.block()).add(heading.id()));
        return Utf8.bytes(json.toString());
    }
}
