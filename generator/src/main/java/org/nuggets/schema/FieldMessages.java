package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.YamlDocument;

/** What is said of fields that a schema does not know, or misses. */
final class FieldMessages {

    private FieldMessages() {}

    /** A field that the type does not have. */
    static Diagnostic unknown(String name, JsonNode schema, String kind, YamlDocument document, String pointer) {
        List<String> known = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        known.sort(Comparator.naturalOrder());
        String whole = pointer.isEmpty() ? kind : "'" + ValueWords.fieldName(pointer) + "'";
        Optional<String> refused = refused(name, schema.path("without"), known);
        if (refused.isPresent()) {
            return new Diagnostic(
                    document.keySpan(pointer + "/" + ValueWords.escaped(name)),
                    Code.UNKNOWN_FIELD,
                    "'" + name + "' is not a field of " + whole + ": "
                            + schema.path("without")
                                    .path(refused.get())
                                    .path("en")
                                    .asText(),
                    "take it out");
        }
        Function<String, JsonNode> label =
                field -> schema.path("properties").path(field).path("label");
        Diagnostic finding = new Diagnostic(
                document.keySpan(pointer + "/" + ValueWords.escaped(name)),
                Code.UNKNOWN_FIELD,
                "'" + name + "' is not a field of " + whole,
                Labels.hint(name, known, label) + "Fields of " + whole + ": " + String.join(", ", known));
        // Beside the field that is meant, it is another one.
        return Labels.sure(name, known, label)
                .filter(meant -> document.root().at(pointer + "/" + meant).isMissingNode())
                .map(meant -> finding.mendedBy(Repair.of(finding.span(), meant)))
                .orElse(finding);
    }

    /** The field that a type does without on purpose, and that is meant here; none where another is as near. */
    private static Optional<String> refused(String name, JsonNode without, List<String> known) {
        List<String> refused = new ArrayList<>();
        without.fieldNames().forEachRemaining(refused::add);
        return refused.contains(name)
                ? Optional.of(name)
                : DidYouMean.sure(name, known).isPresent() ? Optional.empty() : DidYouMean.sure(name, refused);
    }

    /** A field that has to be there, or has no value. */
    static Diagnostic missing(String name, JsonNode properties, String kind, YamlDocument document, String pointer) {
        String child = pointer + "/" + ValueWords.escaped(name);
        JsonNode schema = properties.path(name);
        JsonNode values =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        String choice = values.isMissingNode() ? "" : ". Choose from: " + ValueWords.list(values);
        boolean named = document.spans().get().keys().containsKey(child);
        String whole = pointer.isEmpty() ? kind : "'" + ValueWords.fieldName(pointer) + "'";
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
                ": two lines below it, '  - source: its-id' and '    use: facts_only'. To make a source, run nuggets"
                        + " new source \"Its title\"; for what you saw yourself, too";
            default -> "";
        };
    }
}
