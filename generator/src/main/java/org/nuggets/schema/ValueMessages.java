package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** What is said of a value that a schema does not allow. */
final class ValueMessages {

    /** A line of a list as it is written elsewhere. */
    private static final Pattern BULLET = Pattern.compile("([-\u2010-\u2015\u2212•·*‣▪◦])\\s*(\\S.*)", Pattern.DOTALL);

    private ValueMessages() {}

    /** A list whose lines begin with another sign than a hyphen and a space. */
    static Optional<Diagnostic> bullet(YamlDocument document, String pointer, JsonNode value) {
        String first = value.isObject() && !value.isEmpty()
                ? value.fieldNames().next()
                : value.isTextual() ? value.asText() : "";
        Matcher line = BULLET.matcher(first);
        if (!line.matches()) {
            return Optional.empty();
        }
        String child = pointer + "/" + ValueWords.escaped(first);
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

    static Diagnostic badDate(SourceSpan place, JsonNode value) {
        return new Diagnostic(
                place, Code.BAD_DATE, ValueWords.quoted(value) + " is not a date", DateHint.fix(value.asText()));
    }

    static Diagnostic wrongType(SourceSpan place, String pointer, JsonNode value, JsonNode schema) {
        JsonNode type = schema.path("type");
        String wanted = type.isArray()
                ? ValueWords.stream(type)
                        .map(t -> ValueWords.typeName(t.asText()))
                        .collect(Collectors.joining(" or "))
                : ValueWords.typeName(type.asText());
        String field = ValueWords.fieldName(pointer);
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
                place, Code.WRONG_TYPE, what + " must be " + wanted + ", but here is " + ValueWords.found(value), fix);
    }

    /** A single value as the schema would have it: itself, or as the first part of a group. */
    private static String example(JsonNode value, JsonNode schema) {
        if (!schema.path("type").asText().equals("object")
                || schema.path("required").isEmpty()) {
            List<String> known =
                    ValueWords.stream(schema.path("enum")).map(JsonNode::asText).toList();
            return DidYouMean.nearest(value.asText(), known).orElse(value.asText());
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode name : schema.path("required")) {
            parts.add(name.asText() + ": " + (parts.isEmpty() ? value.asText() : "…"));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    static Diagnostic unknownValue(SourceSpan place, String field, JsonNode value, JsonNode values) {
        List<String> known = ValueWords.stream(values).map(JsonNode::asText).toList();
        if (field.equals("status") && known.contains("draft")) {
            return unknownStatus(place, value, values);
        }
        return new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                ValueWords.quoted(value) + " is not a value of '" + field + "'",
                DidYouMean.hint(value.asText(), known) + "Choose from: " + ValueWords.list(values));
    }

    /** Other tools have other words for it; whatever was meant, there is one that is safe. */
    static Diagnostic unknownStatus(SourceSpan place, JsonNode value, JsonNode values) {
        List<String> known = ValueWords.stream(values).map(JsonNode::asText).toList();
        String written = value.isArray() ? value.path(0).asText() : value.asText();
        Optional<String> near = DidYouMean.nearest(written, known).or(() -> ForeignWords.status(written));
        return new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                ValueWords.quoted(value) + " is not a value of 'status'",
                near.map(status -> "did you mean '" + status + "'? ").orElse("")
                        + "Choose from: " + ValueWords.list(values)
                        + (near.filter(status -> !status.equals("draft")).isPresent()
                                ? ""
                                : "; 'status: draft' keeps it back from readers"));
    }

    static Diagnostic duplicateValue(YamlDocument document, String pointer, String field, JsonNode values) {
        List<JsonNode> seen = new ArrayList<>();
        for (JsonNode value : values) {
            if (seen.contains(value)) {
                return new Diagnostic(
                        document.valueSpan(pointer + "/" + seen.size()),
                        Code.DUPLICATE_VALUE,
                        ValueWords.quoted(value) + " stands twice in '" + field + "'",
                        "keep one of the two");
            }
            seen.add(value);
        }
        throw new IllegalStateException("no value stands twice in " + pointer);
    }

    static Diagnostic badFormat(SourceSpan place, String field, JsonNode value, String fix) {
        return new Diagnostic(place, Code.BAD_FORMAT, ValueWords.quoted(value) + " does not fit '" + field + "'", fix);
    }
}
