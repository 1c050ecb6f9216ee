package org.nuggets.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.MatchSources;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;
import org.nuggets.model.Status;

/** Reads what the items of one type offer and look for, where the type says that they do. */
final class StatementReader {

    private final MatchSources sources;
    private final LocalDate day;
    private final Map<String, List<Integer>> ages;
    private final List<Level> levels;

    /** @param day of the build */
    StatementReader(ContentType type, MatchSources sources, LocalDate day) {
        this.sources = sources;
        this.day = day;
        this.ages = sources.phase().map(type::field).map(Audience::ages).orElse(Map.of());
        this.levels = type.relations().stream()
                .filter(relation -> List.of(sources.offers(), sources.needs()).contains(relation.name()))
                .flatMap(relation -> levels(type, relation).stream())
                .distinct()
                .toList();
    }

    private List<Level> levels(ContentType type, Relation relation) {
        return sources.level()
                .flatMap(level ->
                        relation.beside(type.schema().path("properties")).map(parts -> parts.path(level)))
                .map(Level::all)
                .orElse(List.of());
    }

    Statement read(LinkedPage linked) {
        Page page = linked.page();
        return new Statement(
                page.key(),
                page.status() == Status.PUBLISHED && page.isPublicOn(day),
                sources.phase()
                        .map(field -> Audience.of(page.fields().texts(field), ages))
                        .orElse(Audience.NOT_STATED),
                sources.area().flatMap(field -> page.fields().text(field)).filter(area -> !area.isBlank()),
                stated(linked, sources.offers()),
                stated(linked, sources.needs()));
    }

    private List<Stated> stated(LinkedPage linked, String relation) {
        List<Stated> stated = new ArrayList<>();
        for (Reference reference : linked.references()) {
            if (reference.relation().name().equals(relation)
                    && reference.target().isPresent()) {
                JsonNode group = linked.page()
                        .fields()
                        .root()
                        .at(reference.pointer().substring(0, reference.pointer().lastIndexOf('/')));
                stated.add(new Stated(
                        position(reference.pointer()),
                        reference.target().get(),
                        sources.level().flatMap(part -> level(group.path(part))),
                        sources.capacity()
                                .map(part -> capacity(group.path(part)))
                                .orElse(1),
                        sources.until().flatMap(part -> day(group.path(part)))));
            }
        }
        return stated;
    }

    /** The last number of a pointer: the place in the list. */
    private static int position(String pointer) {
        String[] steps = pointer.split("/", -1);
        for (int i = steps.length - 1; i > 0; i--) {
            if (steps[i].matches("\\d{1,9}")) {
                return Integer.parseInt(steps[i]);
            }
        }
        return 0;
    }

    private Optional<Level> level(JsonNode code) {
        return levels.stream()
                .filter(level -> level.code().equals(code.asText()))
                .findFirst();
    }

    /** What is no number that it can be was reported already. */
    private static int capacity(JsonNode number) {
        if (!number.isIntegralNumber()) {
            return 1;
        }
        return number.canConvertToInt()
                ? Math.max(1, number.intValue())
                : number.bigIntegerValue().signum() > 0 ? Integer.MAX_VALUE : 1;
    }

    private static Optional<LocalDate> day(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(LocalDate.parse(text.asText())) : Optional.empty();
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }
}
