package org.nuggets.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/**
 * Every page for search engines, by the protocol of sitemaps.org, with its other languages; and {@code robots.txt},
 * which names it. Our own search is left out: who came by a search engine has searched. One file holds at most 50,000
 * addresses: of a larger site it is an index of several.
 */
final class SiteMap implements OutputFormat {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final int most;

    SiteMap() {
        this(50_000);
    }

    /** @param most the most addresses in one file */
    SiteMap(int most) {
        this.most = most;
    }

    @Override
    public Stream<Output> outputs(Views views) {
        boolean absolute = views.config().baseUrl().isPresent();
        Stream<Output> robots = Stream.of(FileOutput.of(AddressPlan.ROBOTS, () -> robots(views)));
        return absolute ? Stream.concat(maps(places(views), views), robots) : robots;
    }

    private static String robots(Views views) {
        return "User-agent: *\nAllow: /\n"
                + views.canonical(AddressPlan.SITE_MAP)
                        .map(map -> "\nSitemap: " + map + "\n")
                        .orElse("");
    }

    private Stream<Output> maps(List<Place> places, Views views) {
        if (places.size() <= most) {
            return Stream.of(FileOutput.of(AddressPlan.SITE_MAP, () -> urls(places, views)));
        }
        int parts = (places.size() + most - 1) / most;
        return Stream.concat(
                IntStream.range(0, parts)
                        .mapToObj(part -> FileOutput.of(
                                AddressPlan.siteMapPart(part + 1),
                                () -> urls(
                                        places.subList(part * most, Math.min((part + 1) * most, places.size())),
                                        views))),
                Stream.of(FileOutput.of(AddressPlan.SITE_MAP, () -> index(parts, views))));
    }

    private static String index(int parts, Views views) {
        Xml xml = new Xml();
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        for (int part = 1; part <= parts; part++) {
            xml.open("sitemap")
                    .element("loc", address(AddressPlan.siteMapPart(part), views))
                    .close();
        }
        return xml.close().toString();
    }

    /**
     * A page.
     *
     * @param item the item that it shows; none where it shows more than one
     */
    private record Place(Route route, Optional<LinkedPage> item) {}

    private static List<Place> places(Views views) {
        List<Place> places = new ArrayList<>();
        for (String lang : views.liveLanguages()) {
            places.add(place(views.home(lang)));
            views.typesWithItems(lang)
                    .forEach(type -> places.add(place(views.list(type, lang).orElseThrow())));
            if (views.addresses().canBrowse(lang)) {
                places.add(place(views.plan().browse(lang)));
            }
            for (Facet facet : views.facets(lang)) {
                facet.values().forEach(value -> places.add(place(value.route())));
            }
        }
        for (LinkedPage page : views.site().pages().values()) {
            if (!page.route().equals(views.home(page.key().lang()))) {
                places.add(new Place(page.route(), Optional.of(page)));
            }
        }
        return places;
    }

    private static Place place(Route route) {
        return new Place(route, Optional.empty());
    }

    private static String address(Route route, Views views) {
        return views.canonical(route).orElseThrow();
    }

    /** An item in each language that has it, itself included; empty where there is but one. */
    private static Map<String, String> languages(LinkedPage page, Views views) {
        Map<String, String> languages = new TreeMap<>();
        ItemPages.translations(page, views).forEach((lang, route) -> languages.put(lang, address(route, views)));
        if (!languages.isEmpty()) {
            languages.put(page.key().lang(), address(page.route(), views));
        }
        return languages;
    }

    private static String urls(List<Place> places, Views views) {
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (Place place : places) {
            xml.open("url").element("loc", address(place.route(), views));
            place.item()
                    .map(Feeds::changed)
                    .filter(changed -> changed.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .ifPresent(changed -> xml.element("lastmod", changed));
            place.item()
                    .ifPresent(page -> languages(page, views)
                            .forEach((lang, address) -> xml.element(
                                    "xhtml:link", "", "rel", "alternate", "hreflang", lang, "href", address)));
            xml.close();
        }
        return xml.close().toString();
    }
}
