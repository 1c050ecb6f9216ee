package org.nuggets.parse.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
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
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what a YAML parser complains about in words for somebody who has never heard of YAML. */
final class YamlMistake {

    /** A line {@code key: value} or {@code - key: value}. */
    private static final Pattern FIELD = Pattern.compile("^(\\s*(?:- )?)([^\\s:#\"'][^:]*):[ \\t]+(\\S.*)$");
    /** Signs that mean something to YAML where a value begins; the last three only with a space behind them. */
    private static final Pattern SIGN = Pattern.compile("^(?:[*&!%@`|>]|[-?](?=\\s|$)).*$");

    /** A line of a list as it is written elsewhere. */
    private static final Pattern BULLET = Pattern.compile("\\s*([*+•·‣▪–—])\\s+(\\S.*)");

    private static final Pattern TAG = Pattern.compile("(?i)include|env|ref|sub|getatt|secret|relative|binary|str");
    private static final Pattern ANCHOR = Pattern.compile("([&*!])(!?[\\w./:-]+)(.*)");

    private static final String GENERAL =
            "look at this line and the one above it: quotes and brackets closed, a space after each colon, spaces to"
                    + " indent";

    private final SourceText source;
    private final int start;
    private final int end;

    private YamlMistake(SourceText source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /**
     * Explains why a stretch of a file could not be read.
     *
     * @param start offset of its first character
     * @param end offset after its last one
     */
    static Diagnostic explain(JsonProcessingException fault, SourceText source, int start, int end) {
        return new YamlMistake(source, start, end).explain(fault);
    }

    private Diagnostic explain(JsonProcessingException fault) {
        Optional<Diagnostic> unprintable = unprintable();
        if (unprintable.isPresent()) {
            return unprintable.get();
        }
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return explain(marked);
        }
        int at = offset(fault.getLocation());
        String message = String.valueOf(fault.getOriginalMessage());
        return message.startsWith("Expected a field name") ? fieldName(at) : unexplained(at, message);
    }

    private Diagnostic explain(MarkedYAMLException fault) {
        int at = offset(fault.getProblemMark());
        String problem = String.valueOf(fault.getProblem());
        String context = String.valueOf(fault.getContext());
        Optional<Diagnostic> quote = unclosedQuote(at);
        if (quote.isPresent()) {
            return quote.get();
        }
        if (problem.contains("TAB") || (at < end && source.text().charAt(at) == '\t')) {
            return tab(at);
        }
        Matcher bullet = BULLET.matcher(lineAt(at));
        if (bullet.matches()) {
            return bad(
                    lineStart(at) + bullet.start(1),
                    "a line of a list begins with '-', not with '" + bullet.group(1) + "'",
                    "write '- " + bullet.group(2) + "'");
        }
        if (source.line(source.span(at, at).line()).startsWith("%")) {
            return bad(
                    lineStart(at),
                    "a line that begins with '%' is no field",
                    "take it out; the fields stand between two lines of '---', and nothing else does");
        }
        Matcher field = FIELD.matcher(lineAt(at));
        if (field.matches() && SIGN.matcher(field.group(3)).matches()) {
            return sign(lineStart(at), field);
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return colonInText(at, field);
        }
        if (problem.endsWith("but got ?")) {
            return bad(
                    at,
                    "a text that holds '?' needs quotes inside brackets",
                    "put it in double quotes, such as [\"Why?\", \"How?\"]");
        }
        if (problem.contains("expected the node content") && at < end) {
            return source.text().charAt(at) == ','
                    ? bad(at, "there is nothing before this comma", "take the comma out, or write what is missing")
                    : bad(at, "there is nothing where a value should be", GENERAL);
        }
        if (problem.contains("escape")) {
            return bad(
                    at,
                    "a backslash inside double quotes does not stand for itself",
                    "write it twice, or put the text in single quotes");
        }
        if (problem.contains("cannot start any token") && at < end) {
            return sign(source, at);
        }
        if (context.contains("quoted scalar")) {
            return noQuoteAtEnd(offset(fault.getContextMark()));
        }
        if (context.contains("flow sequence")) {
            return bad(
                    offset(fault.getContextMark()),
                    "the list that opens with '[' is not closed",
                    "add ']' after its last item, and a comma between items");
        }
        if (context.contains("flow mapping")) {
            return bad(
                    offset(fault.getContextMark()),
                    "the group that opens with '{' is not closed",
                    "add '}' after its last field, and a comma between fields");
        }
        if (problem.contains("could not find expected ':'")) {
            return noField(fault.getContextMark() == null ? at : offset(fault.getContextMark()));
        }
        if (problem.contains("expected <block end>") || problem.contains("expected '<document start>'")) {
            return textGoesOn(at, field).orElseGet(() -> misaligned(at));
        }
        return unexplained(at, problem);
    }

    static Diagnostic duplicateKey(String key, SourceSpan span, @Nullable SourceSpan first) {
        String where = first == null ? "" : " (first in line " + first.line() + ")";
        return new Diagnostic(
                span,
                Code.DUPLICATE_KEY,
                "'" + key + "' is given twice" + where,
                "keep one of the two; a field with several values takes a list");
    }

    /** A value that begins with a sign by which YAML names it, repeats another or gives it a type. */
    static Diagnostic sign(SourceText source, int at) {
        int line = source.span(at, at).line();
        YamlMistake mistake = new YamlMistake(source, at, source.text().length());
        Optional<Diagnostic> meant = mistake.machinery(line, at);
        if (meant.isPresent()) {
            return meant.get();
        }
        Matcher field = FIELD.matcher(source.line(line));
        return field.matches() && SIGN.matcher(field.group(3)).matches()
                ? mistake.sign(mistake.lineStart(at), field)
                : mistake.bad(
                        at,
                        "a value cannot begin with '"
                                + Character.toString(source.text().codePointAt(at)) + "'",
                        "put the value in double quotes");
    }

    /** Anchors, their repetitions and tags, where these are meant and not a text that happens to begin so. */
    private Optional<Diagnostic> machinery(int line, int at) {
        String written = source.text()
                .substring(at, source.offset(line, 1) + source.line(line).length());
        Matcher named = ANCHOR.matcher(written);
        if (!named.matches()) {
            return Optional.empty();
        }
        String name = named.group(2);
        String rest = named.group(3).strip();
        String field = source.text().substring(source.offset(line, 1), at).stripLeading();
        switch (named.group(1)) {
            case "&" -> {
                boolean used = Pattern.compile("\\*" + Pattern.quote(name) + "(?![\\w-])")
                        .matcher(source.text())
                        .find();
                return used || rest.startsWith("[") || rest.startsWith("{")
                        ? Optional.of(bad(
                                at,
                                "'&" + name + "' is a YAML anchor, and those are not read",
                                "take it out: " + field + rest))
                        : Optional.empty();
            }
            case "*" -> {
                Matcher anchor = Pattern.compile("&" + Pattern.quote(name) + "[ \\t]+(\\S.*)")
                        .matcher(source.text());
                return !rest.isEmpty() || !source.text().contains("&" + name)
                        ? Optional.empty()
                        : Optional.of(bad(
                                at,
                                "'*" + name + "' stands for a YAML anchor, and those are not read",
                                field.startsWith("<<")
                                        ? "write the fields of '&" + name + "' out here"
                                        : "write it out: " + field
                                                + (anchor.find()
                                                        ? anchor.group(1).strip()
                                                        : "and its values")));
            }
            default -> {
                boolean tag = name.contains("/")
                        || name.startsWith("!")
                        || TAG.matcher(name).matches();
                return tag
                        ? Optional.of(bad(
                                at,
                                "'!" + name + "' is a YAML tag, and those are not read",
                                "take it out: " + (field + rest).strip()))
                        : Optional.empty();
            }
        }
    }

    static Diagnostic secondDocument(SourceSpan span) {
        return new Diagnostic(
                span,
                Code.BAD_YAML,
                "a second YAML document begins here",
                "keep one; a line of '---' may stand only around the fields");
    }

    static Diagnostic notFields(SourceText source, int start) {
        int line = source.span(start, start).line();
        Matcher tight = Pattern.compile("([A-Za-z][\\w-]*)\\s*[:：=]\\s*(\\S.*)").matcher(source.line(line));
        if (tight.matches()) {
            return new YamlMistake(source, start, source.text().length())
                    .bad(
                            start,
                            "there is no colon with a space behind it after '" + tight.group(1) + "'",
                            "write '" + tight.group(1) + ": " + tight.group(2) + "'");
        }
        return new YamlMistake(source, start, source.text().length())
                .bad(
                        start,
                        "these lines are not fields",
                        "write each as 'field: value', for example 'title: Reading data together'");
    }

    private Optional<Diagnostic> unprintable() {
        for (int i = start; i < end; i += Character.charCount(source.text().codePointAt(i))) {
            int sign = source.text().codePointAt(i);
            if (!StreamReader.isPrintable(sign)) {
                return Optional.of(bad(
                        i,
                        String.format(Locale.ROOT, "an invisible sign (U+%04X) stands here", sign),
                        "delete it and type the letter or quote anew; it often comes with text pasted from elsewhere"));
            }
        }
        return Optional.empty();
    }

    private Diagnostic fieldName(int at) {
        int name = lineStart(at) + indent(source.span(at, at).line());
        return bad(
                name,
                "the name of a field cannot begin with '" + source.text().charAt(name) + "'",
                "write it as 'field: value'; a text that begins so wants double quotes");
    }

    /** What is left keeps the parser's own words, for somebody who knows YAML. */
    private Diagnostic unexplained(int at, String problem) {
        return bad(at, "from here on the fields cannot be read (" + firstLine(problem) + ")", GENERAL);
    }

    private Diagnostic noQuoteAtEnd(int at) {
        char quote = source.text().charAt(at);
        return bad(
                at,
                "the text that begins with " + quote + " has no " + quote + " at its end",
                "add " + quote + " after its last word");
    }

    private Diagnostic tab(int at) {
        boolean indents = source.text().substring(lineStart(at), at).isBlank();
        return indents
                ? bad(at, "a tab is used to indent", "put spaces in its place: two for each step")
                : bad(at, "a tab stands where a space belongs", "put a space in its place");
    }

    private Diagnostic sign(int lineStart, Matcher field) {
        String value = field.group(3);
        return bad(
                lineStart + field.start(3),
                "a value cannot begin with '" + Character.toString(value.codePointAt(0)) + "'",
                inQuotes(field.group(2), value));
    }

    private Diagnostic colonInText(int at, Matcher field) {
        if (field.matches() && at == lineStart(at) + field.end(2)) {
            return misaligned(lineStart(at) + field.start(2));
        }
        return bad(
                at,
                "a colon and a space stand inside a text without quotes",
                field.matches()
                        ? inQuotes(field.group(2), field.group(3))
                        : "put text that holds a colon in double quotes, and indent fields of one group alike");
    }

    private Diagnostic noField(int at) {
        String line = lineAt(at).strip();
        if (line.matches("-[^\\s-].*")) {
            return bad(at, "there is no space after the '-'", "write '- " + line.substring(1) + "'");
        }
        Matcher wide = Pattern.compile("([\\w-]+)\\s*[：︰∶]\\s*(.*)").matcher(line);
        if (wide.matches()) {
            return bad(
                    at,
                    "the colon after '" + wide.group(1) + "' is not the plain one",
                    "write '" + wide.group(1) + ": " + wide.group(2) + "'");
        }
        Matcher equals = Pattern.compile("([\\w-]+)\\s*=\\s*(\\S.*)").matcher(line);
        if (equals.matches()) {
            return bad(
                    at,
                    "'" + equals.group(1) + "' has a '=' where a colon belongs",
                    "write '" + equals.group(1) + ": " + equals.group(2) + "'");
        }
        Matcher tight = Pattern.compile("([A-Za-z0-9_-]+):(\\S.*)").matcher(line);
        if (tight.matches()) {
            return bad(
                    at,
                    "there is no space after the colon of '" + tight.group(1) + "'",
                    "write '" + tight.group(1) + ": " + tight.group(2) + "'");
        }
        return bad(
                at,
                "'" + line + "' is no field: it has no colon",
                "write it as 'field: value', or indent it by two spaces if it belongs to the line above");
    }

    /** A value whose bracket or quote closes before its text does. */
    private Optional<Diagnostic> textGoesOn(int at, Matcher field) {
        if (!field.matches() || at <= lineStart(at) + field.start(3)) {
            return Optional.empty();
        }
        char first = field.group(3).charAt(0);
        String text = field.group(3).strip();
        if (first == '\'') {
            // 'Year 6's class' is one text in quotes; of 'Sharing' is caring the quotes are part.
            boolean whole = text.endsWith("'");
            boolean quotes = text.matches("'[^']*'\\s.*");
            text = whole ? text.substring(1, text.length() - 1) : quotes ? text : text.substring(1);
        }
        int kind = "[{'\"".indexOf(first);
        return kind < 0
                ? Optional.empty()
                : Optional.of(bad(
                        at, "text goes on after the closing " + "]}'\"".charAt(kind), inQuotes(field.group(2), text)));
    }

    private Diagnostic misaligned(int at) {
        return bad(
                at,
                "this line does not line up with the ones above it",
                "fields of one group begin in the same column; so do the '- ' of one list");
    }

    /** A parser reads on to the next quote, lines later, and complains there; the author forgot it here. */
    private Optional<Diagnostic> unclosedQuote(int fault) {
        int last = source.span(fault, fault).line();
        int line = source.span(start, start).line();
        while (line <= last) {
            int from = valueStart(line);
            String text = source.line(line);
            char quote = from < text.length() ? text.charAt(from) : ' ';
            boolean opens = quote == '"' || quote == '\'';
            if (opens && !closes(text.substring(from), 1, quote)) {
                int closing = closingLine(line, last, quote);
                if (closing == 0) {
                    return Optional.of(noQuoteAtEnd(source.offset(line, 1) + from));
                }
                line = closing;
            }
            line++;
        }
        return Optional.empty();
    }

    /** Where in a line its value begins, or its only text. */
    private int valueStart(int line) {
        String text = source.line(line);
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            return field.start(3);
        }
        return text.startsWith("- ", indent(line)) ? indent(line) + 2 : indent(line);
    }

    /** The line in which a text of several lines is closed; 0 where a field comes first. */
    private int closingLine(int opened, int last, char quote) {
        for (int line = opened + 1; line <= last; line++) {
            if (FIELD.matcher(source.line(line)).matches() && indent(line) <= indent(opened)) {
                return 0;
            }
            if (closes(source.line(line), 0, quote)) {
                return line;
            }
        }
        return 0;
    }

    private int indent(int line) {
        return source.line(line).length() - source.line(line).stripLeading().length();
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

    private static String inQuotes(String key, String value) {
        return "put the text in double quotes: " + key + ": " + quoted(value);
    }

    /** A text in plain double quotes; typographic ones around it were meant as such. */
    static String quoted(String value) {
        String text = value.strip();
        boolean typographic = text.length() > 1 && "“”„‟«»‘’‚".indexOf(text.charAt(0)) >= 0;
        if (typographic && "“”„‟«»‘’‚".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A value in typographic quotes, which YAML takes for letters. */
    static Diagnostic smartQuotes(SourceText source, SourceSpan span, String text) {
        return new Diagnostic(
                span,
                Code.SMART_QUOTES,
                "the quotes around this text are typographic ones, so readers will see them",
                "write plain ones: " + before(source, span) + quoted(text));
    }

    /** A value that ends, or is missing, where YAML sees a comment begin. */
    static Diagnostic cut(SourceText source, SourceSpan span, int at) {
        int line = span.line();
        String rest = source.line(line);
        int from = at - source.offset(line, 1);
        return new Diagnostic(
                source.span(at, source.offset(line, 1) + rest.length()),
                Code.CUT_VALUE,
                "'" + rest.substring(from).strip() + "' is taken for a remark, and left out, as it begins with '#'",
                "put the text in double quotes: " + before(source, span)
                        + quoted(rest.substring(source.offset(line, span.column()) - source.offset(line, 1)))
                        + "; a remark has a space after the '#'");
    }

    /** What stands before a value in its line. */
    private static String before(SourceText source, SourceSpan span) {
        int start = source.offset(span.line(), 1);
        return source.text()
                .substring(start, source.offset(span.line(), span.column()))
                .stripLeading();
    }

    private Diagnostic bad(int at, String message, String fix) {
        int after = at < source.text().length()
                ? at + Character.charCount(source.text().codePointAt(at))
                : at;
        return new Diagnostic(source.span(at, after), Code.BAD_YAML, message, fix);
    }

    private String lineAt(int offset) {
        return source.line(source.span(offset, offset).line());
    }

    private int lineStart(int offset) {
        return source.offset(source.span(offset, offset).line(), 1);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private int offset(@Nullable Mark mark) {
        return mark == null ? start : clamp(mark.getIndex());
    }

    private int offset(@Nullable JsonLocation location) {
        return location == null ? start : clamp((int) location.getCharOffset());
    }

    private int clamp(int codePoints) {
        int most = source.text().codePointCount(start, end);
        return source.text().offsetByCodePoints(start, Math.max(0, Math.min(codePoints, most)));
    }
}
