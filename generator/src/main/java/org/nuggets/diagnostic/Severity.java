package org.nuggets.diagnostic;

import java.util.Locale;

/**
 * How much a finding weighs: an error stops the build, a warning only with {@code --strict}. A note is no problem: it
 * stops nothing, and is always said.
 */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The name that people and JSON see: {@code error}, {@code warning} or {@code note}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
