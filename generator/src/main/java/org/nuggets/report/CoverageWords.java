package org.nuggets.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.Coverage;
import org.nuggets.model.Unpublished;
import org.nuggets.model.Unpublished.Reason;

/** How many pages a site shows, and what of the sources it leaves out, so that nothing vanishes in silence. */
public final class CoverageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CoverageWords() {}

    /** How many pages, such as "1 page" or "78 pages". */
    public static String pages(Coverage coverage) {
        return Findings.count(coverage.pages(), "page");
    }

    /**
     * What is left out, to follow other words: {@code ; not shown: 2 drafts, 1 from 1 February 2027}; nothing where
     * readers get every page.
     */
    public static String leftOut(Coverage coverage) {
        if (coverage.unpublished().isEmpty()) {
            return "";
        }
        List<String> groups = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            List<Unpublished> some = coverage.unpublished().stream()
                    .filter(page -> page.reason() == reason)
                    .toList();
            if (!some.isEmpty()) {
                groups.add(group(reason, some));
            }
        }
        return (coverage.drafts() ? "; shown here only: " : "; not shown: ") + String.join(", ", groups);
    }

    /** A line for each page that readers do not get, by reason, then by file. */
    public static List<String> list(Coverage coverage) {
        SortedMap<Reason, List<Unpublished>> byReason =
                new TreeMap<>(coverage.unpublished().stream().collect(Collectors.groupingBy(Unpublished::reason)));
        String head = coverage.drafts() ? "shown here only: " : "not shown: ";
        return byReason.values().stream()
                .flatMap(List::stream)
                .map(page -> head + Findings.clean(page.file()) + " (" + why(page) + ")")
                .toList();
    }

    private static String why(Unpublished page) {
        return switch (page.reason()) {
            case DRAFT -> "a draft";
            case UNCLEAR -> "until it is clear whether readers may get it";
            case IN_REVIEW -> "in review";
            case LATER -> "from " + day(page.day());
            case EXPIRED -> "expired on " + day(page.day());
        };
    }

    private static String group(Reason reason, List<Unpublished> some) {
        return switch (reason) {
            case DRAFT -> Findings.count(some.size(), "draft");
            case UNCLEAR -> some.size() + " unclear";
            case IN_REVIEW -> some.size() + " in review";
            case LATER -> some.size() + " from " + day(days(some).min(LocalDate::compareTo)) + onwards(some);
            case EXPIRED ->
                some.size() + " expired"
                        + (isOneDay(some) ? " on " + day(some.get(0).day()) : "");
        };
    }

    private static String onwards(List<Unpublished> some) {
        return isOneDay(some) ? "" : " on";
    }

    private static boolean isOneDay(List<Unpublished> some) {
        return days(some).distinct().count() == 1;
    }

    private static Stream<LocalDate> days(List<Unpublished> some) {
        return some.stream().flatMap(page -> page.day().stream());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}
