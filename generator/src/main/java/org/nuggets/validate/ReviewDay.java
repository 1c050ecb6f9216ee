package org.nuggets.validate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Draft;
import org.nuggets.model.FieldRole;
import org.nuggets.model.YamlDocument;

/** The day by which somebody should read an item again: its own, else as many years after the last one as its type says. */
final class ReviewDay {

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

    /** That it has passed. */
    static Optional<Diagnostic> check(Draft draft, ContentType type, LocalDate today) {
        YamlDocument fields = draft.frontMatter();
        return of(fields, type)
                .filter(day -> day.isBefore(today))
                .map(
                        day -> fields.root().has(FIELD)
                                ? new Diagnostic(
                                        fields.valueSpan("/" + FIELD),
                                        Code.REVIEW_DUE,
                                        "this was to be reviewed by " + day,
                                        "read it again, mend what has changed, and set a later 'review_by'")
                                : new Diagnostic(
                                        SourceSpan.startOf(draft.name()),
                                        Code.REVIEW_DUE,
                                        "nobody has said for "
                                                + type.reviewAfter().getAsInt()
                                                + " years that this still holds (since "
                                                + last(fields, type).orElseThrow() + ")",
                                        "read it again, mend what has changed, and set 'date_checked' to the day on which you did"));
    }

    /** The last day on which somebody changed it, or compared it with what it rests on. */
    private static Optional<LocalDate> last(YamlDocument fields, ContentType type) {
        return Stream.concat(
                        LAST.stream().flatMap(role -> type.roles().names(role).stream()), Stream.of("date_published"))
                .flatMap(field -> day(fields, field).stream())
                .max(Comparator.naturalOrder());
    }

    static Optional<LocalDate> day(YamlDocument fields, String field) {
        try {
            return fields.text(field).map(LocalDate::parse);
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }
}
