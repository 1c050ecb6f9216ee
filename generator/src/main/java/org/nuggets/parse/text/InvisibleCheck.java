package org.nuggets.parse.text;

import java.util.Locale;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;

/** Tells authors of characters that they cannot see, the first of a text, with how many there are. */
public final class InvisibleCheck {

    private InvisibleCheck() {}

    /** Of the body of a file. */
    public static Optional<Diagnostic> of(SourceText source, int bodyStart) {
        int first = next(source.text(), bodyStart);
        return first < 0
                ? Optional.empty()
                : Optional.of(finding(Code.INVISIBLE_CHARACTER, source.text(), first, source.span(first, first + 1)));
    }

    /** Of a value of a field, where they may be written as {@code \e}: it becomes an address, a name, a title. */
    public static Optional<Diagnostic> of(String value, SourceSpan span) {
        int first = next(value, 0);
        return first < 0 ? Optional.empty() : Optional.of(finding(Code.BAD_YAML, value, first, span));
    }

    /** All of them lie in Unicode's first plane. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 || c >= 0x7F) && Invisible.isUnwanted(c)) {
                return i;
            }
        }
        return -1;
    }

    private static Diagnostic finding(Code code, String text, int first, SourceSpan span) {
        int c = text.charAt(first);
        int more = 0;
        for (int i = next(text, first + 1); i >= 0; i = next(text, i + 1)) {
            more++;
        }
        String name = String.format(Locale.ROOT, "U+%04X, %s", c, Character.getName(c));
        return new Diagnostic(
                span,
                code,
                "here stands a character that nobody can see (" + name + ")"
                        + (more == 0 ? "" : " and " + more + " more"),
                c >= 0x80 && c < 0xA0
                        ? "delete it, and type the quotation mark, dash or letter that was meant"
                        : "delete it, or the words on both sides of it, and type them anew");
    }
}
