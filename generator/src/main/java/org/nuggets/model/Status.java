package org.nuggets.model;

/** How far an item is on its way to readers. */
public enum Status {
    DRAFT,
    REVIEW,
    PUBLISHED,
    ARCHIVED,
    /** What decides about it cannot be read, which has been reported: it may have been meant to be kept back. */
    UNCLEAR;

    /** Whether readers get it without {@code --drafts}. */
    public boolean isPublic() {
        return this == PUBLISHED || this == ARCHIVED;
    }
}
