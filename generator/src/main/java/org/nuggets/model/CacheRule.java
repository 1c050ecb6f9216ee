package org.nuggets.model;

/**
 * How long whoever has a file may keep it. Said by what makes the file: by its name alone nobody could tell it from one of
 * an author's that happens to be called alike.
 */
public enum CacheRule {

    /** Its name holds a digest of its bytes: other bytes have another name, so it need never be asked for again. */
    IMMUTABLE("public, max-age=31536000, immutable"),

    /**
     * It may be kept, but each use begins with a question whether it is still the same, which the entity tag answers in a
     * few bytes. No page is shown a minute longer than it stands: it names files that go when it goes, and what was taken
     * back is gone at once.
     */
    REVALIDATED("public, max-age=0, must-revalidate");

    private final String header;

    CacheRule(String header) {
        this.header = header;
    }

    /** As the header {@code Cache-Control} has it. */
    public String header() {
        return header;
    }
}
