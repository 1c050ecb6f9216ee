package org.nuggets.diagnostic;

import java.util.List;

/**
 * What mends a fault beyond doubt: other texts for stretches of the file that it stands in. Whatever no part names stays as
 * it is, and so does what the text means to readers.
 *
 * @param parts none of which reaches into another
 * @param leads whether it makes a link, so that only who knows the whole site can tell if it mends anything
 */
public record Repair(List<Part> parts, boolean leads) {

    public Repair {
        parts = List.copyOf(parts);
    }

    /** One that makes no link. */
    public Repair(List<Part> parts) {
        this(parts, false);
    }

    /**
     * Another text for one stretch.
     *
     * @param span the stretch; an empty one only adds
     * @param text what stands there afterwards, with {@code \n} at the end of lines, whatever the file has
     */
    public record Part(SourceSpan span, String text) {}

    /** A single stretch with another text. */
    public static Repair of(SourceSpan span, String text) {
        return new Repair(List.of(new Part(span, text)));
    }
}
