package org.nuggets.validate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ConsentRule;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;

/** The day of the consent with which an item is there: it has come, and is not too long ago. */
final class ConsentDay {

    private ConsentDay() {}

    static Optional<Diagnostic> check(YamlDocument fields, ContentType type, LocalDate today) {
        return type.consent().flatMap(rule -> day(fields, rule).flatMap(day -> check(fields, rule, day, today)));
    }

    private static Optional<Diagnostic> check(YamlDocument fields, ConsentRule rule, LocalDate day, LocalDate today) {
        if (DoneDays.isToCome(day, today)) {
            return Optional.of(new Diagnostic(
                    fields.valueSpan("/" + rule.field()),
                    Code.BAD_DATE,
                    "'" + rule.field() + "' is " + day + ", a day that has not come yet",
                    "write the day on which they did agree; until they have, set 'status: draft'"));
        }
        if (!day.plusYears(rule.years()).isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic(
                fields.valueSpan("/" + rule.field()),
                Code.OLD_CONSENT,
                "they agreed to this page on " + day + ", more than "
                        + (rule.years() == 1 ? "a year" : rule.years() + " years") + " ago",
                "ask them again, and write the day on which they said yes under '" + rule.field()
                        + "'; if they do not, take the page away, or set 'status: draft'"));
    }

    private static Optional<LocalDate> day(YamlDocument fields, ConsentRule rule) {
        try {
            return fields.text(rule.field()).map(LocalDate::parse);
        } catch (DateTimeParseException reportedAlready) {
            return Optional.empty();
        }
    }
}
