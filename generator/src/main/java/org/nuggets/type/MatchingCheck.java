package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Relation;

/** Reports what {@code matching} of a type names and the type does not have; only what the site's own file says is told. */
final class MatchingCheck {

    private static final String MATCHING = "matching";

    private final TypeFiles files;
    private final String file;
    private final List<Diagnostic> findings;

    private MatchingCheck(TypeFiles files, String file, List<Diagnostic> findings) {
        this.files = files;
        this.file = file;
        this.findings = findings;
    }

    /**
     * Checks a type.
     *
     * @param fields the type's, by name
     */
    static void check(
            TypeFiles files,
            String file,
            JsonNode matching,
            JsonNode fields,
            List<Relation> relations,
            List<Diagnostic> findings) {
        if (!matching.isMissingNode()
                && files.isOfSite(file)
                && files.places(file).spans().get().values().containsKey("/" + MATCHING)) {
            new MatchingCheck(files, file, findings).check(matching, fields, relations);
        }
    }

    private void check(JsonNode matching, JsonNode fields, List<Relation> relations) {
        List<String> ties = relations.stream().map(Relation::name).toList();
        Set<String> parts = new LinkedHashSet<>();
        boolean known = true;
        for (String side : List.of("offers", "needs")) {
            String name = matching.path(side).asText();
            boolean there = has(matching, side, "is not a relation of this type", "Its relations", ties);
            known &= there;
            if (there) {
                relations.stream()
                        .filter(relation -> relation.name().equals(name))
                        .findFirst()
                        .flatMap(relation -> relation.beside(fields))
                        .ifPresent(group -> parts.addAll(names(group)));
            }
        }
        // What stands beside a relation that is not there is not known either.
        for (String part : known ? List.of("level", "capacity", "until") : List.<String>of()) {
            has(matching, part, "does not stand beside what is offered or looked for", "What stands there", parts);
        }
        for (String field : List.of("phase", "area")) {
            has(matching, field, "is not a field of this type", "Its fields", names(fields));
        }
    }

    private boolean has(JsonNode matching, String key, String what, String all, Collection<String> known) {
        String name = matching.path(key).asText();
        boolean there = !matching.has(key) || known.contains(name);
        if (!there) {
            findings.add(files.fault(
                    file,
                    "/" + MATCHING + "/" + key,
                    "'" + name + "' " + what,
                    DidYouMean.hint(name, known)
                            + (known.isEmpty()
                                    ? "There is nothing beside it: leave '" + key + "' out"
                                    : all + ": " + String.join(", ", known))));
        }
        return there;
    }

    private static List<String> names(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
