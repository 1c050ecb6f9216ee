package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.DateHint;
import org.nuggets.schema.ForeignWords;

/** Fields of a type that lets every field pass, as plain pages do, whose names are near those that mean something. */
final class NearFields {

    private static final int SHORTEST = 4;

    private NearFields() {}

    /**
     * Checks a document; where its type lets no other field pass, its schema says as much.
     *
     * @param kind one item of the type, with its article
     * @param answered names of fields of which all has been said
     */
    static List<Diagnostic> check(YamlDocument fields, ContentType type, String kind, Set<String> answered) {
        if (type.schema().path("additionalProperties").isBoolean()
                && !type.schema().path("additionalProperties").asBoolean()) {
            return List.of();
        }
        List<String> known = new ArrayList<>();
        type.schema().path("properties").fieldNames().forEachRemaining(known::add);
        List<Diagnostic> findings = new ArrayList<>();
        fields.root().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !answered.contains(name)) {
                meant(name, known)
                        .filter(near -> fits(fields.root().path(name), type.field(near)))
                        .ifPresent(near -> findings.add(misspelt(fields, name, near, known, kind)));
            }
        });
        return findings;
    }

    private static Diagnostic misspelt(YamlDocument fields, String name, String near, List<String> known, String kind) {
        Diagnostic finding = new Diagnostic(
                fields.keySpan("/" + name.replace("~", "~0").replace("/", "~1")),
                Code.MISSPELT_FIELD,
                "'" + name + "' is not a field of " + kind + ", so it is passed over",
                "did you mean '" + near + "'? Otherwise give it a name less like it");
        boolean sure = DidYouMean.sure(name, known).filter(near::equals).isPresent();
        return sure && !fields.root().has(near) ? finding.mendedBy(Repair.of(finding.span(), near)) : finding;
    }

    private static Optional<String> meant(String name, List<String> known) {
        String folded = ForeignWords.fold(name);
        return known.stream()
                .filter(field -> ForeignWords.fold(field).equals(folded))
                .findFirst()
                .or(() -> folded.length() < SHORTEST
                        ? Optional.empty()
                        : DidYouMean.nearest(
                                name,
                                known.stream()
                                        .filter(field -> field.length() >= SHORTEST)
                                        .toList()));
    }

    /** Whether a value could be one of the field: {@code reviewed_by: Anna} is no {@code review_by}. */
    private static boolean fits(JsonNode value, JsonNode field) {
        List<String> types = new ArrayList<>();
        JsonNode type = field.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        if (field.path("format").asText().equals("date")) {
            return DateHint.day(value.asText()).isPresent();
        }
        return switch (value.getNodeType()) {
            case ARRAY -> types.contains("array");
            case OBJECT -> types.contains("object");
            case NUMBER -> types.contains("integer") || types.contains("number");
            case BOOLEAN -> types.contains("boolean");
            default -> types.contains("string");
        };
    }
}
