package org.nuggets.model;

import org.nuggets.diagnostic.SourceSpan;

/**
 * A place where a site leads to an address outside of it.
 *
 * @param url as its author wrote it; begins with {@code http:} or {@code https:}
 */
public record OutsideLink(String url, SourceSpan span) {}
