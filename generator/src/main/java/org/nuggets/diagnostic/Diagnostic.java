package org.nuggets.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * One finding, in words that a teacher understands.
 *
 * @param span where it is
 * @param code what kind it is, and so how much it weighs
 * @param message what is wrong, one sentence without its full stop, quoting the author's text
 * @param fix what to do about it, naming the nearest right thing or what exists
 * @param severity that of its code, unless the site's settings excuse it or it stands in a draft
 * @param inDraft whether it stands in a page that no reader gets, and concerns no other
 * @param repair what mends it without its author, where only one thing can be meant
 */
public record Diagnostic(
        SourceSpan span,
        Code code,
        String message,
        String fix,
        Severity severity,
        boolean inDraft,
        Optional<Repair> repair)
        implements Comparable<Diagnostic> {

    /** What may be the cause of others stands before them. */
    public static final Comparator<Diagnostic> CAUSES_FIRST = Comparator.comparing(finding -> !finding.code.isCause());

    private static final Comparator<Diagnostic> ORDER = CAUSES_FIRST
            .thenComparing(Diagnostic::span)
            .thenComparing(Diagnostic::code)
            .thenComparing(finding -> finding.code == Code.MISSING_HEADING ? "" : finding.message);

    /** What nobody reads to its end, such as a picture that is written as an address of 300,000 letters. */
    private static final int LONGEST = 1_500;

    /** A fix begins in lower case, for it follows a colon, whether or not a suggestion stands before its list. */
    public Diagnostic {
        boolean word = fix.length() > 1 && Character.isUpperCase(fix.charAt(0)) && Character.isLowerCase(fix.charAt(1));
        message = within(message);
        fix = within(word ? Character.toLowerCase(fix.charAt(0)) + fix.substring(1) : fix);
    }

    public Diagnostic(SourceSpan span, Code code, String message, String fix) {
        this(span, code, message, fix, code.severity(), false, Optional.empty());
    }

    /** The same with what mends it. */
    public Diagnostic mendedBy(Repair sure) {
        return new Diagnostic(span, code, message, fix, severity, inDraft, Optional.of(sure));
    }

    /** The same as a warning, which stops no build unless it is strict. */
    public Diagnostic asWarning() {
        return inDraft ? this : new Diagnostic(span, code, message, fix, Severity.WARNING, false, repair);
    }

    /** The same in a draft, which stops no build: neither a strict one nor one for the world. */
    public Diagnostic ofDraft() {
        Severity mild = severity == Severity.ERROR ? Severity.WARNING : severity;
        return code.concernsOthers() ? this : new Diagnostic(span, code, message, fix, mild, true, repair);
    }

    /** Whether there is something to mend. */
    public boolean isProblem() {
        return severity != Severity.NOTE;
    }

    /** Whether this is a mistake that stops no build only because the site's settings excuse it. */
    public boolean isExcused() {
        return code.leadsNowhere() && severity != code.severity() && !inDraft;
    }

    /** A text without its middle, where it is long: what is said stands at its ends. */
    private static String within(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int head = LONGEST - LONGEST / 3;
        int tail = text.length() - LONGEST / 3;
        head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
        tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
        return text.substring(0, head) + " … " + text.substring(tail);
    }

    /**
     * What may be the cause of others, then by file, place, code, message: the order in which findings are shown. Missing
     * parts keep that of their type.
     */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
