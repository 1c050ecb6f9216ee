package org.nuggets.importer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and programs write them, as {@code 2026-11-30}. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]))?");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(\\p{L}{3,12})\\.?,?\\s+(\\d{4})(?:\\D.*)?",
            Pattern.DOTALL);
    private static final Pattern AMERICAN = Pattern.compile(
            "(?:\\p{L}+,\\s+)?(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:\\D.*)?",
            Pattern.DOTALL);
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);

    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb"),
            List.of("mar", "maa", "mrt"),
            List.of("apr"),
            List.of("may", "mei"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("dec"));

    private Days() {}

    /** A day, a month or a year; nothing where two readings are possible, as of {@code 03/04/2026}. */
    public static Optional<String> of(String written) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        if (PART.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(slashed.group(1), Integer.parseInt(slashed.group(2)), slashed.group(3));
        }
        Matcher words = WRITTEN.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).flatMap(month -> day(words.group(3), month, words.group(1)));
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches()
                ? month(american.group(1)).flatMap(month -> day(american.group(3), month, american.group(2)))
                : Optional.empty();
    }

    private static Optional<Integer> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
