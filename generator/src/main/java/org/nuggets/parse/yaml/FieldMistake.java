package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceText;

/** Lines that were meant as fields. */
final class FieldMistake {

    private FieldMistake() {}

    /** Where there is no field at all. */
    static Diagnostic notFields(SourceText source, int start) {
        int line = source.span(start, start).line();
        Matcher tight = Pattern.compile("([A-Za-z][\\w-]*)\\s*[:：=]\\s*(\\S.*)").matcher(source.line(line));
        if (tight.matches()) {
            YamlLines lines = new YamlLines(source, start, source.text().length());
            return lines.bad(
                    start,
                    "there is no colon with a space behind it after '" + tight.group(1) + "'",
                    "write '" + tight.group(1) + ": " + tight.group(2) + "'",
                    spaced(lines, source.offset(line, 1), tight));
        }
        return new YamlLines(source, start, source.text().length())
                .bad(
                        start,
                        "these lines are not fields",
                        "write each as 'field: value', for example 'title: Reading data together'");
    }

    static Diagnostic colonInText(YamlLines lines, int at, Matcher field) {
        if (field.matches() && at == lines.lineStart(at) + field.end(2)) {
            return misaligned(lines, lines.lineStart(at) + field.start(2));
        }
        boolean plain = field.matches() && "[{|>\"'".indexOf(field.group(3).charAt(0)) < 0;
        return lines.bad(
                at,
                "a colon and a space stand inside a text without quotes",
                field.matches()
                        ? QuotedValue.inQuotes(field.group(2), field.group(3))
                        : "put text that holds a colon in double quotes, and indent fields of one group alike",
                plain ? QuotedValue.repair(lines, at, field) : Optional.empty());
    }

    /** A colon and a space between a name and its value; an address is none. */
    private static Optional<Repair> spaced(YamlLines lines, int start, Matcher pair) {
        return pair.group(2).startsWith("//")
                ? Optional.empty()
                : lines.replaced(start + pair.end(1), start + pair.start(2), ": ");
    }

    static Diagnostic noField(YamlLines lines, int at) {
        String line = lines.lineAt(at).strip();
        int text =
                lines.lineStart(at) + lines.indent(lines.source().span(at, at).line());
        if (line.matches("-[^\\s-].*")) {
            return lines.bad(
                    at,
                    "there is no space after the '-'",
                    "write '- " + line.substring(1) + "'",
                    lines.replaced(text + 1, text + 1, " "));
        }
        Matcher wide = Pattern.compile("([\\w-]+)\\s*[：︰∶]\\s*(.*)").matcher(line);
        if (wide.matches()) {
            return lines.bad(
                    at,
                    "the colon after '" + wide.group(1) + "' is not the plain one",
                    "write '" + wide.group(1) + ": " + wide.group(2) + "'",
                    spaced(lines, text, wide));
        }
        Matcher equals = Pattern.compile("([\\w-]+)\\s*=\\s*(\\S.*)").matcher(line);
        if (equals.matches()) {
            return lines.bad(
                    at,
                    "'" + equals.group(1) + "' has a '=' where a colon belongs",
                    "write '" + equals.group(1) + ": " + equals.group(2) + "'",
                    spaced(lines, text, equals));
        }
        Matcher tight = Pattern.compile("([A-Za-z0-9_-]+):(\\S.*)").matcher(line);
        if (tight.matches()) {
            return lines.bad(
                    at,
                    "there is no space after the colon of '" + tight.group(1) + "'",
                    "write '" + tight.group(1) + ": " + tight.group(2) + "'",
                    Character.isDigit(tight.group(1).charAt(0)) ? Optional.empty() : spaced(lines, text, tight));
        }
        return lines.bad(
                at,
                "'" + line + "' is no field: it has no colon",
                "write it as 'field: value', or indent it by two spaces if it belongs to the line above");
    }

    /** A value whose bracket or quote closes before its text does. */
    static Optional<Diagnostic> textGoesOn(YamlLines lines, int at, Matcher field) {
        if (!field.matches() || at <= lines.lineStart(at) + field.start(3)) {
            return Optional.empty();
        }
        char first = field.group(3).charAt(0);
        String text = meant(field.group(3).strip());
        int kind = "[{'\"".indexOf(first);
        Optional<Repair> repair = field.group(3).contains(" #")
                ? Optional.empty()
                : QuotedValue.repair(lines, at, field, field.group(3), text);
        return kind < 0
                ? Optional.empty()
                : Optional.of(lines.bad(
                        at,
                        "text goes on after the closing " + "]}'\"".charAt(kind),
                        QuotedValue.inQuotes(field.group(2), text),
                        repair));
    }

    /** The text of a value that begins with a quote, which is part of it or stands around it. */
    private static String meant(String value) {
        if (value.startsWith("\"")) {
            // "Swap "Wednesday" in Year 4" is one text in quotes; of "Swap" is "change" the quotes are part.
            boolean whole = value.endsWith("\"") && !value.matches("\"[^\"]*[^\\s\"]\"[\\s\\p{P}].*");
            return whole ? value.substring(1, value.length() - 1) : value;
        }
        if (value.startsWith("'")) {
            // 'Year 6's class' is one text in quotes, and so is 'The pupils' room'; of 'Sharing' is caring they are
            // part.
            boolean quotes = value.matches("'[^']*'\\s[^']*") || value.matches("'[^']*'\\s(.*\\s)?'[^']*'");
            boolean whole = value.endsWith("'") && !quotes;
            return whole ? value.substring(1, value.length() - 1) : quotes ? value : value.substring(1);
        }
        return value;
    }

    static Diagnostic misaligned(YamlLines lines, int at) {
        return lines.bad(
                at,
                "this line does not line up with the ones above it",
                "fields of one group begin in the same column; so do the '- ' of one list");
    }
}
