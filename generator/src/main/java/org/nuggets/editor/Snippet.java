package org.nuggets.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file that an author begins with, as a snippet of VS Code: one tab leads from a place that wants filling in to the next,
 * and where a field takes certain values, these are offered.
 */
final class Snippet {

    /** A field with a value, and what it may be. */
    private static final Pattern FIELD = Pattern.compile(
            "(\\s*(?:- )?[A-Za-z0-9_]+: |\\s*- )(.+?)(?:\\s+# (one of|any of|put yours here|to make one): (.*))?");

    private static final Pattern ADVICE = Pattern.compile("<!-- (.*) -->");

    private final String today;
    private int stop;

    private Snippet(String today) {
        this.today = today;
    }

    /**
     * The lines of a snippet.
     *
     * @param starter the whole file
     * @param today the day that it was made for, in whose place that of its use will stand
     */
    static List<String> lines(String starter, String today) {
        Snippet snippet = new Snippet(today);
        List<String> lines = new ArrayList<>();
        boolean fields = false;
        for (String line : starter.stripTrailing().split("\n", -1)) {
            if (line.equals("---")) {
                fields = !fields;
            }
            lines.add(fields ? snippet.field(line) : snippet.text(line));
        }
        lines.add("$0");
        return lines;
    }

    private String field(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            return escaped(line);
        }
        String value = field.group(2);
        String kind = field.group(3) == null ? "" : field.group(3);
        String name = escaped(field.group(1));
        if (kind.equals("one of") || kind.equals("any of")) {
            boolean list = value.startsWith("[");
            String chosen = list ? value.substring(1, value.length() - 1) : value;
            String choice = choice(chosen, field.group(4));
            return name + (list ? "[" + choice + "]" : choice);
        }
        if (value.equals(today)) {
            return name + "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}";
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? name + "\"" + place(value.substring(1, value.length() - 1)) + "\"" : name + place(value);
    }

    private String text(String line) {
        Matcher advice = ADVICE.matcher(line);
        return advice.matches() ? place(advice.group(1)) : escaped(line);
    }

    /** With the value of the starter first. */
    private String choice(String chosen, String values) {
        List<String> all = new ArrayList<>(List.of(chosen));
        for (String value : values.split(", ")) {
            if (!value.equals(chosen)) {
                all.add(value);
            }
        }
        stop++;
        return "${" + stop + "|"
                + String.join(
                        ",",
                        all.stream()
                                .map(value -> value.replaceAll("[\\\\,|$}]", "\\\\$0"))
                                .toList())
                + "|}";
    }

    private String place(String text) {
        stop++;
        return "${" + stop + ":" + escaped(text) + "}";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\$}]", "\\\\$0");
    }
}
