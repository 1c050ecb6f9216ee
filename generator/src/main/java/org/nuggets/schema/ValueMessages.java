package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** What is said of a value that a schema does not allow. */
final class ValueMessages {

    /** A line of a list as it is written elsewhere. */
    private static final Pattern BULLET = Pattern.compile("([-\u2010-\u2015\u2212•·*‣▪◦])\\s*(\\S.*)", Pattern.DOTALL);

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    /** With a comma, too, but not before three digits, which may be thousands. */
    private static final Pattern DECIMAL = Pattern.compile(WHOLE + "(?:\\.[0-9]+|,[0-9]{1,2})?");

    /** What needs no quotes in YAML. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*");

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
        Diagnostic finding = new Diagnostic(
                place, Code.BAD_DATE, ValueWords.quoted(value) + " is not a date", DateHint.fix(value.asText()));
        return DateHint.sure(value.asText())
                .map(day -> finding.mendedBy(Repair.of(place, day.toString())))
                .orElse(finding);
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
                        ? "write it as a list: " + field + ": [" + listed(value, schema.path("items")) + "]"
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
        Optional<String> meant = meant(value, type.asText());
        boolean quoted = place.endColumn() - place.column() > value.asText().length();
        String what = pointer.matches(".*/[0-9]+") ? "each item of '" + field + "'" : "'" + field + "'";
        Diagnostic finding = new Diagnostic(
                place,
                Code.WRONG_TYPE,
                what + " must be " + wanted + ", but here is " + ValueWords.found(value),
                meant.map(text -> "write " + text + (quoted ? ", without quotes" : ""))
                        .orElse(fix));
        if (meant.isPresent() && place.line() == place.endLine()) {
            return finding.mendedBy(Repair.of(place, meant.get()));
        }
        return around(place, value, type.asText(), schema.path("items"))
                .map(finding::mendedBy)
                .orElse(finding);
    }

    /** The number, or the yes or no, that a text can only mean. */
    private static Optional<String> meant(JsonNode value, String type) {
        String text = value.isTextual() ? value.asText().strip() : "";
        return switch (type) {
            case "integer" -> WHOLE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
            case "number" -> DECIMAL.matcher(text).matches() ? Optional.of(text.replace(',', '.')) : Optional.empty();
            case "boolean" ->
                ForeignWords.saysYes(text)
                        ? Optional.of("true")
                        : ForeignWords.saysNo(text) ? Optional.of("false") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What has to stand around a value: the quotes of a text, or the brackets of a list that may hold it. */
    private static Optional<Repair> around(SourceSpan place, JsonNode value, String type, JsonNode items) {
        boolean oneLine = place.line() == place.endLine();
        boolean quoted = type.equals("string") && (value.isNumber() || value.isBoolean());
        boolean listed = type.equals("array")
                && value.isTextual()
                && items.path("type").asText("string").equals("string")
                && (items.has("enum") || value.asText().indexOf(',') < 0);
        if (!oneLine || !(quoted || listed)) {
            return Optional.empty();
        }
        SourceSpan start = new SourceSpan(place.file(), place.line(), place.column(), place.line(), place.column());
        SourceSpan end = new SourceSpan(place.file(), place.line(), place.endColumn(), place.line(), place.endColumn());
        return Optional.of(new Repair(
                List.of(new Repair.Part(start, quoted ? "\"" : "["), new Repair.Part(end, quoted ? "\"" : "]"))));
    }

    /** The values that one text holds, where the schema has each; else the text. */
    private static String listed(JsonNode value, JsonNode items) {
        List<String> known =
                ValueWords.stream(items.path("enum")).map(JsonNode::asText).toList();
        return Stream.of("\\s*[,;/&+|]\\s*", "\\s+(?:(?:and|en)\\s+)?")
                .map(value.asText()::split)
                .filter(parts -> parts.length > 1)
                .filter(parts -> Stream.of(parts)
                        .allMatch(part -> DidYouMean.nearest(part, known).isPresent()))
                .map(parts -> Stream.of(parts)
                        .map(part -> DidYouMean.nearest(part, known).orElseThrow())
                        .collect(Collectors.joining(", ")))
                .findFirst()
                .orElseGet(() -> example(value, items));
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

    static Diagnostic unknownValue(SourceSpan place, String field, JsonNode value, JsonNode values, JsonNode labels) {
        List<String> known = ValueWords.stream(values).map(JsonNode::asText).toList();
        if (field.equals("status") && known.contains("draft")) {
            return unknownStatus(place, value, values);
        }
        Diagnostic finding = new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                ValueWords.quoted(value) + " is not a value of '" + field + "'",
                Labels.hint(value.asText(), known, labels::path) + "Choose from: " + ValueWords.list(values));
        return mended(finding, value, Labels.sure(value.asText(), known, labels::path));
    }

    /** A finding of one text with the one that was meant. */
    private static Diagnostic mended(Diagnostic finding, JsonNode value, Optional<String> meant) {
        return meant.filter(text -> value.isTextual() && NAME.matcher(text).matches())
                .map(text -> finding.mendedBy(Repair.of(finding.span(), text)))
                .orElse(finding);
    }

    /** Other tools have other words for it; whatever was meant, there is one that is safe. */
    static Diagnostic unknownStatus(SourceSpan place, JsonNode value, JsonNode values) {
        List<String> known = ValueWords.stream(values).map(JsonNode::asText).toList();
        String written = value.isArray() ? value.path(0).asText() : value.asText();
        Optional<String> near = DidYouMean.nearest(written, known).or(() -> ForeignWords.status(written));
        Diagnostic finding = new Diagnostic(
                place,
                Code.UNKNOWN_VALUE,
                ValueWords.quoted(value) + " is not a value of 'status'",
                near.map(status -> "did you mean '" + status + "'? ").orElse("")
                        + "Choose from: " + ValueWords.list(values)
                        + (near.filter(status -> !status.equals("draft")).isPresent()
                                ? ""
                                : "; 'status: draft' keeps it back from readers"));
        // What others keep back is kept back; that readers get something, only its author can say.
        Optional<String> meant = DidYouMean.sure(written, known)
                .or(() -> ForeignWords.status(written).filter(status -> !status.equals("published")));
        return mended(finding, value, meant);
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
