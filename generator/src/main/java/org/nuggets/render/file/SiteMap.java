package org.nuggets.render.file;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Exchanges;
import org.nuggets.render.context.Plans;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.ItemPages;
import org.nuggets.render.page.NetworkPages;

/**
 * Every page for search engines, by the protocol of sitemaps.org, with its other languages; and {@code robots.txt},
 * which names it. Our own search is left out: who came by a search engine has searched; so is the page of a pack, where
 * there is nothing to find. One file holds at most 50,000 addresses: of a larger site it is an index of several.
 */
public final class SiteMap implements OutputFormat {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final int most;

    /** A map with as many addresses in a file as the protocol allows. */
    public SiteMap() {
        this(50_000);
    }

    /** @param most the most addresses in one file */
    SiteMap(int most) {
        this.most = most;
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.hasBaseUrl() ? Stream.of(AddressPlan.ROBOTS, AddressPlan.SITE_MAP) : Stream.of(AddressPlan.ROBOTS);
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        boolean absolute = context.config().baseUrl().isPresent();
        Stream<Output> robots = Stream.of(FileOutput.text(AddressPlan.ROBOTS, () -> robots(context)));
        return absolute ? Stream.concat(maps(places(context), context), robots) : robots;
    }

    private static String robots(RenderContext context) {
        return "User-agent: *\nAllow: /\n"
                + unseen(context)
                + context.canonical(AddressPlan.SITE_MAP)
                        .map(map -> "\nSitemap: " + map + "\n")
                        .orElse("");
    }

    /** What stands beside a published site for review is nobody's to find. */
    private static String unseen(RenderContext context) {
        String root = context.config().baseUrl().map(URI::getPath).orElse("/");
        boolean hasOwn = context.site().pages().values().stream()
                .anyMatch(page -> page.route().path().startsWith(AddressPlan.PREVIEWS));
        return context.config().targets().isEmpty() || hasOwn ? "" : "Disallow: " + root + AddressPlan.PREVIEWS + "\n";
    }

    private Stream<Output> maps(List<Place> places, RenderContext context) {
        if (places.size() <= most) {
            return Stream.of(FileOutput.text(AddressPlan.SITE_MAP, () -> urls(places, context)));
        }
        int parts = (places.size() + most - 1) / most;
        return Stream.concat(
                IntStream.range(0, parts)
                        .mapToObj(part -> FileOutput.text(
                                AddressPlan.siteMapPart(part + 1),
                                () -> urls(
                                        places.subList(part * most, Math.min((part + 1) * most, places.size())),
                                        context))),
                Stream.of(FileOutput.text(AddressPlan.SITE_MAP, () -> index(parts, context))));
    }

    private static String index(int parts, RenderContext context) {
        Xml xml = new Xml();
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        for (int part = 1; part <= parts; part++) {
            xml.open("sitemap")
                    .element("loc", address(AddressPlan.siteMapPart(part), context))
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

    private static List<Place> places(RenderContext context) {
        List<Place> places = new ArrayList<>();
        for (String lang : context.liveLanguages()) {
            places.add(place(context.home(lang)));
            context.catalogue().types(lang).forEach(type -> {
                places.add(place(context.list(type, lang).orElseThrow()));
                context.addresses().comparison(type, lang).ifPresent(compared -> places.add(place(compared)));
            });
            Exchanges.all(lang, context).ifPresent(matches -> places.add(place(matches)));
            NetworkPages.routes(lang, context).forEach(network -> places.add(place(network)));
            Plans.blank(lang, context).ifPresent(plans -> places.add(place(plans)));
            if (context.addresses().canBrowse(lang)) {
                places.add(place(context.plan().browse(lang)));
            }
            for (Facet facet : context.facets().in(lang)) {
                facet.values().forEach(value -> places.add(place(value.route())));
            }
        }
        for (LinkedPage page : context.site().pages().values()) {
            if (!page.route().equals(context.home(page.key().lang()))) {
                places.add(new Place(page.route(), Optional.of(page)));
            }
        }
        return places;
    }

    private static Place place(Route route) {
        return new Place(route, Optional.empty());
    }

    private static String address(Route route, RenderContext context) {
        return context.canonical(route).orElseThrow();
    }

    /** An item in each language that has it, itself included; empty where there is but one. */
    private static Map<String, String> languages(LinkedPage page, RenderContext context) {
        Map<String, String> languages = new TreeMap<>();
        ItemPages.translations(page, context).forEach((lang, route) -> languages.put(lang, address(route, context)));
        if (!languages.isEmpty()) {
            languages.put(page.key().lang(), address(page.route(), context));
        }
        return languages;
    }

    private static String urls(List<Place> places, RenderContext context) {
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        for (Place place : places) {
            xml.open("url").element("loc", address(place.route(), context));
            place.item()
                    .map(Feeds::changed)
                    .filter(changed -> DAY.matcher(changed).matches())
                    .ifPresent(changed -> xml.element("lastmod", changed));
            place.item()
                    .ifPresent(page -> languages(page, context)
                            .forEach((lang, address) -> xml.element(
                                    "xhtml:link", "", "rel", "alternate", "hreflang", lang, "href", address)));
            xml.close();
        }
        return xml.close().toString();
    }
}
