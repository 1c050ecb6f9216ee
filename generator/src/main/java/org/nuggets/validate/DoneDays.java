package org.nuggets.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.YamlDocument;

/** Days on which something is said to have been done: they have come. */
final class DoneDays {

    private static final List<FieldRole> DONE = List.of(FieldRole.CHECKED, FieldRole.CHANGED);

    private DoneDays() {}

    /** Today is that of Greenwich; for an author in New Zealand it is tomorrow already. */
    static boolean isToCome(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(1));
    }

    /** That a page was changed or checked on a day that has not come, which would keep it from being due for review. */
    static Stream<Diagnostic> check(YamlDocument fields, ContentType type, LocalDate today) {
        return DONE.stream()
                .flatMap(role -> type.roles().names(role).stream())
                .distinct()
                .flatMap(field -> ReviewDay.day(fields, field)
                        .filter(day -> isToCome(day, today))
                        .map(day -> new Diagnostic(
                                fields.valueSpan("/" + field),
                                Code.BAD_DATE,
                                "'" + field + "' is " + day + ", a day that has not come yet",
                                "write the day on which it was done; for when it is to be done there is 'review_by'"))
                        .stream());
    }
}
