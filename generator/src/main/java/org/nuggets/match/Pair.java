package org.nuggets.match;

import org.nuggets.model.Matches.Reason;

/**
 * An offer that comes into question for a need.
 *
 * @param offer its number
 * @param need its number
 * @param near how what is offered is near to what is looked for
 */
record Pair(int offer, int need, Reason.Kind near, int score) {}
