package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;

/** Values that need plain double quotes, or have others. */
final class QuotedValue {

    /** Behind a value: what YAML and its author mean as a remark. */
    private static final Pattern REMARK = Pattern.compile("[ \\t]+#(?:\\s.*)?$");

    private QuotedValue() {}

    /** What to do about a value that YAML does not take for a text. */
    static String inQuotes(String key, String value) {
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

    /** What puts the value of a field in quotes, but for a remark behind it; nothing where it goes on in the next line. */
    static Optional<Repair> repair(YamlLines lines, int at, Matcher field) {
        String value = REMARK.matcher(field.group(3)).replaceFirst("");
        return repair(lines, at, field, value, value);
    }

    /**
     * The same with a text of its own.
     *
     * @param value what stands there
     * @param text what is to stand in the quotes
     */
    static Optional<Repair> repair(YamlLines lines, int at, Matcher field, String value, String text) {
        int from = lines.lineStart(at) + field.start(3);
        int line = lines.source().span(at, at).line();
        return lines.goesOn(line, field.start(2))
                ? Optional.empty()
                : Optional.of(Repair.of(
                        lines.source().span(from, from + value.stripTrailing().length()), quoted(text)));
    }

    /** A value in typographic quotes, which YAML takes for letters. */
    static Diagnostic smartQuotes(SourceText source, SourceSpan span, String text) {
        Diagnostic finding = new Diagnostic(
                span,
                Code.SMART_QUOTES,
                "the quotes around this text are typographic ones, so readers will see them",
                "write plain ones: " + before(source, span) + quoted(text));
        return span.line() == span.endLine() ? finding.mendedBy(Repair.of(span, quoted(text))) : finding;
    }

    /** A value that ends, or is missing, where YAML sees a comment begin. */
    static Diagnostic cut(SourceText source, SourceSpan span, int at) {
        int line = span.line();
        String rest = source.line(line);
        int from = at - source.offset(line, 1);
        String whole = rest.substring(source.offset(line, span.column()) - source.offset(line, 1));
        Diagnostic finding = new Diagnostic(
                source.span(at, source.offset(line, 1) + rest.length()),
                Code.CUT_VALUE,
                "'" + rest.substring(from).strip() + "' is taken for a remark, and left out, as it begins with '#'",
                "put the text in double quotes: " + before(source, span)
                        + quoted(whole)
                        + "; a remark has a space after the '#'");
        boolean alone = span.line() == span.endLine()
                && before(source, span).chars().noneMatch(sign -> sign == '[' || sign == '{');
        int start = source.offset(line, span.column());
        return alone
                ? finding.mendedBy(Repair.of(
                        source.span(start, start + whole.stripTrailing().length()), quoted(whole)))
                : finding;
    }

    /** What stands before a value in its line. */
    private static String before(SourceText source, SourceSpan span) {
        int start = source.offset(span.line(), 1);
        return source.text()
                .substring(start, source.offset(span.line(), span.column()))
                .stripLeading();
    }
}
