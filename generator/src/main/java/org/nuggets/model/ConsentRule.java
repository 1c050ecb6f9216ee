package org.nuggets.model;

/**
 * How long a consent holds, without which an item would not be there.
 *
 * @param field the day on which it was given
 * @param years after which it should be asked again
 */
public record ConsentRule(String field, int years) {}
