package org.nuggets.model;

/**
 * A heading that readers of a type can rely on.
 *
 * @param name its text in each language
 * @param advice one line on what to write under it
 */
public record ExpectedHeading(LocalText name, LocalText advice) {}
