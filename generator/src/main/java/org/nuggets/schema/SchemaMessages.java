package org.nuggets.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** A schema's complaint in words that a teacher understands. */
final class SchemaMessages {

    private final JsonNode root;
    private final String kind;

    /**
     * @param root the schema
     * @param kind what is checked, with its article, such as "a nugget"
     */
    SchemaMessages(JsonNode root, String kind) {
        this.root = root;
        this.kind = kind;
    }

    Diagnostic explain(Error fault, YamlDocument document) {
        String pointer = fault.getInstanceLocation().toString();
        SourceSpan place = document.valueSpan(pointer);
        String field = ValueWords.fieldName(pointer);
        JsonNode value = fault.getInstanceNode();
        JsonNode limit = fault.getSchemaNode();
        if (isEmptyText(fault)) {
            return new Diagnostic(
                    place, Code.TOO_SHORT, "'" + field + "' is empty", "write something between the quotes");
        }
        if (fault.getKeyword().equals("type")
                && schemaAround(fault).path("type").asText().equals("array")) {
            Optional<Diagnostic> bullet = ValueMessages.bullet(document, pointer, value);
            if (bullet.isPresent()) {
                return bullet.get();
            }
        }
        return switch (fault.getKeyword()) {
            case "additionalProperties" ->
                FieldMessages.unknown(fault.getProperty(), schemaAround(fault), kind, document, pointer);
            case "required" ->
                FieldMessages.missing(fault.getProperty(), propertiesAround(fault), kind, document, pointer);
            case "type" ->
                pointer.equals("/status") && root.at("/properties/status/enum").isArray()
                        ? ValueMessages.unknownStatus(place, value, root.at("/properties/status/enum"))
                        : value.isNumber()
                                        && schemaAround(fault)
                                                .path("format")
                                                .asText()
                                                .equals("date")
                                ? ValueMessages.badDate(place, value)
                                : ValueMessages.wrongType(place, pointer, value, schemaAround(fault));
            case "enum" ->
                ValueMessages.unknownValue(
                        place, field, value, limit, schemaAround(fault).path("labels"));
            case "format" ->
                "date".equals(limit.asText())
                        ? ValueMessages.badDate(place, value)
                        : ValueMessages.badFormat(
                                place, field, value, form(fault, "write it in the usual form of " + limit.asText()));
            case "pattern" ->
                ValueMessages.badFormat(place, field, value, form(fault, "it must have the form " + limit.asText()));
            case "maxLength" ->
                new Diagnostic(
                        place,
                        Code.TOO_LONG,
                        "'" + field + "' has " + ValueWords.length(value) + " characters, more than " + limit.asText(),
                        "shorten it by " + (ValueWords.length(value) - limit.asInt()));
            case "minLength" ->
                new Diagnostic(
                        place,
                        Code.TOO_SHORT,
                        "'" + field + "' has " + ValueWords.length(value) + " characters, fewer than " + limit.asText(),
                        "write " + (limit.asInt() - ValueWords.length(value)) + " more");
            case "maxItems" ->
                new Diagnostic(
                        place,
                        Code.TOO_LONG,
                        "'" + field + "' lists " + value.size() + ", more than " + limit.asText(),
                        "leave out " + (value.size() - limit.asInt()));
            case "minItems" ->
                new Diagnostic(
                        place,
                        Code.TOO_SHORT,
                        "'" + field + "' lists " + value.size() + ", fewer than " + limit.asText(),
                        "add " + (limit.asInt() - value.size()) + " more");
            case "uniqueItems" -> ValueMessages.duplicateValue(document, pointer, field, value);
            case "propertyNames" ->
                ValueMessages.badFormat(
                        document.keySpan(pointer + "/" + ValueWords.escaped(fault.getProperty())),
                        field,
                        TextNode.valueOf(fault.getProperty()),
                        limit.at("/form/en")
                                .asText("give it a name of the form "
                                        + limit.path("pattern").asText()));
            case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" ->
                ValueMessages.badFormat(
                        place,
                        field,
                        value,
                        "write a number that is " + ValueWords.bound(fault.getKeyword()) + " " + limit.asText());
            default -> ValueMessages.badFormat(place, field, value, fault.getMessage());
        };
    }

    /** A type may say in words what its pattern asks for. */
    private String form(Error fault, String otherwise) {
        JsonNode schema = schemaAround(fault);
        String known = schema.path("format").asText().startsWith("uri")
                ? "write a whole address, such as https://example.org/page"
                : otherwise;
        return schema.path("form").path("en").asText(known);
    }

    private static boolean isEmptyText(Error fault) {
        return List.of("minLength", "pattern", "format").contains(fault.getKeyword())
                && fault.getInstanceNode().isTextual()
                && fault.getInstanceNode().asText().isEmpty();
    }

    /** The schema that holds the keyword which failed. */
    private JsonNode schemaAround(Error fault) {
        return root.at(
                JsonPointer.compile(fault.getSchemaLocation().getFragment().toString())
                        .head());
    }

    JsonNode propertiesAround(Error fault) {
        return schemaAround(fault).path("properties");
    }
}
