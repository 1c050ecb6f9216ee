package org.nuggets.media;

import org.nuggets.diagnostic.Diagnostic;

/** A picture whose dots cannot be read, although its file looks whole. */
public final class UnreadableDots extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic finding;

    UnreadableDots(Diagnostic finding) {
        super(finding.message());
        this.finding = finding;
    }

    /** What to say of it. */
    public Diagnostic finding() {
        return finding;
    }
}
