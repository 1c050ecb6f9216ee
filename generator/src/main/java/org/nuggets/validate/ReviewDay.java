package org.nuggets.validate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.YamlDocument;

/** The day by which somebody should read an item again: its own, else as many years after the last one as its type says. */
final class ReviewDay {

    /** Its own. */
    static final String FIELD = "review_by";

    private static final List<FieldRole> LAST = List.of(FieldRole.CHECKED, FieldRole.CHANGED);

    private ReviewDay() {}

    static Optional<LocalDate> of(YamlDocument fields, ContentType type) {
        return fields.root().has(FIELD)
                ? day(fields, FIELD)
                : type.reviewAfter().isPresent()
                        ? last(fields, type)
                                .map(last -> last.plusYears(type.reviewAfter().getAsInt()))
                        : Optional.empty();
    }

    /** The last day on which somebody changed it, or compared it with what it rests on. */
    static Optional<LocalDate> last(YamlDocument fields, ContentType type) {
        return Stream.concat(
                        LAST.stream().flatMap(role -> type.roles().names(role).stream()), Stream.of("date_published"))
                .flatMap(field -> day(fields, field).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> day(YamlDocument fields, String field) {
        try {
            return fields.text(field).map(LocalDate::parse);
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }
}
