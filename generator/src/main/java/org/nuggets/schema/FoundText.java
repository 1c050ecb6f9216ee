package org.nuggets.schema;

/**
 * What a pattern found in a text.
 *
 * @param from where it begins, in UTF-16 units of the text
 * @param to where it ends
 */
public record FoundText(int from, int to) {}
