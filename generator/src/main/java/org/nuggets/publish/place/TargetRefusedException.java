package org.nuggets.publish.place;

import java.io.IOException;

/** A target does not take a site, for a reason that is known; its message says in plain words what to do. */
public final class TargetRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public TargetRefusedException(String message) {
        super(message);
    }

    public TargetRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
