package org.nuggets.publish.place;

/** What was written down at a target cannot be read. */
public final class DamagedRecordException extends TargetRefusedException {

    private static final long serialVersionUID = 1L;

    /** @param place where it stands, for whoever has to mend it */
    DamagedRecordException(String place, Exception cause) {
        super(
                place + " is damaged, so nobody can tell what is live: bring it back from a copy, or move the whole"
                        + " target away and publish anew",
                cause);
    }
}
