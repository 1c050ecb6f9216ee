package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import org.nuggets.config.QuotationMarks;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;

/** Gives the texts of front matter that authors wrote to be read the quotation marks that their language is printed with. */
final class PrintedFields {

    private final ContentType type;
    private final QuotationMarks quotes;

    private PrintedFields(ContentType type, QuotationMarks quotes) {
        this.type = type;
        this.quotes = quotes;
    }

    /** The same front matter as it is printed. */
    static YamlDocument of(YamlDocument fields, ContentType type, String lang) {
        PrintedFields printed = new PrintedFields(type, QuotationMarks.of(lang));
        Map<String, JsonNode> changed = new TreeMap<>();
        fields.root().properties().forEach(field -> {
            JsonNode value = printed.value(field.getValue(), type.field(field.getKey()), "/" + field.getKey());
            if (!value.equals(field.getValue())) {
                changed.put(field.getKey(), value);
            }
        });
        return fields.with(changed);
    }

    /** @param at where the value stands, with a star for each number, as a relation says it */
    private JsonNode value(JsonNode value, JsonNode schema, String at) {
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> items.add(value(item, schema.path("items"), at + "/*")));
            return items;
        }
        if (value.isObject()) {
            ObjectNode parts = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(part -> parts.set(
                            part.getKey(),
                            value(
                                    part.getValue(),
                                    schema.path("properties").path(part.getKey()),
                                    at + "/" + part.getKey())));
            return parts;
        }
        return value.isTextual() && isRead(schema) && type.relations().stream().noneMatch(r -> r.at().equals(at))
                ? TextNode.valueOf(quotes.in(value.asText()))
                : value;
    }

    /** Not a code of a vocabulary, a date, an address or a name that has to be written in one way. */
    private static boolean isRead(JsonNode schema) {
        return !schema.has("labels") && !schema.has("enum") && !schema.has("format") && !schema.has("pattern");
    }
}
