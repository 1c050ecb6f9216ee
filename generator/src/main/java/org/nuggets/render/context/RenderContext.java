package org.nuggets.render.context;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.config.SiteConfig;
import org.nuggets.memo.Lazy;
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
import org.nuggets.model.Target;
import org.nuggets.model.Theme;

/** What every file of one version of a site is rendered from. */
public final class RenderContext {

    private final Site site;
    private final SiteInsights insights;
    private final SiteConfig config;
    private final Theme theme;
    private final String generator;
    private final LocalDate today;
    private final Map<String, SourceFile> sources;
    private final Lazy<Map<Route, LinkedPage>> byRoute;
    private final Map<PageKey, LinkedPage> pages;
    private final ItemOrder order;
    private final InterfaceWords words;
    private final Map<String, SearchWords> searchWords = new ConcurrentHashMap<>();
    private final Map<String, PlanWords> planWords = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final Frames frames;
    private final FacetLinks facets;
    private final SeriesPlaces series;
    private final Doors doors;
    private final Tries tries;
    private final Prompting prompting;
    private final Entries entries;
    private final Map<Insight<?>, Lazy<Object>> computed = new ConcurrentHashMap<>();

    /**
     * One version of a site.
     *
     * @param today the day of the build
     * @param sources the pages' source files, by the name that is shown to people
     */
    public RenderContext(
            Site site,
            SiteInsights insights,
            SiteConfig config,
            Theme theme,
            String generator,
            LocalDate today,
            Map<String, SourceFile> sources) {
        this(site, insights, config, theme, generator, today, sources, ItemOrder.of(site));
    }

    private RenderContext(
            Site site,
            SiteInsights insights,
            SiteConfig config,
            Theme theme,
            String generator,
            LocalDate today,
            Map<String, SourceFile> sources,
            ItemOrder order) {
        this.site = site;
        this.insights = insights;
        this.config = config;
        this.theme = theme;
        this.generator = generator;
        this.today = today;
        this.sources = sources;
        this.byRoute = new Lazy<>(() -> site.pages().values().stream()
                .collect(Collectors.toMap(LinkedPage::route, page -> page, (first, second) -> first)));
        this.pages = new HashMap<>(site.pages());
        this.order = order;
        this.words = new InterfaceWords(theme);
        this.catalogue = new Catalogue(this);
        this.frames = new Frames(this);
        this.facets = new FacetLinks(this);
        this.series = new SeriesPlaces(this);
        this.entries = new Entries(this);
        this.doors = new Doors(this);
        this.tries = new Tries(this);
        this.prompting = new Prompting(this);
    }

    /** What the files of the next version of the site are rendered from. */
    public RenderContext next(Site next, SiteInsights its, Map<String, SourceFile> files) {
        return new RenderContext(next, its, config, theme, generator, today, files, order.next(next));
    }

    /** Name and version of this program. */
    String generator() {
        return generator;
    }

    /** The order in which lists show items. */
    public ItemOrder order() {
        return order;
    }

    /** The words of the interface. */
    public InterfaceWords words() {
        return words;
    }

    /** The words that the search says in a language. */
    public SearchWords searchWords(String lang) {
        return searchWords.computeIfAbsent(lang, of -> SearchWords.of(of, this));
    }

    /** The words that a plan says in a language. */
    public PlanWords planWords(String lang) {
        return planWords.computeIfAbsent(lang, of -> PlanWords.of(of, this));
    }

    /** What readers of a language are offered. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The ways in for kinds of readers. */
    public Doors doors() {
        return doors;
    }

    /** The questions that stand beside items. */
    public Prompting prompting() {
        return prompting;
    }

    /** What was tried again elsewhere. */
    public Tries tries() {
        return tries;
    }

    /** What stands around pages. */
    public Frames frames() {
        return frames;
    }

    /** The ways to browse. */
    public FacetLinks facets() {
        return facets;
    }

    /** Where items stand in their series. */
    public SeriesPlaces series() {
        return series;
    }

    /** Items as other pages show them. */
    public Entries entries() {
        return entries;
    }

    /** The site. */
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

    /** Its settings. */
    public SiteConfig config() {
        return config;
    }

    /** Its languages, the default first. */
    public List<String> languages() {
        return config.languages();
    }

    /** Where everything of the site stands. */
    public SiteAddresses addresses() {
        return site.addresses();
    }

    /** Where things of a kind stand. */
    public AddressPlan plan() {
        return site.addresses().plan();
    }

    /** The home page of a language. */
    public Route home(String lang) {
        return plan().home(lang);
    }

    /** The list of a type in a language; none where it has none. */
    public Optional<Route> list(ContentType type, String lang) {
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

    /** The day of the build. */
    public LocalDate today() {
        return today;
    }

    /** Whether the day has passed by which somebody should have read an item again. */
    public boolean isOverdue(LinkedPage page) {
        return page.page().reviewBy().filter(day -> day.isBefore(today)).isPresent();
    }

    /** Whether an item stands at an address. */
    public boolean isItem(Route route) {
        return byRoute.get().containsKey(route);
    }

    /** The item that a link leads to. */
    public Optional<LinkedPage> item(Target target) {
        return target instanceof Target.Internal to
                ? Optional.ofNullable(byRoute.get().get(to.route()))
                : Optional.empty();
    }

    /** The item of a key. */
    public LinkedPage page(PageKey key) {
        LinkedPage page = pages.get(key);
        if (page == null) {
            throw new IllegalStateException("no such page: " + key);
        }
        return page;
    }

    /** An address that no page of the site has: the wanted one, else it with a number. */
    public Route free(String wanted) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new Route(wanted + (n == 1 ? "/" : "-" + n + "/")))
                .filter(route -> !isItem(route))
                .findFirst()
                .orElseThrow();
    }

    /** A template that the theme may have for one type, else the one for all. */
    public String template(String kind, String type) {
        String own = kind + "-" + type;
        return theme.files().containsKey("templates/" + own + ".peb") ? own : kind;
    }

    /** The absolute address of a route, where the site has a base URL. */
    public Optional<String> canonical(Route route) {
        return config.baseUrl().map(base -> route.below(base.toString()));
    }

    /** The address of a route from the root of its server. */
    public String fromRoot(Route route) {
        return route.below(config.baseUrl().map(URI::getRawPath).orElse("/"));
    }

    /** The social picture of an item, else that of its type: its absolute address. */
    public Optional<String> picture(LinkedPage page) {
        Route own = AddressPlan.picture(page.route());
        return addresses().has(own) ? canonical(own) : picture(page.key().type());
    }

    /** The social picture of a type, else that of the site: its absolute address. */
    public Optional<String> picture(String type) {
        return Stream.of("pictures/social-" + type + ".png", "pictures/social.png")
                .flatMap(path -> addresses().theme().of(path).stream())
                .findFirst()
                .flatMap(this::canonical);
    }
}
