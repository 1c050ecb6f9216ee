package org.nuggets.index.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.bytes.Utf8;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Glance;
import org.nuggets.model.Heading;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchDocument;
import org.nuggets.model.SearchDocument.Anchor;

/** Reads what is searchable of a page. */
final class DocumentReader {

    /** Less is a label, which says nothing that a reader looks for. */
    private static final int LEAST_WORDS = 3;

    /** Whatever has no type of its own: nobody looks for that. */
    private static final String PLAIN = "page";

    private DocumentReader() {}

    static SearchDocument of(LinkedPage page) {
        List<String> blocks = new ArrayList<>();
        Set<String> references =
                page.references().stream().map(Reference::pointer).collect(Collectors.toCollection(HashSet::new));
        ContentType type = page.page().type();
        page.page().fields().root().properties().forEach(field -> {
            if (!type.roles().has(field.getKey(), FieldRole.NOT_SEARCHED)
                    && !type.roles().has(field.getKey(), FieldRole.SEARCH_WORDS)) {
                // A name is looked for however short it is.
                int least = type.roles().has(field.getKey(), FieldRole.SYNONYMS) ? 0 : LEAST_WORDS;
                prose(field.getValue(), type.field(field.getKey()), "/" + field.getKey(), least, references, blocks);
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
        return new SearchDocument(
                page.key(),
                page.route(),
                page.page().title(),
                page.page().description(),
                Glance.of(page.page()),
                page.tried(),
                blocks,
                labels(page),
                headings);
    }

    /**
     * What the type and the values of facets are called: the code, for it may be what people say (KS2), and the words; then
     * what readers type.
     */
    private static List<String> labels(LinkedPage page) {
        ContentType type = page.page().type();
        Set<String> labels = new LinkedHashSet<>();
        if (!type.name().equals(PLAIN)) {
            labels.add(type.one().in(page.key().lang()));
        }
        page.page().fields().root().properties().forEach(field -> {
            JsonNode schema = type.field(field.getKey());
            JsonNode words = schema.path("items").has("labels") ? schema.path("items") : schema;
            if (schema.has("facet") && words.has("labels")) {
                List<JsonNode> values = new ArrayList<>();
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue())).forEach(values::add);
                for (JsonNode value : values) {
                    JsonNode label = words.path("labels")
                            .path(value.asText())
                            .path(page.key().lang());
                    if (label.isTextual()) {
                        labels.add(value.asText() + ": " + label.asText());
                    }
                }
            }
        });
        labels.addAll(page.page().texts(FieldRole.SEARCH_WORDS));
        return List.copyOf(labels);
    }

    /** Texts that an author wrote freely: no codes of a vocabulary, dates, addresses or references. */
    private static void prose(
            JsonNode value, JsonNode schema, String pointer, int least, Set<String> references, List<String> blocks) {
        if (value.isArray()) {
            int i = 0;
            for (JsonNode item : value) {
                prose(item, schema.path("items"), pointer + "/" + i++, least, references, blocks);
            }
        } else if (value.isObject()) {
            value.properties()
                    .forEach(part -> prose(
                            part.getValue(),
                            schema.path("properties").path(part.getKey()),
                            pointer + "/" + part.getKey(),
                            least,
                            references,
                            blocks));
        } else if (value.isTextual()
                && schema.path("type").asText().equals("string")
                && !schema.has("labels")
                && !schema.has("enum")
                && !schema.has("format")
                && !schema.has("pattern")
                && !references.contains(pointer)
                && (least == 0 || Analysis.words(value.asText()).size() >= least)) {
            blocks.add(value.asText().strip());
        }
    }

    /** What it says of these; the words are those of its own language. */
    private static void add(Glance glance, String lang, ObjectNode json) {
        glance.effort().ifPresent(effort -> {
            ObjectNode node = json.putObject("effort")
                    .put("amount", effort.amount())
                    .put("unit", effort.unit().in(lang));
            effort.period().ifPresent(period -> node.put("period", period.in(lang)));
            effort.share().ifPresent(share -> node.put("share", share));
        });
        glance.sure()
                .ifPresent(sure -> json.putObject("sure")
                        .put("step", sure.step())
                        .put("label", sure.value().label().in(lang)));
        glance.outcome().ifPresent(value -> json.put("outcome", value.label().in(lang)));
    }

    /** As its file holds it. */
    static byte[] json(SearchDocument document) {
        PageKey key = document.key();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("title", document.title())
                .put("description", document.description())
                .put("address", document.route().path())
                .put("type", key.type())
                .put("lang", key.lang());
        add(document.glance(), key.lang(), json);
        if (document.tried() > 0) {
            json.put("tried", document.tried());
        }
        ArrayNode texts = json.putArray("blocks");
        document.blocks().forEach(texts::add);
        if (!document.labels().isEmpty()) {
            ArrayNode labels = json.putArray("labels");
            document.labels().forEach(labels::add);
        }
        ArrayNode anchors = json.putArray("headings");
        document.headings()
                .forEach(heading -> anchors.addArray().add(heading.block()).add(heading.id()));
        return Utf8.bytes(json.toString());
    }
}
