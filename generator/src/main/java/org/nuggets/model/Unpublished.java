package org.nuggets.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page that readers do not get.
 *
 * @param file its source as shown to people
 * @param day from when readers get it, or since when they do not, where a day decides
 */
public record Unpublished(String file, Reason reason, Optional<LocalDate> day) {

    /** Why readers do not get it. */
    public enum Reason {
        DRAFT,
        /** It may be meant to be kept back, which has been reported. */
        UNCLEAR,
        IN_REVIEW,
        /** It is published on a later day. */
        LATER,
        EXPIRED
    }
}
