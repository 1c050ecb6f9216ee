package org.nuggets.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.config.SiteConfig;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SearchIndex;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.model.Theme;
import org.nuggets.render.View.Entry;
import org.nuggets.render.View.Fact;
import org.nuggets.render.View.Group;
import org.nuggets.render.View.Ref;

/** What every kind of page builds its view from. */
final class Views {

    private static final int EXCERPT = 400;

    private final Site site;
    private final SearchIndex index;
    private final SiteConfig config;
    private final Theme theme;
    private final String generator;
    private final Map<String, Map<String, List<LinkedPage>>> items;
    private final Map<String, Map<String, String>> strings = new HashMap<>();

    Views(Site site, SearchIndex index, SiteConfig config, Theme theme, String generator) {
        this.site = site;
        this.index = index;
        this.config = config;
        this.theme = theme;
        this.generator = generator;
        this.items = items(site);
    }

    Site site() {
        return site;
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

    Route home(String lang) {
        return new Route(prefix(lang));
    }

    Optional<Route> list(ContentType type, String lang) {
        return type.list().map(list -> new Route(prefix(lang) + list.path()));
    }

    private String prefix(String lang) {
        return lang.equals(config.languages().get(0)) ? "" : lang + "/";
    }

    /** The types that have items in a language, in the order of menus. */
    List<ContentType> typesWithItems(String lang) {
        return site.types().values().stream()
                .filter(type -> type.list().isPresent() && !items(type, lang).isEmpty())
                .sorted(Comparator.comparingInt(ContentType::order).thenComparing(ContentType::name))
                .toList();
    }

    /** The items of a type in a language: by their order or place in a series, then by title. */
    List<LinkedPage> items(ContentType type, String lang) {
        return items.getOrDefault(lang, Map.of()).getOrDefault(type.name(), List.of());
    }

    /** The languages that readers find something in: the site's first, and each that has a page. */
    List<String> liveLanguages() {
        return config.languages().stream()
                .filter(lang -> lang.equals(config.languages().get(0)) || items.containsKey(lang))
                .toList();
    }

    /** By language, then by type: sorted once, since every page's menu asks. */
    private static Map<String, Map<String, List<LinkedPage>>> items(Site site) {
        Map<String, Map<String, List<LinkedPage>>> items = new HashMap<>();
        site.pages().values().stream()
                .sorted(Comparator.comparingLong(Views::place)
                        .thenComparing(page -> page.page().title().toLowerCase(Locale.ROOT))
                        .thenComparing(LinkedPage::key))
                .forEach(page -> items.computeIfAbsent(page.key().lang(), lang -> new HashMap<>())
                        .computeIfAbsent(page.key().type(), type -> new ArrayList<>())
                        .add(page));
        return items;
    }

    private static long place(LinkedPage page) {
        for (String field : List.of("order", "nav_order", "series_position")) {
            if (page.page().fields().root().path(field).isNumber()) {
                return page.page().fields().root().path(field).asLong();
            }
        }
        return Long.MAX_VALUE;
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
                .map(path -> href.apply(ThemeFiles.route(path)))
                .toList();
        return new Frame(
                lang,
                config.title(),
                config.description(),
                title,
                description,
                config.baseUrl().map(base -> route.below(base).toString()),
                generator,
                href.apply(home(lang)),
                stylesheets,
                menu(route, lang, section, href),
                languageLinks(route, lang, translations, href),
                strings(lang));
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
                    type.many().in(lang),
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

    private String languageName(String lang) {
        Locale locale = Locale.forLanguageTag(lang);
        return theme.strings()
                .getOrDefault(lang, Map.of())
                .getOrDefault("language_name", locale.getDisplayLanguage(locale));
    }

    LinkedPage page(PageKey key) {
        LinkedPage page = site.pages().get(key);
        if (page == null) {
            throw new IllegalStateException("no such page: " + key);
        }
        return page;
    }

    /** A page as others show it. */
    Entry entry(LinkedPage page, Route from, String lang, String reason) {
        ContentType type = page.page().type();
        return new Entry(
                type.name(),
                type.one().in(lang),
                page.page().title(),
                page.page().description(),
                page.route().from(from),
                page.key().lang(),
                page.page().fields().text("term_lang").orElse(page.key().lang()),
                facts(page, type.listFields(), from),
                excerpt(page.page().draft().body().text()),
                reason);
    }

    List<Fact> facts(LinkedPage page, List<String> names, Route from) {
        return values(page, from).facts(names);
    }

    FieldValues values(LinkedPage page, Route from) {
        return new FieldValues(page, strings(page.key().lang()), reference -> ref(reference, from));
    }

    private Ref ref(Reference reference, Route from) {
        return reference
                .target()
                .map(this::page)
                .map(page -> new Ref(page.page().title(), page.route().from(from)))
                .orElseGet(() -> new Ref(reference.text(), ""));
    }

    /** What a page points to, grouped by relation, in the order of its type. */
    List<Group> relations(LinkedPage page) {
        Map<String, Group> groups = new LinkedHashMap<>();
        String lang = page.key().lang();
        for (Reference reference : page.references()) {
            Group group = groups.computeIfAbsent(
                    reference.relation().name(),
                    name -> new Group(name, reference.relation().label().in(lang), new ArrayList<>()));
            group.entries()
                    .add(reference
                            .target()
                            .map(target -> entry(page(target), page.route(), lang, ""))
                            .orElseGet(
                                    () -> new Entry("", "", reference.text(), "", "", lang, lang, List.of(), "", "")));
        }
        return List.copyOf(groups.values());
    }

    /** What points to a page, grouped by relation. */
    List<Group> backlinks(LinkedPage page) {
        Map<String, Group> groups = new LinkedHashMap<>();
        String lang = page.key().lang();
        page.backlinks()
                .forEach(backlink -> groups.computeIfAbsent(
                                backlink.relation().inverse(),
                                name -> new Group(
                                        name, backlink.relation().inverseLabel().in(lang), new ArrayList<>()))
                        .entries()
                        .add(entry(page(backlink.source()), page.route(), lang, "")));
        return List.copyOf(groups.values());
    }

    /** The first block of a text that is more than a heading, cut at a word. */
    private static String excerpt(String text) {
        String block =
                text.lines().filter(line -> line.indexOf(' ') > 0).findFirst().orElse("");
        if (block.length() <= EXCERPT) {
            return block;
        }
        int cut = block.lastIndexOf(' ', EXCERPT);
        return block.substring(0, cut < 0 ? EXCERPT : cut) + " …";
    }
}
