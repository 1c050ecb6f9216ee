package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Route;
import org.nuggets.model.Target;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.PageMetadata;

/** What stands around every page: its head, the menu, the languages, and the way to search. */
public final class Frames {

    private static final String STYLES = "styles/";
    private static final String ICON = "pictures/favicon.svg";

    private final RenderContext context;
    private final ThemeAddresses theme;
    private final List<Route> stylesheets;

    Frames(RenderContext context) {
        this.context = context;
        this.theme = context.addresses().theme();
        this.stylesheets = theme.routes().entrySet().stream()
                .filter(file -> isStylesheet(file.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isStylesheet(String path) {
        return path.startsWith(STYLES)
                && path.endsWith(".css")
                // Those in folders are parts, for others to import.
                && path.indexOf('/', STYLES.length()) < 0;
    }

    /**
     * The frame of a page.
     *
     * @param route where the page stands
     * @param section the list that it stands in, where there is one
     * @param translations this page in other languages
     * @param href from a route to its address as seen from the page
     */
    public Frame frame(
            Route route,
            String lang,
            String title,
            String description,
            Optional<Route> section,
            Map<String, Route> translations,
            Function<Route, String> href) {
        String root = root(href);
        return new Frame(
                lang,
                context.config().title(),
                context.config().description(),
                title,
                description,
                context.canonical(route),
                head(route, lang, section, translations, href),
                context.generator(),
                root,
                href.apply(context.home(lang)),
                theme.of(ICON).map(href),
                stylesheets.stream().map(href).toList(),
                context.addresses().canBrowse(lang) ? href.apply(context.plan().browse(lang)) : "",
                menu(route, lang, section, href),
                languageLinks(route, lang, translations, href),
                context.words().in(lang),
                context.addresses().canSearch() ? Optional.of(search(lang, root, href)) : Optional.empty());
    }

    private static String root(Function<Route, String> href) {
        String root = href.apply(new Route("")).replaceFirst("index\\.html$", "");
        return root.isEmpty() ? "./" : root;
    }

    private Frame.Search search(String lang, String root, Function<Route, String> href) {
        return new Frame.Search(
                href.apply(context.plan().search(lang)),
                root,
                ofTheme(ThemeAddresses.SEARCH_SCRIPT, href),
                href.apply(context.searchWords(lang).route()),
                ofTheme("scripts/search-panel.js", href),
                ofTheme("scripts/search-engine.js", href));
    }

    /** The address of a file; empty where the theme lacks it. */
    private String ofTheme(String path, Function<Route, String> href) {
        return theme.of(path).map(href).orElse("");
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
                    context.canonical(r).ifPresent(address -> alternates.add(new PageMetadata.Alternate(l, address))));
        }
        List<PageMetadata.FeedLink> feeds = new ArrayList<>();
        if (context.config().baseUrl().isPresent()) {
            feeds.add(new PageMetadata.FeedLink(
                    context.config().title(),
                    href.apply(AddressPlan.atom(context.home(lang))),
                    "application/atom+xml"));
            feeds.add(new PageMetadata.FeedLink(
                    context.config().title(),
                    href.apply(AddressPlan.jsonFeed(context.home(lang))),
                    "application/feed+json"));
            context.catalogue().types(lang).stream()
                    .filter(type -> context.list(type, lang).equals(section))
                    .forEach(type -> context.addresses()
                            .feed(type, lang)
                            .ifPresent(feed -> feeds.add(new PageMetadata.FeedLink(
                                    context.config().title() + ": "
                                            + type.many().in(lang),
                                    href.apply(feed),
                                    "application/atom+xml"))));
        }
        return new PageMetadata(alternates, feeds, context.picture(""), "website", Optional.empty(), "");
    }

    private List<Frame.MenuLink> menu(Route route, String lang, Optional<Route> section, Function<Route, String> href) {
        if (!context.site().menu().isEmpty()) {
            return context.site().menu().stream()
                    .map(entry -> {
                        String there = menuHref(entry.target(), route, href);
                        boolean page = there.equals(href.apply(route));
                        boolean current = page
                                || section.map(list -> there.equals(href.apply(list)))
                                        .orElse(false);
                        return new Frame.MenuLink(entry.title().in(lang), there, current, page);
                    })
                    .toList();
        }
        List<Frame.MenuLink> menu = new ArrayList<>();
        for (ContentType type : context.catalogue().types(lang)) {
            Route list = context.list(type, lang).orElseThrow();
            menu.add(new Frame.MenuLink(
                    InterfaceWords.label(type.many(), lang),
                    href.apply(list),
                    list.equals(route) || section.filter(list::equals).isPresent(),
                    list.equals(route)));
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
        List<String> live = context.liveLanguages();
        if (live.size() < 2) {
            return List.of();
        }
        return live.stream()
                .map(l -> {
                    boolean current = l.equals(lang);
                    Route there = current ? route : translations.getOrDefault(l, context.home(l));
                    return new Frame.LanguageLink(
                            l,
                            context.words().languageName(l),
                            href.apply(there),
                            current,
                            current || translations.containsKey(l));
                })
                .toList();
    }
}
