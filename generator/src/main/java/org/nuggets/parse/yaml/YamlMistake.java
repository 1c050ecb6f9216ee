package org.nuggets.parse.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what a YAML parser complains about in words for somebody who has never heard of YAML. */
final class YamlMistake {

    /** A field whose value stands in its line. */
    private static final Pattern HAS_VALUE = Pattern.compile("[\\p{L}_][^:]*:\\s+[^|>#\\s].*");

    /** A line of a list as it is written elsewhere. */
    private static final Pattern BULLET = Pattern.compile("\\s*([*+•·‣▪–—])\\s+(\\S.*)");

    private static final String GENERAL =
            "look at this line and the one above it: quotes and brackets closed, a space after each colon, spaces to"
                    + " indent";

    private final YamlLines lines;

    private YamlMistake(YamlLines lines) {
        this.lines = lines;
    }

    /**
     * Explains why a stretch of a file could not be read.
     *
     * @param start offset of its first character
     * @param end offset after its last one
     */
    static Diagnostic explain(JsonProcessingException fault, SourceText source, int start, int end) {
        return new YamlMistake(new YamlLines(source, start, end)).explain(fault);
    }

    private Diagnostic explain(JsonProcessingException fault) {
        Optional<Diagnostic> unprintable = unprintable();
        if (unprintable.isPresent()) {
            return unprintable.get();
        }
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return explain(marked);
        }
        int at = lines.offset(fault.getLocation());
        String message = String.valueOf(fault.getOriginalMessage());
        return message.startsWith("Expected a field name") ? fieldName(at) : unexplained(at, message);
    }

    private Diagnostic explain(MarkedYAMLException fault) {
        int at = lines.offset(fault.getProblemMark());
        String problem = String.valueOf(fault.getProblem());
        String context = String.valueOf(fault.getContext());
        Optional<Diagnostic> quote = new UnclosedQuote(lines).find(at);
        if (quote.isPresent()) {
            return quote.get();
        }
        if (problem.contains("TAB")
                || (at < lines.end() && lines.source().text().charAt(at) == '\t')) {
            return tab(at);
        }
        Matcher bullet = BULLET.matcher(lines.lineAt(at));
        if (bullet.matches()) {
            return lines.bad(
                    lines.lineStart(at) + bullet.start(1),
                    "a line of a list begins with '-', not with '" + bullet.group(1) + "'",
                    "write '- " + bullet.group(2) + "'",
                    Optional.of(new Repair(bullets(lines.source().span(at, at).line(), bullet.group(1)))));
        }
        if (lines.source().line(lines.source().span(at, at).line()).startsWith("%")) {
            return lines.bad(
                    lines.lineStart(at),
                    "a line that begins with '%' is no field",
                    "take it out; the fields stand between two lines of '---', and nothing else does");
        }
        Matcher field = YamlLines.FIELD.matcher(lines.lineAt(at));
        if (YamlSigns.begin(field)) {
            return YamlSigns.sign(lines, at, field);
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return FieldMistake.colonInText(lines, at, field);
        }
        if (problem.endsWith("but got ?")) {
            return lines.bad(
                    at,
                    "a text that holds '?' needs quotes inside brackets",
                    "put it in double quotes, such as [\"Why?\", \"How?\"]");
        }
        if (problem.contains("expected the node content") && at < lines.end()) {
            return lines.source().text().charAt(at) == ','
                    ? lines.bad(
                            at, "there is nothing before this comma", "take the comma out, or write what is missing")
                    : lines.bad(at, "there is nothing where a value should be", GENERAL);
        }
        if (problem.contains("escape")) {
            return lines.bad(
                    at,
                    "a backslash inside double quotes does not stand for itself",
                    "write it twice, or put the text in single quotes");
        }
        if (problem.contains("cannot start any token") && at < lines.end()) {
            return YamlSigns.sign(lines.source(), at);
        }
        if (context.contains("quoted scalar")) {
            return new UnclosedQuote(lines).atEnd(lines.offset(fault.getContextMark()));
        }
        if (context.contains("flow sequence")) {
            return lines.bad(
                    lines.offset(fault.getContextMark()),
                    "the list that opens with '[' is not closed",
                    "add ']' after its last item, and a comma between items");
        }
        if (context.contains("flow mapping")) {
            return lines.bad(
                    lines.offset(fault.getContextMark()),
                    "the group that opens with '{' is not closed",
                    "add '}' after its last field, and a comma between fields");
        }
        if (problem.contains("could not find expected ':'")) {
            return FieldMistake.noField(
                    lines, fault.getContextMark() == null ? at : lines.offset(fault.getContextMark()));
        }
        if (problem.contains("expected <block end>") || problem.contains("expected '<document start>'")) {
            return FieldMistake.textGoesOn(lines, at, field).orElseGet(() -> FieldMistake.misaligned(lines, at));
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

    static Diagnostic secondDocument(SourceSpan span) {
        return new Diagnostic(
                span,
                Code.BAD_YAML,
                "a second YAML document begins here",
                "keep one; a line of '---' may stand only around the fields");
    }

    /** The hyphens of a line of a list and of those below it that begin in the same column with the same sign. */
    private List<Repair.Part> bullets(int first, String sign) {
        List<Repair.Part> parts = new ArrayList<>();
        int column = lines.indent(first);
        int last = lines.source().span(lines.end(), lines.end()).line();
        for (int line = first; line < last && (lines.indent(line) >= column); line++) {
            Matcher bullet = BULLET.matcher(lines.source().line(line));
            if (lines.indent(line) == column) {
                if (!bullet.matches() || !bullet.group(1).equals(sign)) {
                    break;
                }
                int at = lines.source().offset(line, 1) + column;
                parts.add(new Repair.Part(lines.source().span(at, at + sign.length()), "-"));
            }
        }
        return parts;
    }

    private Optional<Diagnostic> unprintable() {
        for (int i = lines.start();
                i < lines.end();
                i += Character.charCount(lines.source().text().codePointAt(i))) {
            int sign = lines.source().text().codePointAt(i);
            if (!StreamReader.isPrintable(sign)) {
                return Optional.of(lines.bad(
                        i,
                        String.format(Locale.ROOT, "an invisible sign (U+%04X) stands here", sign),
                        "delete it and type the letter or quote anew; it often comes with text pasted from elsewhere"));
            }
        }
        return Optional.empty();
    }

    private Diagnostic fieldName(int at) {
        int name =
                lines.lineStart(at) + lines.indent(lines.source().span(at, at).line());
        return lines.bad(
                name,
                "the name of a field cannot begin with '"
                        + lines.source().text().charAt(name) + "'",
                "write it as 'field: value'; a text that begins so wants double quotes");
    }

    /** What is left keeps the parser's own words, for somebody who knows YAML. */
    private Diagnostic unexplained(int at, String problem) {
        return lines.bad(at, "from here on the fields cannot be read (" + firstLine(problem) + ")", GENERAL);
    }

    private Diagnostic tab(int at) {
        boolean indents =
                lines.source().text().substring(lines.lineStart(at), at).isBlank();
        int end = at;
        while (end < lines.end() && lines.source().text().charAt(end) == '\t') {
            end++;
        }
        return indents
                ? lines.bad(at, "a tab is used to indent", "put spaces in its place: two for each step", indented())
                : lines.bad(
                        at,
                        "a tab stands where a space belongs",
                        "put a space in its place",
                        end == at ? Optional.empty() : lines.replaced(at, end, " "));
    }

    /** Every line that begins with a tab, with spaces in its place: one line alone would no longer line up with the others. */
    private Optional<Repair> indented() {
        List<Repair.Part> parts = new ArrayList<>();
        int last = lines.source().span(lines.end(), lines.end()).line();
        boolean closed = false;
        for (int line = lines.source().span(lines.start(), lines.start()).line(); line <= last; line++) {
            String text = lines.source().line(line);
            if (text.startsWith("\t")) {
                int from = lines.source().offset(line, 1);
                String blank = text.substring(0, lines.indent(line));
                // Below a field that has its value, another one is no part of it.
                boolean further = closed && FrontMatterFence.isField(text.strip());
                parts.add(new Repair.Part(
                        lines.source().span(from, from + blank.length()), further ? "" : blank.replace("\t", "  ")));
            } else if (!text.isBlank()) {
                closed = HAS_VALUE.matcher(text).matches();
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Repair(parts));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
