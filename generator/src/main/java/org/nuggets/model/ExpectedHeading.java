package org.nuggets.model;

/**
 * A heading that readers of a type can rely on.
 *
 * @param name its text in each language
 * @param advice one line on what to write under it
 * @param optional whether it is left out where there is nothing to say
 */
public record ExpectedHeading(LocalText name, LocalText advice, boolean optional) {}
