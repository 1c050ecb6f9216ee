package org.nuggets.render;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.cache.Lazy;
import org.nuggets.config.SiteConfig;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Insight;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.SiteAddresses;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Theme;

/** What every file of one version of a site is rendered from. */
public final class RenderContext {

    private final Site site;
    private final SiteInsights insights;
    private final SiteConfig config;
    private final Theme theme;
    private final String generator;
    private final Map<String, SourceFile> sources;
    private final Lazy<Set<Route>> routes;
    private final Map<PageKey, LinkedPage> pages;
    private final ItemOrder order;
    private final InterfaceWords words;
    private final Catalogue catalogue;
    private final Frames frames;
    private final FacetLinks facets;
    private final SeriesPlaces series;
    private final Entries entries;
    private final Map<Insight<?>, Lazy<Object>> computed = new ConcurrentHashMap<>();

    /** @param sources the pages' source files, by the name that is shown to people */
    RenderContext(
            Site site,
            SiteInsights insights,
            SiteConfig config,
            Theme theme,
            String generator,
            Map<String, SourceFile> sources) {
        this(site, insights, config, theme, generator, sources, ItemOrder.of(site));
    }

    private RenderContext(
            Site site,
            SiteInsights insights,
            SiteConfig config,
            Theme theme,
            String generator,
            Map<String, SourceFile> sources,
            ItemOrder order) {
        this.site = site;
        this.insights = insights;
        this.config = config;
        this.theme = theme;
        this.generator = generator;
        this.sources = sources;
        this.routes = new Lazy<>(
                () -> site.pages().values().stream().map(LinkedPage::route).collect(Collectors.toSet()));
        this.pages = new HashMap<>(site.pages());
        this.order = order;
        this.words = new InterfaceWords(theme);
        this.catalogue = new Catalogue(this);
        this.frames = new Frames(this);
        this.facets = new FacetLinks(this);
        this.series = new SeriesPlaces(this);
        this.entries = new Entries(this);
    }

    /**
     * Those of another version of the site.
     *
     * @param others the order of its items
     */
    RenderContext with(Site site, SiteInsights insights, ItemOrder others, Map<String, SourceFile> sources) {
        return new RenderContext(site, insights, config, theme, generator, sources, others);
    }

    Theme theme() {
        return theme;
    }

    /** Name and version of this program. */
    String generator() {
        return generator;
    }

    ItemOrder order() {
        return order;
    }

    InterfaceWords words() {
        return words;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Frames frames() {
        return frames;
    }

    FacetLinks facets() {
        return facets;
    }

    SeriesPlaces series() {
        return series;
    }

    Entries entries() {
        return entries;
    }

    public Site site() {
        return site;
    }

    /** The pages' source files, by the name that is shown to people. */
    public Map<String, SourceFile> sources() {
        return sources;
    }

    /** Related items, and the files of the search. */
    public SiteInsights insights() {
        return insights;
    }

    public SiteConfig config() {
        return config;
    }

    public List<String> languages() {
        return config.languages();
    }

    /** Where everything of the site stands. */
    public SiteAddresses addresses() {
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

    /** What is computed over all pages: once for each version of the site, when it is first asked for. */
    @SuppressWarnings("unchecked") // Each insight answers for itself.
    public <T> T insight(Insight<T> insight) {
        return (T) computed.computeIfAbsent(insight, of -> new Lazy<Object>(() -> of.of(site)))
                .get();
    }

    /** The languages that readers find something in: the site's first, and each that has a page. */
    public List<String> liveLanguages() {
        return addresses().languages();
    }

    boolean isItem(Route route) {
        return routes.get().contains(route);
    }

    public LinkedPage page(PageKey key) {
        LinkedPage page = pages.get(key);
        if (page == null) {
            throw new IllegalStateException("no such page: " + key);
        }
        return page;
    }

    /** An address that no page of the site has: the wanted one, else it with a number. */
    Route free(String wanted) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new Route(wanted + (n == 1 ? "/" : "-" + n + "/")))
                .filter(route -> !isItem(route))
                .findFirst()
                .orElseThrow();
    }

    /** A template that the theme may have for one type, else the one for all. */
    String template(String kind, String type) {
        String own = kind + "-" + type;
        return theme.files().containsKey("templates/" + own + ".peb") ? own : kind;
    }

    /** The absolute address of a route, where the site has a base URL. */
    public Optional<String> canonical(Route route) {
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
}
