package org.nuggets.model;

/** Something that is computed over all pages of a site together, such as which of them need each other. */
@FunctionalInterface
public interface Insight<T> {

    /** The answer, which the site alone decides. */
    T of(Site site);
}
