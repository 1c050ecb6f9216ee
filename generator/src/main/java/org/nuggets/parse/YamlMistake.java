package org.nuggets.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what a YAML parser complains about in words for somebody who has never heard of YAML. */
final class YamlMistake {

    /** A line {@code key: value} or {@code - key: value}. */
    private static final Pattern FIELD = Pattern.compile("^(\\s*(?:- )?)([^\\s:#\"'][^:]*):[ \\t]+(\\S.*)$");

    private YamlMistake() {}

    static Diagnostic explain(JsonProcessingException fault, SourceText source, int start, int end) {
        Optional<Diagnostic> quote = unclosedQuote(source, start, end);
        if (quote.isPresent()) {
            return quote.get();
        }
        if (!(fault.getCause() instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            int at = offset(fault.getLocation(), source, start, end);
            return bad(
                    source, at, "this is not YAML that can be read: " + firstLine(fault.getOriginalMessage()), GENERAL);
        }
        int at = offset(marked.getProblemMark(), source, start, end);
        String problem = String.valueOf(marked.getProblem());
        String context = String.valueOf(marked.getContext());
        if (problem.startsWith("mapping values are not allowed")) {
            return colonInText(source, at);
        }
        if (problem.contains("TAB") || (at < end && source.text().charAt(at) == '\t')) {
            return bad(source, at, "a tab is used to indent", "put spaces in its place: two for each step");
        }
        if (context.contains("flow sequence")) {
            int opened = offset(marked.getContextMark(), source, start, end);
            return bad(
                    source,
                    opened,
                    "the list that opens with '[' is not closed",
                    "add ']' after its last item, and a comma between items");
        }
        if (context.contains("flow mapping")) {
            int opened = offset(marked.getContextMark(), source, start, end);
            return bad(source, opened, "the group that opens with '{' is not closed", "add '}' after its last field");
        }
        if (problem.contains("could not find expected ':'")) {
            int line = marked.getContextMark() == null ? at : offset(marked.getContextMark(), source, start, end);
            return bad(
                    source,
                    line,
                    "'" + lineAt(source, line).strip() + "' is no field: it has no colon",
                    "write it as 'field: value', or indent it by two spaces if it belongs to the line above");
        }
        if (problem.contains("cannot start any token") && at < end) {
            String sign = Character.toString(source.text().codePointAt(at));
            return bad(source, at, "a value cannot begin with '" + sign + "'", "put the value in double quotes");
        }
        if (problem.contains("expected <block end>")) {
            return bad(
                    source,
                    at,
                    "this line does not line up with the ones above it",
                    "fields of one group begin in the same column; lists begin with '- '. A value that begins with a quote must end with it");
        }
        return bad(source, at, "this is not YAML that can be read: " + firstLine(problem), GENERAL);
    }

    static Diagnostic duplicateKey(String key, SourceSpan span, @Nullable SourceSpan first) {
        String where = first == null ? "" : " (first in line " + first.line() + ")";
        return new Diagnostic(
                span,
                Code.DUPLICATE_KEY,
                "'" + key + "' is given twice" + where,
                "keep one of the two; a field with several values takes a list");
    }

    static Diagnostic starOrAmpersand(SourceSpan span) {
        return new Diagnostic(
                span, Code.BAD_YAML, "a value cannot begin with '*' or '&'", "put the value in double quotes");
    }

    static Diagnostic secondDocument(SourceSpan span) {
        return new Diagnostic(
                span,
                Code.BAD_YAML,
                "a second YAML document begins here",
                "keep one; a line of '---' may stand only around the fields");
    }

    static Diagnostic notFields(SourceText source, int start) {
        return bad(
                source,
                start,
                "these lines are not fields",
                "write each as 'field: value', for example 'title: Reading data together'");
    }

    private static final String GENERAL =
            "look at this line and the one above it: quotes and brackets closed, a space after each colon, spaces to indent";

    private static Diagnostic colonInText(SourceText source, int at) {
        String line = lineAt(source, at);
        Matcher field = FIELD.matcher(line);
        String fix = field.matches()
                ? "put the text in double quotes: " + field.group(2) + ": \""
                        + field.group(3).strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : "put text that holds a colon in double quotes, and indent fields of one group alike";
        return bad(source, at, "a colon and a space stand inside a text without quotes", fix);
    }

    /** A parser reads on to the next quote, lines later, and complains there; the author forgot it here. */
    private static Optional<Diagnostic> unclosedQuote(SourceText source, int start, int end) {
        int last = source.span(end, end).line();
        for (int line = source.span(start, start).line(); line <= last; line++) {
            Matcher field = FIELD.matcher(source.line(line));
            String value =
                    field.matches() ? field.group(3) : source.line(line).strip().replaceFirst("^- ", "");
            char quote = value.isEmpty() ? ' ' : value.charAt(0);
            if ((quote == '"' || quote == '\'') && !closes(value, quote)) {
                int at = source.offset(line, 1) + source.line(line).indexOf(quote);
                if (at < end) {
                    return Optional.of(bad(
                            source,
                            at,
                            "the text that begins with " + quote + " has no " + quote + " at its end",
                            "add " + quote + " after its last word"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean closes(String value, char quote) {
        for (int i = 1; i < value.length(); i++) {
            if (quote == '"' && value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == quote) {
                boolean doubled = quote == '\'' && i + 1 < value.length() && value.charAt(i + 1) == quote;
                if (!doubled) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static Diagnostic bad(SourceText source, int at, String message, String fix) {
        int end = at < source.text().length()
                ? at + Character.charCount(source.text().codePointAt(at))
                : at;
        return new Diagnostic(source.span(at, end), Code.BAD_YAML, message, fix);
    }

    private static String lineAt(SourceText source, int offset) {
        return source.line(source.span(offset, offset).line());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static int offset(@Nullable Mark mark, SourceText source, int start, int end) {
        return mark == null ? start : clamp(source, start, end, mark.getIndex());
    }

    private static int offset(@Nullable JsonLocation location, SourceText source, int start, int end) {
        return location == null ? start : clamp(source, start, end, (int) location.getCharOffset());
    }

    private static int clamp(SourceText source, int start, int end, int codePoints) {
        int most = source.text().codePointCount(start, end);
        return source.text().offsetByCodePoints(start, Math.max(0, Math.min(codePoints, most)));
    }
}
