package org.nuggets.parse.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceText;
import org.yaml.snakeyaml.error.Mark;

/**
 * A stretch of YAML that cannot be read, by lines.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 */
record YamlLines(SourceText source, int start, int end) {

    /** A line {@code key: value} or {@code - key: value}. */
    static final Pattern FIELD = Pattern.compile("^(\\s*(?:- )?)([^\\s:#\"'][^:]*):[ \\t]+(\\S.*)$");

    /** How far a line is indented. */
    int indent(int line) {
        return source.line(line).length() - source.line(line).stripLeading().length();
    }

    /** What is said of one character. */
    Diagnostic bad(int at, String message, String fix) {
        int after = at < source.text().length()
                ? at + Character.charCount(source.text().codePointAt(at))
                : at;
        return new Diagnostic(source.span(at, after), Code.BAD_YAML, message, fix);
    }

    /** The same with what mends it, where that is known. */
    Diagnostic bad(int at, String message, String fix, Optional<Repair> repair) {
        Diagnostic finding = bad(at, message, fix);
        return repair.map(finding::mendedBy).orElse(finding);
    }

    /**
     * Whether the next line with text belongs to a value of this one.
     *
     * @param column where its field begins, from 0
     */
    boolean goesOn(int line, int column) {
        int next = line + 1;
        while (next <= source.lines() && source.line(next).isBlank()) {
            next++;
        }
        return next <= source.lines() && source.offset(next, 1) < end && indent(next) > column;
    }

    /** Another text for a stretch. */
    Optional<Repair> replaced(int from, int to, String text) {
        return Optional.of(Repair.of(source.span(from, to), text));
    }

    /** The line that a character stands in. */
    String lineAt(int offset) {
        return source.line(source.span(offset, offset).line());
    }

    /** Where that line begins. */
    int lineStart(int offset) {
        return source.offset(source.span(offset, offset).line(), 1);
    }

    /** The offset of what the parser counts in code points. */
    int offset(@Nullable Mark mark) {
        return mark == null ? start : clamp(mark.getIndex());
    }

    int offset(@Nullable JsonLocation location) {
        return location == null ? start : clamp((int) location.getCharOffset());
    }

    private int clamp(int codePoints) {
        int most = source.text().codePointCount(start, end);
        return source.text().offsetByCodePoints(start, Math.max(0, Math.min(codePoints, most)));
    }
}
