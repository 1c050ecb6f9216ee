package org.nuggets.validate;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** A schema's complaint in words that a teacher understands. */
final class SchemaMessages {

    /** A line of a list as it is written elsewhere. */
    private static final Pattern BULLET = Pattern.compile("([-\u2010-\u2015\u2212•·*‣▪◦])\\s*(\\S.*)", Pattern.DOTALL);

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
        String field = fieldName(pointer);
        JsonNode value = fault.getInstanceNode();
        JsonNode limit = fault.getSchemaNode();
        if (isEmptyText(fault)) {
            return new Diagnostic(
                    place, Code.TOO_SHORT, "'" + field + "' is empty", "write something between the quotes");
        }
        if (fault.getKeyword().equals("type")
                && schemaAround(fault).path("type").asText().equals("array")) {
            Optional<Diagnostic> bullet = bullet(document, pointer, value);
            if (bullet.isPresent()) {
                return bullet.get();
            }
        }
        return switch (fault.getKeyword()) {
            case "additionalProperties" -> unknownField(fault, document, pointer);
            case "required" -> missingField(fault, document, pointer);
            case "type" ->
                pointer.equals("/status") && root.at("/properties/status/enum").isArray()
                        ? unknownStatus(place, value, root.at("/properties/status/enum"))
                        : value.isNumber()
                                        && schemaAround(fault)
                                                .path("format")
                                                .asText()
                                                .equals("date")
                                ? badDate(place, value)
                                : wrongType(place, pointer, value, schemaAround(fault));
            case "enum" -> unknownValue(place, field, value, limit);
            case "format" ->
                "date".equals(limit.asText())
                        ? badDate(place, value)
                        : badFormat(
                                place, field, value, form(fault, "write it in the usual form of " + limit.asText()));
            case "pattern" -> badFormat(place, field, value, form(fault, "it must have the form " + limit.asText()));
            case "maxLength" ->
                new Diagnostic(
                        place,
                        Code.TOO_LONG,
                        "'" + field + "' has " + length(value) + " characters, more than " + limit.asText(),
                        "shorten it by " + (length(value) - limit.asInt()));
            case "minLength" ->
                new Diagnostic(
                        place,
                        Code.TOO_SHORT,
                        "'" + field + "' has " + length(value) + " characters, fewer than " + limit.asText(),
                        "write " + (limit.asInt() - length(value)) + " more");
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
            case "uniqueItems" -> duplicateValue(document, pointer, field, value);
            case "propertyNames" ->
                badFormat(
                        document.keySpan(pointer + "/" + escaped(fault.getProperty())),
                        field,
                        TextNode.valueOf(fault.getProperty()),
                        "give it a name of the form " + limit.path("pattern").asText());
            case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" ->
                badFormat(
                        place,
                        field,
                        value,
                        "write a number that is " + bound(fault.getKeyword()) + " " + limit.asText());
            default -> badFormat(place, field, value, fault.getMessage());
        };
    }

    private Diagnostic unknownField(Error fault, YamlDocument document, String pointer) {
        String name = fault.getProperty();
        List<String> known = new ArrayList<>();
        JsonNode properties = propertiesAround(fault);
        properties.fieldNames().forEachRemaining(known::add);
        known.sort(Comparator.naturalOrder());
        String whole = pointer.isEmpty() ? kind : "'" + fieldName(pointer) + "'";
        return new Diagnostic(
                document.keySpan(pointer + "/" + escaped(name)),
                Code.UNKNOWN_FIELD,
                "'" + name + "' is not a field of " + whole,
                DidYouMean.hint(name, known) + "Fields of " + whole + ": " + String.join(", ", known));
    }

    private Diagnostic missingField(Error fault, YamlDocument document, String pointer) {
        String name = fault.getProperty();
        String child = pointer + "/" + escaped(name);
        JsonNode schema = propertiesAround(fault).path(name);
        JsonNode values =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        String choice = values.isMissingNode() ? "" : ". Choose from: " + list(values);
        boolean named = document.spans().get().keys().containsKey(child);
        String whole = pointer.isEmpty() ? kind : "'" + fieldName(pointer) + "'";
        return new Diagnostic(
                named ? document.keySpan(child) : pointer.isEmpty() ? document.whole() : document.valueSpan(pointer),
                Code.MISSING_FIELD,
                named ? "'" + name + "' has no value" : "the field '" + name + "' is missing",
                (named
                                ? "write a value after '" + name + ":'"
                                : "add '" + name + ": " + begun(name, schema) + "', which " + whole + " needs")
                        + choice
                        + further(name));
    }

    /** How a value could begin, where that is known. */
    private static String begun(String name, JsonNode schema) {
        return name.equals("license") ? schema.path("examples").path(0).asText("…") : "…";
    }

    /** What else a beginner needs to know of two fields: that one line does it for all, and what the parts are. */
    private static String further(String name) {
        return switch (name) {
            case "license" -> "; or write that line once in site.yml, for every file";
            case "is_based_on" ->
                ": two lines below it, '  - source: its-id' and '    use: facts_only'. To make a source, run ./nuggets"
                        + " new source \"Its title\"; for what you saw yourself, too";
            default -> "";
        };
    }

    /** A list whose lines begin with another sign than a hyphen and a space. */
    private static Optional<Diagnostic> bullet(YamlDocument document, String pointer, JsonNode value) {
        String first = value.isObject() && !value.isEmpty()
                ? value.fieldNames().next()
                : value.isTextual() ? value.asText() : "";
        Matcher line = BULLET.matcher(first);
        if (!line.matches()) {
            return Optional.empty();
        }
        String child = pointer + "/" + escaped(first);
        JsonNode part = value.path(first);
        String rest = value.isObject()
                ? line.group(2) + ": " + (part.isValueNode() ? part.asText() : "…")
                : line.group(2).replaceFirst("(?<!\\s)\\s+[-–—•·*‣▪].*", "");
        String sign = line.group(1);
        return Optional.of(new Diagnostic(
                value.isObject() ? document.keySpan(child) : document.valueSpan(pointer),
                Code.WRONG_TYPE,
                sign.equals("-")
                        ? "there is no space after the '-', so this is no line of a list"
                        : "a line of a list begins with '-', not with '" + sign + "'",
                "write '- " + rest + "'"));
    }

    private static Diagnostic badDate(SourceSpan place, JsonNode value) {
        return new Diagnostic(place, Code.BAD_DATE, quoted(value) + " is not a date", DateHint.fix(value.asText()));
    }

    private static Diagnostic wrongType(SourceSpan place, String pointer, JsonNode value, JsonNode schema) {
        JsonNode type = schema.path("type");
        String wanted = type.isArray()
                ? stream(type).map(t -> typeName(t.asText())).collect(Collectors.joining(" or "))
                : typeName(type.asText());
        String field = fieldName(pointer);
        String fix = switch (type.asText()) {
            case "array" ->
                value.isValueNode()
                        ? "write it as a list: " + field + ": [" + example(value, schema.path("items")) + "]"
                        : "write it as a list: each value in a line of its own, after '- '";
            case "string" ->
                value.isValueNode()
                        ? "put it in quotes: \"" + value.asText() + "\""
                        : "write one text, in quotes if it holds a colon";
            case "integer" -> "write a whole number, such as 3, without quotes";
            case "number" -> "write a number, such as 3 or 0.5, without quotes";
            case "object" ->
                value.isValueNode() && schema.has("required")
                        ? "write it as a group: " + example(value, schema)
                        : "write its parts as fields of their own, indented by two spaces";
            default -> "write " + wanted;
        };
        String what = pointer.matches(".*/[0-9]+") ? "each item of '" + field + "'" : "'" + field + "'";
        return new Diagnostic(
                place, Code.WRONG_TYPE, what + " must be " + wanted + ", but here is " + found(value), fix);
    }

    /** A single value as the schema would have it: itself, or as the first part of a group. */
    private static String example(JsonNode value, JsonNode schema) {
        if (!schema.path("type").asText().equals("object")
                || schema.path("required").isEmpty()) {
            List<String> known =
                    stream(schema.path("enum")).map(JsonNode::asText).toList();
            return DidYouMean.nearest(value.asText(), known).orElse(value.asText());
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode name : schema.path("required")) {
            parts.add(name.asText() + ": " + (parts.isEmpty() ? value.asText() : "…"));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static Diagnostic unknownValue(SourceSpan place, String field, JsonNode value, JsonNode values) {
        List<String> known = stream(values).map(JsonNode::asText).toList();
        if (field.equals("status") && known.contains("draft")) {
            return unknownStatus(place, value, values);
        }
        return new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                quoted(value) + " is not a value of '" + field + "'",
                DidYouMean.hint(value.asText(), known) + "Choose from: " + list(values));
    }

    /** Other tools have other words for it; whatever was meant, there is one that is safe. */
    private static Diagnostic unknownStatus(SourceSpan place, JsonNode value, JsonNode values) {
        List<String> known = stream(values).map(JsonNode::asText).toList();
        String written = value.isArray() ? value.path(0).asText() : value.asText();
        Optional<String> near = DidYouMean.nearest(written, known).or(() -> ForeignPublishing.status(written));
        return new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                quoted(value) + " is not a value of 'status'",
                near.map(status -> "did you mean '" + status + "'? ").orElse("")
                        + "Choose from: " + list(values)
                        + (near.filter(status -> !status.equals("draft")).isPresent()
                                ? ""
                                : "; 'status: draft' keeps it back from readers"));
    }

    private static Diagnostic duplicateValue(YamlDocument document, String pointer, String field, JsonNode values) {
        List<JsonNode> seen = new ArrayList<>();
        for (JsonNode value : values) {
            if (seen.contains(value)) {
                return new Diagnostic(
                        document.valueSpan(pointer + "/" + seen.size()),
                        Code.DUPLICATE_VALUE,
                        quoted(value) + " stands twice in '" + field + "'",
                        "keep one of the two");
            }
            seen.add(value);
        }
        throw new IllegalStateException("no value stands twice in " + pointer);
    }

    private static Diagnostic badFormat(SourceSpan place, String field, JsonNode value, String fix) {
        return new Diagnostic(place, Code.BAD_FORMAT, quoted(value) + " does not fit '" + field + "'", fix);
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

    private JsonNode propertiesAround(Error fault) {
        return schemaAround(fault).path("properties");
    }

    private static String fieldName(String pointer) {
        String[] steps = pointer.split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (!steps[i].chars().allMatch(Character::isDigit)) {
                return steps[i].replace("~1", "/").replace("~0", "~");
            }
        }
        return "the file";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "text";
            case "array" -> "a list";
            case "object" -> "a group of fields";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String found(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a group of fields";
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> "'" + value.asText() + "', which means yes or no";
            case NULL -> "nothing";
            default -> "the text '" + value.asText() + "'";
        };
    }

    private static String quoted(JsonNode value) {
        return value.isValueNode() ? "'" + value.asText() + "'" : found(value);
    }

    private static String bound(String keyword) {
        return switch (keyword) {
            case "minimum" -> "at least";
            case "exclusiveMinimum" -> "above";
            case "maximum" -> "at most";
            default -> "below";
        };
    }

    private static int length(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }

    private static String list(JsonNode values) {
        return stream(values).map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
