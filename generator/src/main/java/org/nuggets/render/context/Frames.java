package org.nuggets.render.context;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.Target;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.model.Tool;
import org.nuggets.model.ToolAddresses;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.PageMetadata;

/** What stands around every page: its head, the menu, the languages, and the way to search. */
public final class Frames {

    /** As many lines of the menu stand side by side; the rest is one tap away. */
    private static final int MOST_IN_LINE = 5;

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
        List<Frame.MenuLink> menu = menu(route, lang, section, href);
        int shown = menu.size() <= MOST_IN_LINE + 1 ? menu.size() : MOST_IN_LINE;
        return new Frame(
                lang,
                context.config().title().in(lang),
                context.config().description().in(lang),
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
                menu.subList(0, shown),
                menu.subList(shown, menu.size()),
                lines(context.site().ways().foot(), route, lang, Optional.empty(), href),
                context.doors().links(lang, href),
                context.config().contact().orElse(""),
                correct(route, title, lang),
                languageLinks(route, lang, translations, href),
                context.words().in(lang),
                context.addresses().canPack() ? href.apply(context.plan().pack(lang)) : "",
                tools(lang).map(href).orElse(""),
                guide(lang).map(href).orElse(""),
                context.addresses().canSearch() ? Optional.of(search(lang, root, href)) : Optional.empty(),
                context.config().offline() && theme.canBeKept() ? Optional.of(offline(lang, href)) : Optional.empty());
    }

    /** Where a mistake on a page is told: a letter that says which page, or the form. */
    private String correct(Route route, String title, String lang) {
        String page = context.canonical(route).orElse(route.path());
        String subject = context.words().strings(lang).getOrDefault("correct", "") + ": " + title;
        return context.config()
                .contact()
                .map(to -> to.startsWith("mailto:")
                        ? to + "?subject=" + inAddress(subject) + "&body=" + inAddress(page)
                        : to)
                .orElse("");
    }

    private Optional<Route> guide(String lang) {
        return Optional.of(new GuideAddresses(context.plan()).start(lang)).filter(context.addresses()::has);
    }

    private Optional<Route> tools(String lang) {
        // A page of an author may stand there where there are none.
        return Tool.named(context.config().tools()).stream().anyMatch(theme::canOffer)
                ? Optional.of(new ToolAddresses(context.plan()).start(lang))
                : Optional.empty();
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
                ofTheme("scripts/search-engine.js", href),
                ofTheme("styles/tools/search.css", href));
    }

    private Frame.Offline offline(String lang, Function<Route, String> href) {
        return new Frame.Offline(
                href.apply(context.plan().offline(lang)),
                href.apply(AddressPlan.WORKER),
                href.apply(context.plan().webManifest(lang)));
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
                    context.config().title().in(lang),
                    href.apply(AddressPlan.atom(context.home(lang))),
                    "application/atom+xml"));
            feeds.add(new PageMetadata.FeedLink(
                    context.config().title().in(lang),
                    href.apply(AddressPlan.jsonFeed(context.home(lang))),
                    "application/feed+json"));
            context.catalogue().types(lang).stream()
                    .filter(type -> context.list(type, lang).equals(section))
                    .forEach(type -> context.addresses()
                            .feed(type, lang)
                            .ifPresent(feed -> feeds.add(new PageMetadata.FeedLink(
                                    context.config().title().in(lang) + ": "
                                            + type.many().in(lang),
                                    href.apply(feed),
                                    "application/atom+xml"))));
        }
        return new PageMetadata(alternates, feeds, context.picture(""), "website", Optional.empty(), "");
    }

    private List<Frame.MenuLink> menu(Route route, String lang, Optional<Route> section, Function<Route, String> href) {
        if (!context.site().ways().menu().isEmpty()) {
            return lines(context.site().ways().menu(), route, lang, section, href);
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

    private static List<Frame.MenuLink> lines(
            List<Site.MenuEntry> entries,
            Route route,
            String lang,
            Optional<Route> section,
            Function<Route, String> href) {
        return entries.stream()
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
