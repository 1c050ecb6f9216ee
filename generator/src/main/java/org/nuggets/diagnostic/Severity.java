package org.nuggets.diagnostic;

/** How much a finding weighs: an error stops the build, a warning only with {@code --strict}. */
public enum Severity {
    ERROR,
    WARNING;

    /** The name that people and JSON see: {@code error} or {@code warning}. */
    public String id() {
        return this == ERROR ? "error" : "warning";
    }
}
