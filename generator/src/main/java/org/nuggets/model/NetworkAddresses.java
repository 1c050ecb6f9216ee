package org.nuggets.model;

import java.util.stream.Stream;

/** Where the pages of the network stand. */
public record NetworkAddresses(AddressPlan plan) {

    /** The most items on one page of the tables. */
    public static final int MOST_ON_A_PAGE = 50;

    /** All of it as data. */
    public static final Route JSON = new Route("network.json");

    /** All of the network. */
    public Route whole(String lang) {
        return new Route(plan.prefix(lang) + "network/");
    }

    /**
     * The part of a group.
     *
     * @param id of the group
     */
    public Route group(String lang, String id) {
        return new Route(whole(lang).path() + id + "/");
    }

    /** What a site has of them, but for the further pages of long tables: these depend on the ties themselves. */
    public static Stream<Route> of(SiteOutline site) {
        NetworkAddresses all = new NetworkAddresses(site.plan());
        return site.languages()
                .filter(lang ->
                        items(site, lang, NetworkPart.As.MEMBER).findAny().isPresent())
                .flatMap(lang -> Stream.concat(
                        Stream.of(all.whole(lang), JSON),
                        items(site, lang, NetworkPart.As.GROUP)
                                .map(page -> all.group(lang, page.key().id()))))
                .distinct();
    }

    private static Stream<PlannedPage> items(SiteOutline site, String lang, NetworkPart.As kind) {
        return site.types().stream()
                .filter(type -> type.network().filter(part -> part.as() == kind).isPresent())
                .flatMap(type -> site.items(type, lang));
    }
}
