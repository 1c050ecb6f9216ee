package org.nuggets.diagnostic;

import java.util.Comparator;

/**
 * One finding, in words that a teacher understands.
 *
 * @param span where it is
 * @param code what kind it is, and so how much it weighs
 * @param message what is wrong, one sentence without its full stop, quoting the author's text
 * @param fix what to do about it, naming the nearest right thing or what exists
 */
public record Diagnostic(SourceSpan span, Code code, String message, String fix) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Severity severity() {
        return code.severity();
    }

    /** By file, place, code, message: the order in which findings are shown. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
