package org.nuggets.diagnostic;

import java.util.Comparator;

/**
 * A stretch of a source file, as an editor shows it.
 *
 * @param file the file as shown to people, with forward slashes
 * @param line first line, from 1
 * @param column first column, from 1, in code points (a tab is one); a byte-order mark has no column
 * @param endLine line of the first code point after the stretch
 * @param endColumn column of the first code point after the stretch; equal to {@code column} where the stretch is empty
 */
public record SourceSpan(String file, int line, int column, int endLine, int endColumn)
        implements Comparable<SourceSpan> {

    private static final Comparator<SourceSpan> ORDER = Comparator.comparing(SourceSpan::file)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column)
            .thenComparingInt(SourceSpan::endLine)
            .thenComparingInt(SourceSpan::endColumn);

    /** The very start of a file: where a fault lies that concerns the file as a whole. */
    public static SourceSpan startOf(String file) {
        return new SourceSpan(file, 1, 1, 1, 1);
    }

    @Override
    public int compareTo(SourceSpan other) {
        return ORDER.compare(this, other);
    }
}
