package org.nuggets.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.cache.Lazy;
import org.nuggets.config.Languages;
import org.nuggets.config.SiteConfig;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Target;
import org.nuggets.model.Theme;
import org.nuggets.render.View.Entry;
import org.nuggets.render.View.Ref;

/** What every kind of page builds its view from. */
final class Views {

    /** The order of menus. */
    static final Comparator<ContentType> TYPES =
            Comparator.comparingInt(ContentType::order).thenComparing(ContentType::name);

    private final Site site;
    private final SearchIndex index;
    private final SiteConfig config;
    private final Theme theme;
    private final String generator;
    private final Map<String, SourceFile> sources;
    private final Lazy<Set<Route>> routes;
    private static final String ICON = "pictures/favicon.svg";
    private static final String SERIES = "series";

    /** The most values of a facet that a page shows beside its own matter. */
    private static final int MOST_BESIDE = 24;
    /** The most values of a field that an entry in a list shows. */
    private static final int MOST_IN_LIST = 10;

    private final ItemOrder order;
    private final Map<String, Map<String, String>> strings = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();
    private final Map<String, List<ReferenceFacet>> referenceFacets = new ConcurrentHashMap<>();
    /** The items of each facet's values are counted for every page that leads to them: each list is known by itself. */
    private final Map<List<PageKey>, Map<ContentType, List<PageKey>>> byType =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<PageKey, LinkedPage> pages;

    /** @param sources the pages' source files, by the name that is shown to people */
    Views(
            Site site,
            SearchIndex index,
            SiteConfig config,
            Theme theme,
            String generator,
            Map<String, SourceFile> sources) {
        this(site, index, config, theme, generator, sources, ItemOrder.of(site));
    }

    private Views(
            Site site,
            SearchIndex index,
            SiteConfig config,
            Theme theme,
            String generator,
            Map<String, SourceFile> sources,
            ItemOrder order) {
        this.site = site;
        this.index = index;
        this.config = config;
        this.theme = theme;
        this.generator = generator;
        this.sources = sources;
        this.routes = new Lazy<>(
                () -> site.pages().values().stream().map(LinkedPage::route).collect(Collectors.toSet()));
        this.pages = new HashMap<>(site.pages());
        this.order = order;
    }

    /**
     * Those of another version of the site.
     *
     * @param others the order of its items
     */
    Views with(Site site, SearchIndex index, ItemOrder others, Map<String, SourceFile> sources) {
        return new Views(site, index, config, theme, generator, sources, others);
    }

    Site site() {
        return site;
    }

    Map<String, SourceFile> sources() {
        return sources;
    }

    boolean isItem(Route route) {
        return routes.get().contains(route);
    }

    SearchIndex index() {
        return index;
    }

    SiteConfig config() {
        return config;
    }

    List<String> languages() {
        return config.languages();
    }

    Map<String, String> strings(String lang) {
        return strings.computeIfAbsent(lang, theme::stringsIn);
    }

    /** The words of the interface for a page, on which those that are English in another language are told to be so. */
    Map<String, String> words(String lang) {
        return words.computeIfAbsent(lang, l -> BorrowedWords.among(strings(l), theme.own(l)));
    }

    /** Whether a language has no words of its own. */
    boolean isWithoutWords(String lang) {
        return theme.own(lang).isEmpty();
    }

    /** A label for a page in a language, which is told to be English where it is so. */
    static String label(LocalText text, String lang) {
        boolean borrowed = Languages.wider(lang).noneMatch(text.byLanguage()::containsKey)
                && text.byLanguage().containsKey("en");
        return borrowed ? BorrowedWords.of(text.in(lang)) : text.in(lang);
    }

    /** Where everything of the site stands. */
    SiteAddresses addresses() {
        return site.addresses();
    }

    AddressPlan plan() {
        return site.addresses().plan();
    }

    Route home(String lang) {
        return plan().home(lang);
    }

    /** The list of a type in a language; none where it has none. */
    Optional<Route> list(ContentType type, String lang) {
        return addresses().list(type, lang);
    }

    /** The types that have items in a language, in the order of menus. */
    List<ContentType> typesWithItems(String lang) {
        return site.types().values().stream()
                .filter(type -> list(type, lang).isPresent())
                .sorted(TYPES)
                .toList();
    }

    /** The items of a type that readers of a language are offered, in their order. */
    List<LinkedPage> items(ContentType type, String lang) {
        return order.offered(lang, type.name()).stream().map(this::page).toList();
    }

    /** The languages that readers find something in: the site's first, and each that has a page. */
    List<String> liveLanguages() {
        return addresses().languages();
    }

    /** By their order or place in a series, then by title. */
    Comparator<LinkedPage> order() {
        return order.comparator();
    }

    ItemOrder itemOrder() {
        return order;
    }

    /** A template that the theme may have for one type, else the one for all. */
    String template(String kind, String type) {
        String own = kind + "-" + type;
        return theme.files().containsKey("templates/" + own + ".peb") ? own : kind;
    }

    /**
     * The frame of a page.
     *
     * @param route where the page stands
     * @param section the list that it stands in, where there is one
     * @param translations this page in other languages
     * @param href from a route to its address as seen from the page
     */
    Frame frame(
            Route route,
            String lang,
            String title,
            String description,
            Optional<Route> section,
            Map<String, Route> translations,
            Function<Route, String> href) {
        List<String> stylesheets = theme.files().keySet().stream()
                .filter(path -> path.startsWith("styles/") && path.endsWith(".css"))
                .map(path -> href.apply(AddressPlan.ofTheme(path)))
                .toList();
        return new Frame(
                lang,
                config.title(),
                config.description(),
                title,
                description,
                canonical(route),
                head(route, lang, section, translations, href),
                generator,
                href.apply(home(lang)),
                theme.files().containsKey(ICON) ? Optional.of(href.apply(AddressPlan.ofTheme(ICON))) : Optional.empty(),
                stylesheets,
                addresses().canBrowse(lang) ? href.apply(plan().browse(lang)) : "",
                menu(route, lang, section, href),
                languageLinks(route, lang, translations, href),
                words(lang),
                addresses().canSearch() ? Optional.of(search(lang, href)) : Optional.empty());
    }

    private Frame.Search search(String lang, Function<Route, String> href) {
        String root = href.apply(new Route("")).replaceFirst("index\\.html$", "");
        return new Frame.Search(
                href.apply(plan().search(lang)),
                root.isEmpty() ? "./" : root,
                href.apply(AddressPlan.ofTheme(SiteAddresses.SEARCH_SCRIPT)),
                href.apply(plan().searchWords(lang)),
                href.apply(AddressPlan.ofTheme("scripts/search-panel.js")),
                href.apply(AddressPlan.ofTheme("scripts/search-engine.js")));
    }

    /** What any page says of itself; an item says more. */
    private PageMetadata head(
            Route route,
            String lang,
            Optional<Route> section,
            Map<String, Route> translations,
            Function<Route, String> href) {
        Map<String, Route> all = new TreeMap<>(translations);
        all.put(lang, route);
        List<PageMetadata.Alternate> alternates = new ArrayList<>();
        if (!translations.isEmpty()) {
            all.forEach((l, r) ->
                    canonical(r).ifPresent(address -> alternates.add(new PageMetadata.Alternate(l, address))));
        }
        List<PageMetadata.FeedLink> feeds = new ArrayList<>();
        if (config.baseUrl().isPresent()) {
            feeds.add(new PageMetadata.FeedLink(
                    config.title(), href.apply(AddressPlan.atom(home(lang))), "application/atom+xml"));
            feeds.add(new PageMetadata.FeedLink(
                    config.title(), href.apply(AddressPlan.jsonFeed(home(lang))), "application/feed+json"));
            typesWithItems(lang).stream()
                    .filter(type -> list(type, lang).equals(section))
                    .forEach(type -> addresses()
                            .feed(type, lang)
                            .ifPresent(feed -> feeds.add(new PageMetadata.FeedLink(
                                    config.title() + ": " + type.many().in(lang),
                                    href.apply(feed),
                                    "application/atom+xml"))));
        }
        return new PageMetadata(alternates, feeds, picture(""), "website", Optional.empty(), "");
    }

    /** The absolute address of a route, where the site has a base URL. */
    Optional<String> canonical(Route route) {
        return config.baseUrl().map(base -> route.below(base).toString());
    }

    /** The address of a route from the root of its server. */
    String fromRoot(Route route) {
        return route.below(config.baseUrl().orElse(URI.create("http://localhost/")))
                .getRawPath();
    }

    /** The social picture of a type, else that of the site: its absolute address. */
    Optional<String> picture(String type) {
        return Stream.of("pictures/social-" + type + ".png", "pictures/social.png")
                .filter(path -> theme.files().containsKey(path))
                .findFirst()
                .flatMap(path -> canonical(AddressPlan.ofTheme(path)));
    }

    List<Facet> facets(String lang) {
        return site.facets().stream().filter(facet -> facet.lang().equals(lang)).toList();
    }

    String facetLabel(Facet facet, Facet.Value value) {
        return value.label().isEmpty() ? languageName(value.code()) : label(value.label(), facet.lang());
    }

    /** The facets of a language with the addresses of the pages of all their values. */
    List<View.FacetLinks> facetLinks(String lang, Route from) {
        return facets(lang).stream()
                .map(facet -> facetLinks(facet, facet.values(), from))
                .toList();
    }

    /** The facets of a language with the first of their values that a type has, and what it has of each. */
    List<View.FacetLinks> facetLinks(String lang, Route from, ContentType type) {
        return facets(lang).stream()
                .map(facet -> {
                    List<Facet.Value> had = facet.values().stream()
                            .filter(value -> byType(value.items()).containsKey(type))
                            .toList();
                    List<Facet.Value> first = had.subList(0, Math.min(had.size(), MOST_BESIDE));
                    View.FacetLinks links = facetLinks(facet, first, from);
                    return new View.FacetLinks(
                            links.field(),
                            links.label(),
                            links.values().stream()
                                    .flatMap(link -> ofType(link, type))
                                    .toList(),
                            had.size() - first.size(),
                            had.size() > first.size() ? facet.route().from(from) : "");
                })
                .filter(links -> !links.values().isEmpty())
                .toList();
    }

    private static Stream<View.FacetLink> ofType(View.FacetLink link, ContentType type) {
        return link.types().stream()
                .filter(count -> count.type().equals(type.name()))
                .map(count -> new View.FacetLink(
                        link.code(), link.label(), count.href(), count.count(), false, List.of(count)));
    }

    /** The values of a facet beside one of them: of many those around it. */
    View.FacetLinks siblings(Facet facet, Facet.Value value, Route from) {
        List<Facet.Value> all = facet.values();
        int start = Math.max(0, Math.min(all.indexOf(value) - MOST_BESIDE / 2, all.size() - MOST_BESIDE));
        List<Facet.Value> near = all.subList(start, Math.min(all.size(), start + MOST_BESIDE));
        View.FacetLinks links = facetLinks(facet, near, from);
        int rest = all.size() - near.size();
        return new View.FacetLinks(
                links.field(),
                links.label(),
                links.values(),
                rest,
                rest > 0 ? facet.route().from(from) : "");
    }

    /** Some values of a facet, with the addresses of their pages. */
    View.FacetLinks facetLinks(Facet facet, List<Facet.Value> values, Route from) {
        return new View.FacetLinks(
                facet.field(),
                label(facet.label(), facet.lang()),
                values.stream()
                        .map(value -> new View.FacetLink(
                                value.code(),
                                facetLabel(facet, value),
                                value.route().from(from),
                                value.count(),
                                paging(value).holds(from),
                                typeCounts(facet, value, from)))
                        .toList(),
                0,
                "");
    }

    /** What a value has of each type, and where the first of it stands. */
    List<View.TypeCount> typeCounts(Facet facet, Facet.Value value, Route from) {
        Paging paging = paging(value);
        List<View.TypeCount> counts = new ArrayList<>();
        int before = 0;
        for (var of : byType(value.items()).entrySet()) {
            ContentType type = of.getKey();
            int count = of.getValue().size();
            counts.add(new View.TypeCount(
                    type.name(),
                    label(count == 1 ? type.one() : type.many(), facet.lang()),
                    new Target.Internal(paging.route(paging.pageOf(before)), "_" + type.name()).href(from),
                    count));
            before += count;
        }
        return counts;
    }

    Paging paging(Facet.Value value) {
        return new Paging(value.route(), value.count());
    }

    /**
     * The items that others point to by one relation, such as themes: one can browse by them, too.
     *
     * @param counts how many items point to each, in the order of the site
     */
    record ReferenceFacet(String name, String label, Map<PageKey, Integer> counts) {}

    /** What can be browsed by the items that others point to. */
    List<ReferenceFacet> referenceFacets(String lang) {
        return referenceFacets.computeIfAbsent(lang, this::countedReferences);
    }

    private List<ReferenceFacet> countedReferences(String lang) {
        Map<String, ReferenceFacet> facets = new TreeMap<>();
        for (LinkedPage page : catalogue(lang)) {
            page.references().stream()
                    .filter(reference -> reference.relation().facet())
                    .forEach(reference -> reference
                            .target()
                            .ifPresent(target -> facets.computeIfAbsent(
                                            reference.relation().name(),
                                            name -> new ReferenceFacet(
                                                    name,
                                                    label(reference.relation().label(), lang),
                                                    new TreeMap<>(order.ofKeys().thenComparing(key -> key))))
                                    .counts()
                                    .merge(target, 1, Integer::sum)));
        }
        return List.copyOf(facets.values());
    }

    /** Some items that others point to: each leads to its own page. */
    View.FacetLinks facetLinks(ReferenceFacet facet, List<PageKey> items, Route from) {
        return new View.FacetLinks(
                facet.name(),
                facet.label(),
                items.stream()
                        .map(this::page)
                        .map(item -> new View.FacetLink(
                                item.key().id(),
                                Cut.text(item.page().title(), Cut.TITLE),
                                item.route().from(from),
                                facet.counts().getOrDefault(item.key(), 0),
                                false,
                                List.of()))
                        .toList(),
                0,
                "");
    }

    /** What readers of a language are offered. */
    List<LinkedPage> catalogue(String lang) {
        return site.catalogues().getOrDefault(lang, List.of()).stream()
                .map(this::page)
                .toList();
    }

    /** Items by type, in the order of menus; those of each in their own. */
    Map<ContentType, List<PageKey>> byType(List<PageKey> items) {
        return byType.computeIfAbsent(items, this::sortedByType);
    }

    private Map<ContentType, List<PageKey>> sortedByType(List<PageKey> items) {
        Map<ContentType, List<PageKey>> byType = new TreeMap<>(TYPES);
        items.forEach(key -> byType.computeIfAbsent(page(key).page().type(), type -> new ArrayList<>())
                .add(key));
        byType.values().forEach(some -> some.sort(order.ofKeys()));
        return byType;
    }

    /** Where an item stands in its series, among those that are held. */
    Optional<View.SeriesPlace> seriesPlace(LinkedPage page) {
        return page.references().stream()
                .filter(reference -> reference.relation().name().equals(SERIES))
                .flatMap(reference -> reference.target().stream())
                .findFirst()
                .map(this::page)
                .map(series -> {
                    List<LinkedPage> items = inSeries(series);
                    int here = items.indexOf(page);
                    return new View.SeriesPlace(
                            series.page().title(),
                            series.route().from(page.route()),
                            here + 1,
                            items.size(),
                            neighbour(items, here - 1, page),
                            neighbour(items, here + 1, page));
                });
    }

    private static Optional<Ref> neighbour(List<LinkedPage> items, int index, LinkedPage page) {
        return index < 0 || index >= items.size()
                ? Optional.empty()
                : Optional.of(new Ref(
                        items.get(index).page().title(),
                        items.get(index).route().from(page.route())));
    }

    /** The items of a series, in their order. */
    List<LinkedPage> inSeries(LinkedPage series) {
        return series.backlinks().stream()
                .filter(backlink -> backlink.relation().name().equals(SERIES))
                .map(backlink -> page(backlink.source()))
                .sorted(order())
                .toList();
    }

    private List<Frame.MenuLink> menu(Route route, String lang, Optional<Route> section, Function<Route, String> href) {
        if (!site.menu().isEmpty()) {
            return site.menu().stream()
                    .map(entry -> {
                        String there = menuHref(entry.target(), route, href);
                        boolean current = there.equals(href.apply(route))
                                || section.map(list -> there.equals(href.apply(list)))
                                        .orElse(false);
                        return new Frame.MenuLink(entry.title().in(lang), there, current);
                    })
                    .toList();
        }
        List<Frame.MenuLink> menu = new ArrayList<>();
        for (ContentType type : typesWithItems(lang)) {
            Route list = list(type, lang).orElseThrow();
            menu.add(new Frame.MenuLink(
                    label(type.many(), lang),
                    href.apply(list),
                    list.equals(route) || section.filter(list::equals).isPresent()));
        }
        return menu;
    }

    private static String menuHref(Target target, Route route, Function<Route, String> href) {
        if (target instanceof Target.Internal to) {
            return href.apply(to.route()) + (to.fragment().isEmpty() ? "" : to.href(to.route()));
        }
        return target.href(route);
    }

    private List<Frame.LanguageLink> languageLinks(
            Route route, String lang, Map<String, Route> translations, Function<Route, String> href) {
        List<String> live = liveLanguages();
        if (live.size() < 2) {
            return List.of();
        }
        return live.stream()
                .map(l -> {
                    boolean current = l.equals(lang);
                    Route there = current ? route : translations.getOrDefault(l, home(l));
                    return new Frame.LanguageLink(
                            l, languageName(l), href.apply(there), current, current || translations.containsKey(l));
                })
                .toList();
    }

    String languageName(String lang) {
        return theme.strings().getOrDefault(lang, Map.of()).getOrDefault("language_name", Languages.nameOf(lang));
    }

    LinkedPage page(PageKey key) {
        LinkedPage page = pages.get(key);
        if (page == null) {
            throw new IllegalStateException("no such page: " + key);
        }
        return page;
    }

    /** A page as others show it. */
    Entry entry(LinkedPage page, Route from, String lang, String reason) {
        ContentType type = page.page().type();
        return new Entry(
                ItemEmblem.of(page.key().id()),
                type.name(),
                label(type.one(), lang),
                Cut.text(page.page().title(), Cut.TITLE),
                Cut.text(page.page().description(), Cut.DESCRIPTION),
                page.route().from(from),
                page.key().lang(),
                page.page().fields().text("term_lang").orElse(page.key().lang()),
                values(page, from, lang)
                        .cutTo(
                                MOST_IN_LIST,
                                (relation, rest) ->
                                        Optional.of(more(rest, page.route().from(from), lang)))
                        .facts(type.listFields()),
                page.page().draft().body().excerpt(),
                reason,
                page.page().fields().text("series_position").orElse(""));
    }

    /** The way to what a page does not show of a long list. */
    Ref more(int rest, String href, String lang) {
        return new Ref(words(lang).getOrDefault("more", "+ {n}").replace("{n}", String.valueOf(rest)), href);
    }

    /** The front matter of a page, in the words of a language. */
    FieldValues values(LinkedPage page, Route from, String lang) {
        return new FieldValues(page, lang, words(lang), reference -> ref(reference, from));
    }

    private Ref ref(Reference reference, Route from) {
        return reference
                .target()
                .map(this::page)
                .map(page -> new Ref(page.page().title(), page.route().from(from)))
                .orElseGet(() -> new Ref(reference.text(), ""));
    }

    ItemLinks ties(LinkedPage page) {
        return ItemLinks.of(page, order.ofKeys());
    }

    /** An address that no page of the site has: the wanted one, else it with a number. */
    Route free(String wanted) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new Route(wanted + (n == 1 ? "/" : "-" + n + "/")))
                .filter(route -> !isItem(route))
                .findFirst()
                .orElseThrow();
    }
}
