package org.nuggets.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildDayTest {

    /** Late in the evening by UTC, when it is tomorrow already in Auckland. */
    private static final Clock EVENING =
            Clock.fixed(Instant.parse("2026-11-29T23:30:00Z"), ZoneId.of("Pacific/Auckland"));

    @Test
    void theDayThatIsGivenWinsOverTheEnvironmentAndTheClock() {
        assertThat(day("2026-09-01", "0").day()).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void theEnvironmentWinsOverTheClockUnlessItSaysNothing() {
        assertThat(day(null, "1788220799").day()).contains(LocalDate.of(2026, 8, 31));
        assertThat(day(null, " ").day()).contains(LocalDate.of(2026, 11, 29));
    }

    @Test
    void elseItIsTodayInUtcWhereverTheClockStands() {
        assertThat(day(null, null).day()).contains(LocalDate.of(2026, 11, 29));
    }

    @Test
    void whatIsNoDayIsQuoted() {
        assertThat(day("1 September", null))
                .isEqualTo(none("--date takes a date such as 2026-09-01, not '1 September'"));
        assertThat(day(null, "yesterday"))
                .isEqualTo(none("SOURCE_DATE_EPOCH takes seconds since 1970, not 'yesterday'"));
    }

    private static BuildDay none(String wrong) {
        return new BuildDay(Optional.empty(), wrong);
    }

    private static BuildDay day(
            @org.jspecify.annotations.Nullable String given, @org.jspecify.annotations.Nullable String epoch) {
        return BuildDay.of("--date", Optional.ofNullable(given), Optional.ofNullable(epoch), EVENING);
    }
}
