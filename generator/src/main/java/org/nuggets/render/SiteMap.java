package org.nuggets.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        if (views.config().baseUrl().isEmpty()) {
            return Stream.of(FileOutput.of(AddressPlan.ROBOTS.path(), "User-agent: *\nAllow: /\n"));
        }
        List<Place> places = places(views);
        List<Output> files = new ArrayList<>();
        String index = AddressPlan.SITE_MAP.path();
        if (places.size() <= most) {
            files.add(FileOutput.of(index, urls(places)));
        } else {
            Xml xml = new Xml();
            xml.open("sitemapindex", "xmlns", NAMESPACE);
            for (int from = 0; from < places.size(); from += most) {
                String part = AddressPlan.siteMapPart(from / most + 1).path();
                files.add(FileOutput.of(part, urls(places.subList(from, Math.min(from + most, places.size())))));
                xml.open("sitemap")
                        .element("loc", views.canonical(new Route(part)).orElseThrow())
                        .close();
            }
            files.add(FileOutput.of(index, xml.close().toString()));
        }
        files.add(FileOutput.of(
                AddressPlan.ROBOTS.path(),
                "User-agent: *\nAllow: /\n\nSitemap: "
                        + views.canonical(new Route(index)).orElseThrow() + "\n"));
        return files.stream();
    }

    /**
     * A page.
     *
     * @param changed the day of its last change; empty where it is not known
     * @param languages the page in each language, itself included; empty where there is but one
     */
    private record Place(String address, String changed, Map<String, String> languages) {}

    private static List<Place> places(Views views) {
        List<Place> places = new ArrayList<>();
        for (String lang : views.liveLanguages()) {
            places.add(place(views.home(lang), views));
            views.typesWithItems(lang)
                    .forEach(type -> places.add(place(views.list(type, lang).orElseThrow(), views)));
            if (views.addresses().canBrowse(lang)) {
                places.add(place(views.plan().browse(lang), views));
            }
            for (Facet facet : views.facets(lang)) {
                facet.values().forEach(value -> places.add(place(value.route(), views)));
            }
        }
        for (LinkedPage page : views.site().pages().values()) {
            if (page.route().equals(views.home(page.key().lang()))) {
                continue;
            }
            Map<String, String> languages = new TreeMap<>();
            ItemPages.translations(page, views)
                    .forEach((lang, route) ->
                            languages.put(lang, views.canonical(route).orElseThrow()));
            String address = views.canonical(page.route()).orElseThrow();
            if (!languages.isEmpty()) {
                languages.put(page.key().lang(), address);
            }
            places.add(new Place(address, Feeds.changed(page), languages));
        }
        return places;
    }

    private static Place place(Route route, Views views) {
        return new Place(views.canonical(route).orElseThrow(), "", Map.of());
    }

    private static String urls(List<Place> places) {
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (Place place : places) {
            xml.open("url").element("loc", place.address());
            if (place.changed().matches("\\d{4}-\\d\\d-\\d\\d")) {
                xml.element("lastmod", place.changed());
            }
            place.languages()
                    .forEach((lang, address) ->
                            xml.element("xhtml:link", "", "rel", "alternate", "hreflang", lang, "href", address));
            xml.close();
        }
        return xml.close().toString();
    }
}
