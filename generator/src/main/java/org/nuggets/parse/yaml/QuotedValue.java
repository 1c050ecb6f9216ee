package org.nuggets.parse.yaml;

import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;

/** Values that need plain double quotes, or have others. */
final class QuotedValue {

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
}
