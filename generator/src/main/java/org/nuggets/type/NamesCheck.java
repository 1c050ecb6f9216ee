package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.LocalText;
import org.nuggets.model.Relation;

/** Reports fields, headings and relations that a site's own file names and its type does not have. */
final class NamesCheck {

    private static final String PLAN = "plan";
    private static final String QUESTIONS = "questions";
    private static final String DEPLOY = "deploy";
    /** Where a view that is no list names a field. */
    private static final Map<String, String> PART_OF_VIEW = Map.of("prompts", "/match", DEPLOY, "/chosen_by");

    private static final Pattern PART_OF_A_LIST = Pattern.compile("/([a-z][a-z0-9_]*)/\\*/[a-z][a-z0-9_]*");

    private final TypeFiles files;
    private final String file;
    /** In the site's own file: what it takes over from a standard type may name what it has not. */
    private final JsonNode said;

    private final List<Diagnostic> findings;

    private NamesCheck(TypeFiles files, String file, List<Diagnostic> findings) {
        this.files = files;
        this.file = file;
        this.said = files.places(file).root();
        this.findings = findings;
    }

    /**
     * Checks a type.
     *
     * @param type its file, as the site has changed it
     * @param schemas of its fields, by their names
     */
    static void check(
            TypeFiles files,
            String file,
            JsonNode type,
            JsonNode schemas,
            List<Relation> relations,
            List<Diagnostic> findings) {
        if (files.isOfSite(file)) {
            NamesCheck check = new NamesCheck(files, file, findings);
            List<String> fields = names(schemas);
            check.fields(fields);
            check.headingsOrFields(headings(type), fields);
            check.relations(relations);
            check.besideRelations(relations, schemas);
        }
    }

    private void fields(List<String> fields) {
        List<String> places = new ArrayList<>(List.of(
                "/required", "/optional", "/consent/field", "/matching/phase", "/matching/area", "/network/diversity"));
        names(said.path("views")).stream()
                .filter(view -> !view.equals(PLAN) && !view.equals(QUESTIONS))
                .forEach(view -> places.add("/views/" + view + PART_OF_VIEW.getOrDefault(view, "")));
        String asked = "/views/" + QUESTIONS + "/asked";
        for (int i = 0; i < said.at(asked).size(); i++) {
            places.add(asked + "/" + i + "/fields");
        }
        String advice = among("Its fields", fields);
        places.forEach(place ->
                each(place, (pointer, name) -> has(pointer, name, fields, "is not a field of this type", advice)));
    }

    /** What asks may also be a part of a field that is a list of groups. */
    private void headingsOrFields(List<String> headings, List<String> fields) {
        List<String> known = Stream.of(headings, fields).flatMap(List::stream).toList();
        String what = "is neither a heading nor a field of this type";
        String advice = among("Its headings", headings);
        names(said.path("views").path(PLAN))
                .forEach(part -> each(
                        "/views/" + PLAN + "/" + part, (pointer, name) -> has(pointer, name, known, what, advice)));
        each("/views/" + DEPLOY + "/ask", (pointer, name) -> {
            Matcher part = PART_OF_A_LIST.matcher(name);
            if (!part.matches() || !fields.contains(part.group(1))) {
                has(
                        pointer,
                        name,
                        known,
                        what,
                        "Of a list of groups write field and part, such as /questions/*/text. " + advice);
            }
        });
    }

    private void relations(List<Relation> relations) {
        List<String> known = relations.stream().map(Relation::name).toList();
        for (String place : List.of("/matching/offers", "/matching/needs", "/network/ties")) {
            each(
                    place,
                    (pointer, name) ->
                            has(pointer, name, known, "is not a relation of this type", among("Its relations", known)));
        }
    }

    private void besideRelations(List<Relation> relations, JsonNode schemas) {
        Set<String> known = new LinkedHashSet<>();
        for (String side : List.of("/matching/offers", "/matching/needs")) {
            String name = said.at(side).asText();
            Optional<Relation> relation =
                    relations.stream().filter(one -> one.name().equals(name)).findFirst();
            if (relation.isEmpty() && !name.isEmpty()) {
                // What stands beside a relation that is not there is not known either.
                return;
            }
            relation.flatMap(one -> one.beside(schemas)).ifPresent(group -> known.addAll(names(group)));
        }
        for (String place : List.of("/matching/level", "/matching/capacity", "/matching/until")) {
            each(
                    place,
                    (pointer, name) -> has(
                            pointer,
                            name,
                            known,
                            "does not stand beside what is offered or looked for",
                            among("What stands there", known)));
        }
    }

    /** Looks at each name at a place, which holds one or a list of them. */
    private void each(String place, BiConsumer<String, String> check) {
        JsonNode names = said.at(place);
        if (names.isTextual()) {
            check.accept(place, names.asText());
        }
        for (int i = 0; i < names.size(); i++) {
            check.accept(place + "/" + i, names.path(i).asText());
        }
    }

    private void has(String pointer, String name, Collection<String> known, String what, String advice) {
        if (!known.contains(name)) {
            findings.add(files.fault(file, pointer, "'" + name + "' " + what, DidYouMean.hint(name, known) + advice));
        }
    }

    private static String among(String what, Collection<String> known) {
        return known.isEmpty() ? "There is none: leave it out" : what + ": " + String.join(", ", known);
    }

    private static List<String> names(JsonNode members) {
        List<String> names = new ArrayList<>();
        members.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> headings(JsonNode type) {
        return type.path("headings")
                .valueStream()
                .flatMap(heading -> LocalText.of(heading.path("name")).byLanguage().values().stream())
                .toList();
    }
}
