package org.nuggets.model;

/** Where stands who can help whom: the one place that computes these addresses. */
public record MatchAddresses(AddressPlan plan) {

    /** What the profiles' file looks like, for programs; in no language. */
    public static final Route SCHEMA = new Route("profiles.schema.json");

    /** All matches, and what is left without one. */
    public Route page(String lang) {
        return new Route(plan.prefix(lang) + "matches/");
    }

    /** The same as a table for spreadsheets. */
    public Route table(String lang) {
        return new Route(plan.prefix(lang) + "matches.csv");
    }

    /** Who offers what and who looks for it, for programs. */
    public Route profiles(String lang) {
        return new Route(plan.prefix(lang) + "profiles.json");
    }
}
