package org.nuggets.edit;

import org.nuggets.diagnostic.SourceSpan;

/**
 * Another text for a stretch of a source.
 *
 * @param span the stretch, as findings and fields have it; an empty one only adds
 * @param text what stands there afterwards, with {@code \n} at the end of lines, whatever the file has
 */
public record TextChange(SourceSpan span, String text) {}
