package org.nuggets.model;

import org.nuggets.diagnostic.SourceSpan;

/**
 * An outgoing link or an image as its author wrote it.
 *
 * @param kind what it is
 * @param target the destination, with Markdown's escapes and entities resolved, not yet percent-encoded
 * @param span the destination in the source; the whole link where the destination stands elsewhere
 */
public record Link(Kind kind, String target, SourceSpan span) {

    /** What a link is, for the words of a finding. */
    public enum Kind {
        LINK,
        IMAGE
    }
}
