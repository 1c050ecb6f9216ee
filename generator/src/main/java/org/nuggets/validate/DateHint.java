package org.nuggets.validate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the date that somebody meant. */
final class DateHint {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{4})");

    private DateHint() {}

    static String fix(String written) {
        String form = "write year, month and day, such as 2026-09-01";
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "there is no such day; " + form;
        }
        return meant(written.strip())
                .map(date -> "did you mean " + date + "? Otherwise " + form)
                .orElse(form);
    }

    private static Optional<LocalDate> meant(String written) {
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
