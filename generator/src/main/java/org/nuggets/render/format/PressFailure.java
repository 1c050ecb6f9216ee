package org.nuggets.render.format;

/** A page that cannot be made into a file for paper, and why. */
public final class PressFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PressFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
