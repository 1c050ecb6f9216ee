package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;
import org.nuggets.model.MatchSources;
import org.nuggets.model.Relation;
import org.nuggets.model.YamlDocument;

/** Reports what an item offers or looks for no more, or names twice. */
final class Claims {

    private final YamlDocument fields;
    private final MatchSources sources;
    private final LocalDate today;
    private final List<Diagnostic> findings = new ArrayList<>();

    private Claims(YamlDocument fields, MatchSources sources, LocalDate today) {
        this.fields = fields;
        this.sources = sources;
        this.today = today;
    }

    /** @param fields sound by the schema of the type */
    static List<Diagnostic> check(YamlDocument fields, ContentType type, LocalDate today) {
        return type.matching()
                .map(sources -> {
                    Claims claims = new Claims(fields, sources, today);
                    type.relations().stream()
                            .filter(relation ->
                                    List.of(sources.offers(), sources.needs()).contains(relation.name()))
                            .forEach(claims::check);
                    return claims.findings;
                })
                .orElse(List.of());
    }

    /** Where a relation's references stand in one list, as nearly all do. */
    private void check(Relation relation) {
        String[] parts = relation.at().split("/\\*", -1);
        if (parts.length != 2) {
            return;
        }
        Map<List<Object>, Integer> known = new HashMap<>();
        JsonNode list = fields.root().at(parts[0]);
        for (int i = 0; i < list.size(); i++) {
            String pointer = parts[0] + "/" + i;
            String expertise = fields.root().at(pointer + parts[1]).asText().strip();
            JsonNode claim = list.get(i);
            part(claim, sources.until())
                    .flatMap(Claims::day)
                    .filter(today::isAfter)
                    .ifPresent(end -> ended(pointer + "/" + sources.until().orElse(""), expertise, end));
            Integer first = known.putIfAbsent(
                    List.of(bare(expertise, relation), part(claim, sources.level()), part(claim, sources.until())), i);
            if (first != null && !expertise.isEmpty()) {
                repeated(pointer + parts[1], expertise, relation.name(), first);
            }
        }
    }

    private void ended(String pointer, String expertise, LocalDate end) {
        findings.add(new Diagnostic(
                fields.valueSpan(pointer),
                Code.ENDED_CLAIM,
                "'" + expertise + "' ended on " + end + ", so that nobody is matched with it any more",
                "write a later last day, or take it out"));
    }

    private void repeated(String pointer, String expertise, String list, int first) {
        findings.add(new Diagnostic(
                fields.valueSpan(pointer),
                Code.REPEATED_CLAIM,
                "'" + expertise + "' stands under '" + list + "' twice: here and in line "
                        + fields.valueSpan(pointer.replaceFirst("/\\d+", "/" + first))
                                .line(),
                sources.capacity()
                        .map(capacity ->
                                "take one out; for more partners at a time write '" + capacity + "' in the other")
                        .orElse("take one out")));
    }

    /** The id alone, where the type that it may have before it is the only one that it can be of. */
    private static String bare(String reference, Relation relation) {
        return relation.to().size() == 1 && reference.startsWith(relation.to().get(0) + ":")
                ? reference.substring(relation.to().get(0).length() + 1)
                : reference;
    }

    private static Optional<String> part(JsonNode claim, Optional<String> name) {
        return name.map(claim::path).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }
}
