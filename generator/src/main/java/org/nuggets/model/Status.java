package org.nuggets.model;

/** How far an item is on its way to readers. */
public enum Status {
    DRAFT,
    REVIEW,
    PUBLISHED,
    ARCHIVED;

    /** Whether readers get it without {@code --drafts}. */
    public boolean isPublic() {
        return this == PUBLISHED || this == ARCHIVED;
    }
}
