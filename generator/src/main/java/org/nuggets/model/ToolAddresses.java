package org.nuggets.model;

/** Where the tools for readers stand: the one place that computes these addresses. */
public record ToolAddresses(AddressPlan plan) {

    /** Where readers find all of them. */
    public Route start(String lang) {
        return new Route(plan.prefix(lang) + "tools/");
    }

    /** The page of one. */
    public Route tool(Tool tool, String lang) {
        return new Route(start(lang).path() + tool.id() + "/");
    }

    /** What a tool says and knows of the site, as a script that only its page reads. */
    public static Route data(Route tool) {
        return new Route(tool.path() + "tool.js");
    }

    /** An empty table to fill in for a tool, for readers without scripts. */
    public static Route template(Route tool) {
        return new Route(tool.path() + "template.csv");
    }
}
