package org.nuggets.schema;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the date that somebody meant. */
public final class DateHint {

    private static final String FORM = "write year, month and day, such as 2026-09-01";

    /** A time of day, and its zone, behind a day. */
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:[t,]\\s*|\\s+)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?\\s*(?:z|utc|gmt|[ap]\\.?m\\.?)?\\s*(?:[+-]\\d{2}:?(?:\\d{2})?)?$");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{4})\\D?");
    /** What begins with a day, or with a month where that comes first. */
    private static final Pattern NUMBERS = Pattern.compile("[^\\d]*\\d{1,2}\\D{1,2}\\d{1,2}\\D{1,2}\\d{4}.*");

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** {@code 5 March 2025}, {@code Wednesday 5th of March, 2025}. */
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|e|de|ste|\\.)?[ -](?:of )?(\\p{L}+)\\.?,?[ -](\\d{4})");
    /** {@code March 5, 2025}. */
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("(?:\\p{L}+\\.?,? )?(\\p{L}+)\\.?[ -](?:the )?(\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4})");
    /** {@code 2025 March 5}. */
    private static final Pattern YEAR_IN_WORDS =
            Pattern.compile("(\\d{4})[ -](\\p{L}+)\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?");

    /** Months of English and Dutch, whole and as they are shortened. */
    private static final List<String> MONTHS = List.of(
            "january jan januari",
            "february feb februari",
            "march mar maart mrt",
            "april apr",
            "may mei",
            "june jun juni",
            "july jul juli",
            "august aug augustus",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec");

    private static final Map<String, Integer> MONTH = numbers();

    /** No date is longer. */
    private static final int LONGEST = 100;

    private DateHint() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 0; month < MONTHS.size(); month++) {
            for (String name : MONTHS.get(month).split(" ")) {
                numbers.put(name, month + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    static String fix(String written) {
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "there is no such day; " + FORM;
        }
        Optional<LocalDate> day = day(written);
        boolean timed = day.isPresent() && TIME.matcher(written.strip()).find();
        return day.map(date -> timed
                        ? "write the day without a time: " + date
                        : "did you mean " + date + swapped(written, date) + "? Otherwise " + FORM)
                .orElse(FORM);
    }

    /** What else numbers can mean, where others write the month first. */
    private static String swapped(String written, LocalDate day) {
        return sure(written).isPresent()
                ? ""
                : date(
                                String.valueOf(day.getYear()),
                                String.valueOf(day.getDayOfMonth()),
                                String.valueOf(day.getMonthValue()))
                        .map(other -> " or " + other)
                        .orElse("");
    }

    /**
     * The day that a text names beyond doubt: {@code 1/2/2026} is in January to some and in February to others, so it is
     * none.
     */
    static Optional<LocalDate> sure(String written) {
        Optional<LocalDate> day = day(written).or(() -> monthFirst(written));
        boolean swapped = day.isPresent()
                && NUMBERS.matcher(written.strip()).matches()
                && day.get().getDayOfMonth() <= MONTHS.size()
                && day.get().getDayOfMonth() != day.get().getMonthValue();
        return swapped ? Optional.empty() : day;
    }

    /** {@code 11/13/2026}, which can be nothing else. */
    private static Optional<LocalDate> monthFirst(String written) {
        Matcher numbers = DAY_FIRST.matcher(written.strip());
        return numbers.matches() && written.strip().length() <= LONGEST
                ? date(numbers.group(3), numbers.group(1), numbers.group(2))
                : Optional.empty();
    }

    /** The day that a text names, in one of the usual ways; a time is left out, so it is the day where it was written. */
    public static Optional<LocalDate> day(String written) {
        if (written.strip().length() > LONGEST) {
            return Optional.empty();
        }
        String text = TIME.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("[“”\"'‘’]", "")
                        .replaceAll("[‐‑‒–—−]", "-")
                        .replaceAll("\\s+", " "))
                .replaceFirst("");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return date(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        String words = text.toLowerCase(Locale.ROOT);
        Matcher day = DAY_IN_WORDS.matcher(words);
        if (day.matches()) {
            return date(day.group(3), month(day.group(2)), day.group(1));
        }
        Matcher month = MONTH_IN_WORDS.matcher(words);
        if (month.matches()) {
            return date(month.group(3), month(month.group(1)), month.group(2));
        }
        Matcher year = YEAR_IN_WORDS.matcher(words);
        return year.matches() ? date(year.group(1), month(year.group(2)), year.group(3)) : Optional.empty();
    }

    private static String month(String name) {
        return String.valueOf(MONTH.getOrDefault(name, 0));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
