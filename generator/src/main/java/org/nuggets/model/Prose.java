package org.nuggets.model;

/** What readers read of a body: by far the most of a page, so that it need not lie in memory. Asked by many threads. */
public interface Prose {

    /** The body with an open slot for each address; the same each time. */
    Html html();

    /** The searchable text: words of blocks, one block a line; the same each time. */
    String text();

    /** The same, in memory from now on. */
    default Prose held() {
        return new Held(html(), text());
    }

    /** In memory. */
    record Held(Html html, String text) implements Prose {}
}
