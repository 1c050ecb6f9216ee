package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** Checks a YAML document against a JSON Schema (2020-12) and explains each fault at its place. */
public final class SchemaCheck {

    /** What our types say of a field beside what JSON Schema knows. */
    private static final List<String> ANNOTATIONS = List.of(
            "label",
            "labels",
            "ones",
            "ages",
            "steps",
            "rules",
            "help",
            "form",
            "vocabulary",
            "facet",
            "facet_ages",
            "facet_label",
            "role",
            "without",
            "schema_org",
            "schema_types",
            "schema_org_type");

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(ANNOTATIONS.stream().map(NonValidationKeyword::new).toList())
            .build();

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(new LinearPattern())
            .build();

    private final JsonNode source;
    private final SchemaMessages words;

    /** Made when it is first needed, for it takes long: a small site has no page of most types. */
    private volatile @Nullable Schema schema;

    /**
     * A check against one schema.
     *
     * @param schema flat, without references
     * @param kind what the document is, with its article, such as "a nugget"
     */
    public SchemaCheck(JsonNode schema, String kind) {
        this.source = schema;
        this.words = new SchemaMessages(schema, kind);
    }

    /** Every fault of a document, one for each place. */
    public List<Diagnostic> check(YamlDocument document) {
        return check(document, Set.of());
    }

    /**
     * Every fault of a document, one for each place.
     *
     * @param answered names of its fields of which all has been said
     */
    public List<Diagnostic> check(YamlDocument document, Set<String> answered) {
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, Error> byPlace = new LinkedHashMap<>();
        List<Error> faults = schema().validate(document.root());
        for (Error fault : faults) {
            boolean said = fault.getInstanceLocation().toString().isEmpty()
                    && fault.getProperty() != null
                    && answered.contains(fault.getProperty());
            if (said || isUnread(fault, document)) {
                continue;
            }
            if (!isOfAWhole(fault)) {
                // A value of the wrong type also fails its list of values, its pattern …: say only the first.
                byPlace.merge(fault.getInstanceLocation().toString(), fault, SchemaCheck::moreTelling);
            } else if (!isMisspelt(fault, faults)) {
                findings.add(words.explain(fault, document));
            }
        }
        byPlace.values().forEach(fault -> findings.add(words.explain(fault, document)));
        return findings;
    }

    /** Whether a text reads as nothing though more than two quotes stand there: that has been told as what it is. */
    private static boolean isUnread(Error fault, YamlDocument document) {
        SourceSpan place = document.valueSpan(fault.getInstanceLocation().toString());
        return fault.getInstanceNode().isTextual()
                && fault.getInstanceNode().asText().isEmpty()
                && place.line() == place.endLine()
                && place.endColumn() - place.column() > 2;
    }

    /** Whether a missing field is there, but misspelt: that is one fault, not two. */
    private boolean isMisspelt(Error fault, List<Error> faults) {
        return fault.getKeyword().equals("required")
                && faults.stream()
                        .filter(f -> f.getKeyword().equals("additionalProperties"))
                        .filter(f -> f.getInstanceLocation().equals(fault.getInstanceLocation()))
                        .anyMatch(f -> Labels.nearest(
                                        f.getProperty(),
                                        List.of(fault.getProperty()),
                                        name -> words.propertiesAround(fault)
                                                .path(name)
                                                .path("label"))
                                .isPresent());
    }

    /** Whether a document passes. */
    public boolean passes(JsonNode document) {
        return schema().validate(document).isEmpty();
    }

    private static boolean isOfAWhole(Error fault) {
        return fault.getKeyword().equals("required") || fault.getKeyword().equals("additionalProperties");
    }

    private static Error moreTelling(Error a, Error b) {
        return rank(b) < rank(a) ? b : a;
    }

    private static int rank(Error fault) {
        return switch (fault.getKeyword()) {
            case "type" -> 0;
            case "enum" -> 1;
            case "minLength", "minItems" -> 2;
            default -> 3;
        };
    }

    private Schema schema() {
        Schema made = schema;
        return made == null ? make() : made;
    }

    private synchronized Schema make() {
        Schema made = schema;
        if (made == null) {
            made = registry().getSchema(source);
            // All of it, so that threads which use it together change nothing in it.
            made.initializeValidators();
            schema = made;
        }
        return made;
    }

    /** One for each check: a registry keeps every schema that it has met. */
    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                DIALECT,
                builder -> builder.schemaRegistryConfig(CONFIG)
                        // References were resolved before: nothing is ever fetched.
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }
}
