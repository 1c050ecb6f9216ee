package org.nuggets.model;

/**
 * What writing did.
 *
 * @param written files that were new or had changed
 * @param unchanged files that held the same bytes already
 * @param pruned files of an earlier build that are gone
 */
public record WriteReport(int written, int unchanged, int pruned) {}
