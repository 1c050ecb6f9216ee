package org.nuggets.language;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mark in what our own tools write for whoever uses them, and for nobody else, such as a plan of who watches whom:
 * the last heading of a table, a line of a calendar or of a text, a member of JSON.
 */
public final class PrivateMark {

    /** The mark as people see it. */
    public static final String NAME = "nuggets-private";

    /** A cell, a line, or the text of an element that is nothing else. A word in a sentence or in a program is none. */
    private static final Pattern CELL = Pattern.compile(
            "(?im)(?:^|[,;\\t|>\\[])[ \\x{a0}]{0,8}\"?(" + NAME + ")\"?[ \\x{a0}\\r]{0,8}(?:$|[,;\\t|<\\]])");

    private static final Pattern CALENDAR = Pattern.compile("(?im)^[ \\t>]{0,8}(X-NUGGETS-PRIVATE[:;])");
    private static final Pattern JSON = Pattern.compile("(?i)(\"" + NAME + "\"\\s{0,8}:\\s{0,8}(?:true|1|\"))");
    private static final Pattern META = Pattern.compile("(?i)<meta\\s{1,8}name=[\"']?(" + NAME + ")");

    private PrivateMark() {}

    /**
     * Where a text has it.
     *
     * @return the first place, in UTF-16 units
     */
    public static Optional<MatchResult> in(String text) {
        return Stream.of(CELL, CALENDAR, JSON, META)
                .flatMap(pattern -> pattern.matcher(text).results().limit(1))
                .findFirst();
    }
}
