package org.nuggets.publish.place;

import java.io.IOException;
import java.util.Collection;

/** A target does not take a site, for a reason that is known; its message says in plain words what to do. */
public class TargetRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public TargetRefusedException(String message) {
        super(message);
    }

    /**
     * Of a release that cannot be gone back to.
     *
     * @param missing paths of files that are not kept any more, or not as they were, at least one
     * @param place where, as it is talked of
     */
    public static TargetRefusedException incomplete(String id, Collection<String> missing, String place) {
        String first = "'" + missing.iterator().next() + "'";
        return new TargetRefusedException(
                "the release " + id + " is not whole any more in the " + place + ", for somebody"
                        + " has changed or taken away "
                        + (missing.size() == 1 ? first : first + " and " + (missing.size() - 1) + " more of its files")
                        + ": go back to another release, or publish anew");
    }

    public TargetRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
