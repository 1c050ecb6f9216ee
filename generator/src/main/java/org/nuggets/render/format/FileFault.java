package org.nuggets.render.format;

import org.nuggets.diagnostic.Diagnostic;

/** A file cannot be made, by a fault of what it is made from. */
public final class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic finding;

    public FileFault(Diagnostic finding, Throwable cause) {
        super(finding.message(), cause);
        this.finding = finding;
    }

    /** What to say of it. */
    public Diagnostic finding() {
        return finding;
    }
}
