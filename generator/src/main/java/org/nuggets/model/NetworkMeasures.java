package org.nuggets.model;

import java.util.List;

/**
 * How far a member or a role reaches in a network: see {@code docs/network.md}. What is not stated is told, and never
 * counted as none.
 *
 * @param reach how many members it is linked to in any way, without itself
 * @param working with how many of them it is tied by something that was done or agreed
 * @param diversity how they differ, by field
 * @param mutual of the pairs that could help each other, in how many both could
 * @param pairs how many pairs could help each other: itself and another for a member, two that it reaches for a role
 * @param statesExchange whether what could be exchanged is known: it says what it offers or looks for; for a role, one of
 *     those that it reaches does
 * @param unplaced how many of its cases name no member, so that they count for nothing
 */
public record NetworkMeasures(
        int reach,
        int working,
        List<Diversity> diversity,
        int mutual,
        int pairs,
        boolean statesExchange,
        int unplaced) {

    public NetworkMeasures {
        diversity = List.copyOf(diversity);
    }

    /**
     * How those that are reached differ in one way.
     *
     * @param field by what
     * @param kinds how many different values they have together
     * @param most how many have the most common one
     * @param common the most common one as it is written, of several the first by code; empty where nobody says any
     * @param stating how many say it
     * @param silent how many do not
     */
    public record Diversity(String field, int kinds, int most, String common, int stating, int silent) {}
}
