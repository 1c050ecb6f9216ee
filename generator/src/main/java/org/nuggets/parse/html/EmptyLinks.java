package org.nuggets.parse.html;

import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** Links with nothing to read, which the page shows by their addresses until somebody has written a text. */
public final class EmptyLinks {

    private EmptyLinks() {}

    /**
     * What is said of one.
     *
     * @param where between what its text goes
     */
    public static Diagnostic finding(SourceSpan span, String target, String where) {
        return new Diagnostic(
                span,
                Code.BAD_PAGE,
                "the link to '" + target + "' has no text",
                "write between " + where + " where it leads");
    }
}
