package org.nuggets.model;

/**
 * An earlier address of a page, which leads on to it.
 *
 * @param from the earlier address
 * @param to the page that had it
 */
public record Redirect(Route from, PageKey to) {}
