package org.nuggets.render.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.nuggets.render.view.View.Day;

/** Dates in words. The names of months are the theme's: a JDK's change from release to release. */
public final class DateText {

    private DateText() {}

    /** A date such as {@code 22 November 2026}; text that is no date stays as it is. */
    public static Day of(String iso, Map<String, String> strings) {
        try {
            LocalDate date = LocalDate.parse(iso);
            String month = strings.getOrDefault("month_" + date.getMonthValue(), "");
            return new Day(iso, month.isEmpty() ? iso : date.getDayOfMonth() + " " + month + " " + date.getYear());
        } catch (DateTimeParseException notADate) {
            return new Day(iso, iso);
        }
    }
}
