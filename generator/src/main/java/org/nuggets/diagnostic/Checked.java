package org.nuggets.diagnostic;

import java.util.List;

/**
 * What a stage could make, and what it found on the way.
 *
 * @param value as much as could be made
 * @param findings in no order of their own; the report sorts them
 */
public record Checked<T>(T value, List<Diagnostic> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }
}
