package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;

/** Finds a text in quotes whose author forgot the last one. */
record UnclosedQuote(YamlLines lines) {

    /** A parser reads on to the next quote, lines later, and complains there; the author forgot it here. */
    Optional<Diagnostic> find(int fault) {
        int last = lines.source().span(fault, fault).line();
        int line = lines.source().span(lines.start(), lines.start()).line();
        while (line <= last) {
            int from = valueStart(line);
            String text = lines.source().line(line);
            char quote = from < text.length() ? text.charAt(from) : ' ';
            boolean opens = quote == '"' || quote == '\'';
            if (opens && !closes(text.substring(from), 1, quote)) {
                int closing = closingLine(line, last, quote);
                if (closing == 0) {
                    return Optional.of(atEnd(lines.source().offset(line, 1) + from));
                }
                line = closing;
            }
            line++;
        }
        return Optional.empty();
    }

    /** Where in a line its value begins, or its only text. */
    private int valueStart(int line) {
        String text = lines.source().line(line);
        Matcher field = YamlLines.FIELD.matcher(text);
        if (field.matches()) {
            return field.start(3);
        }
        return text.startsWith("- ", lines.indent(line)) ? lines.indent(line) + 2 : lines.indent(line);
    }

    /** The line in which a text of several lines is closed; 0 where a field comes first. */
    private int closingLine(int opened, int last, char quote) {
        for (int line = opened + 1; line <= last; line++) {
            if (YamlLines.FIELD.matcher(lines.source().line(line)).matches()
                    && lines.indent(line) <= lines.indent(opened)) {
                return 0;
            }
            if (closes(lines.source().line(line), 0, quote)) {
                return line;
            }
        }
        return 0;
    }

    private static boolean closes(String text, int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                boolean doubled = quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (!doubled) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** What is said where the text begins. */
    Diagnostic atEnd(int at) {
        char quote = lines.source().text().charAt(at);
        Matcher field = YamlLines.FIELD.matcher(lines.lineAt(at));
        if (field.matches() && isApostrophe(field.group(3))) {
            return lines.bad(
                    at,
                    "a value cannot begin with '",
                    QuotedValue.inQuotes(field.group(2), field.group(3)),
                    QuotedValue.repair(lines, at, field));
        }
        return lines.bad(
                at,
                "the text that begins with " + quote + " has no " + quote + " at its end",
                "add " + quote + " after its last word",
                repair(at, quote));
    }

    /** Whether a text begins with a word such as {@code 't} or {@code 's}. */
    private static boolean isApostrophe(String text) {
        return Stream.of("en", "nl")
                .anyMatch(lang -> QuotationMarks.of(lang).in(text).startsWith("’"));
    }

    /** The quote at the end of its line, where nothing else can be the end of the text. */
    private Optional<Repair> repair(int at, char quote) {
        int line = lines.source().span(at, at).line();
        String whole = lines.source().line(line);
        String text = whole.substring(at - lines.lineStart(at)).stripTrailing();
        Matcher field = YamlLines.FIELD.matcher(whole);
        boolean alone = text.length() > 1
                && text.indexOf(quote, 1) < 0
                && text.indexOf('#') < 0
                && !text.endsWith("\\")
                && whole.substring(0, at - lines.lineStart(at)).chars().noneMatch(sign -> sign == '[' || sign == '{');
        int end = at + text.length();
        return alone && !lines.goesOn(line, field.matches() ? field.start(2) : lines.indent(line))
                ? Optional.of(Repair.of(lines.source().span(end, end), String.valueOf(quote)))
                : Optional.empty();
    }
}
