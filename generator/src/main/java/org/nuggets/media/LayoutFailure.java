package org.nuggets.media;

/** A page that cannot be laid out on paper, and why. */
public final class LayoutFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LayoutFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
