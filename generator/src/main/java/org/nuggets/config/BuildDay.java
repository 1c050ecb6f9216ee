package org.nuggets.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The day for which a site is built: the one that is given, else that of {@code SOURCE_DATE_EPOCH}, else today, always in
 * UTC.
 *
 * @param day none where what was given is no day
 * @param wrong why it is none, for whoever gave it
 */
public record BuildDay(Optional<LocalDate> day, String wrong) {

    /**
     * Finds it.
     *
     * @param option what people call the given one, such as {@code --date}
     * @param given such as {@code 2026-09-01}
     * @param epoch the environment's {@code SOURCE_DATE_EPOCH}: seconds since 1970
     * @param now asked only where nothing else tells
     */
    public static BuildDay of(String option, Optional<String> given, Optional<String> epoch, InstantSource now) {
        if (given.isPresent()) {
            try {
                return new BuildDay(Optional.of(LocalDate.parse(given.get())), "");
            } catch (DateTimeException e) {
                return none(option + " takes a date such as 2026-09-01, not '" + given.get() + "'");
            }
        }
        Optional<String> seconds = epoch.filter(text -> !text.isBlank());
        try {
            Instant moment =
                    seconds.map(Long::parseLong).map(Instant::ofEpochSecond).orElseGet(now::instant);
            return new BuildDay(Optional.of(moment.atZone(ZoneOffset.UTC).toLocalDate()), "");
        } catch (DateTimeException | NumberFormatException e) {
            return none("SOURCE_DATE_EPOCH takes seconds since 1970, not '" + epoch.orElse("") + "'");
        }
    }

    private static BuildDay none(String wrong) {
        return new BuildDay(Optional.empty(), wrong);
    }
}
