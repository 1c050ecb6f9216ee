package org.nuggets.importer.piece;

/** A text that cannot be taken; the message says in plain words why, and what to do. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
