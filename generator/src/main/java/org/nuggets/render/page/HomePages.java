package org.nuggets.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.View;

/** A home page for each language that has pages; the default language always has one. */
public final class HomePages implements OutputFormat {

    private static final int NEWEST = 3;
    private static final int MOST_PAGES = 50;
    private static final int MOST_SERIES = 6;
    private static final int LEAST_IN_SERIES = 3;
    private static final int MOST_IN_SERIES = 24;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages().map(site.plan()::home);
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream().map(lang -> output(lang, context));
    }

    private static PageOutput output(String lang, RenderContext context) {
        Route route = context.home(lang);
        Optional<LinkedPage> index = context.site().pages().values().stream()
                .filter(page -> page.route().equals(route))
                .findFirst();
        return new PageOutput(
                route,
                index,
                "home",
                () -> view(lang, route, index, context),
                index.map(page -> page.page().source()).orElse(""));
    }

    private static View view(String lang, Route route, Optional<LinkedPage> index, RenderContext context) {
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, context.home(other)));
        String description = index.map(page -> page.page().description())
                .filter(text -> !text.isEmpty())
                .orElse(context.config().description().in(lang));
        List<LinkedPage> pages = pages(lang, route, context);
        List<LinkedPage> series = series(lang, context);
        return new View.Home(
                JsonLd.home(
                        context.frames()
                                .frame(
                                        route,
                                        lang,
                                        "",
                                        description,
                                        Optional.empty(),
                                        translations,
                                        to -> to.from(route)),
                        route,
                        context),
                index.flatMap(page -> page.page().draft().body().titleId()),
                index.map(page -> ItemPages.body(page, context)).orElse(""),
                context.facets().links(lang, route),
                context.doors().in(lang, route),
                series(series, lang, route, context),
                series.size(),
                series.stream()
                        .flatMap(one -> context.list(one.page().type(), lang).stream())
                        .map(list -> list.from(route))
                        .findFirst()
                        .orElse(""),
                context.catalogue().types(lang).stream()
                        .map(type -> section(type, lang, route, context))
                        .toList(),
                pages.stream()
                        .limit(context.addresses().canSearch() ? MOST_PAGES : pages.size())
                        .map(page -> context.entries().entry(page, route, lang, ""))
                        .toList(),
                pages.size(),
                context.addresses().canSearch() ? context.plan().search(lang).from(route) : "");
    }

    private static View.Section section(ContentType type, String lang, Route from, RenderContext context) {
        List<LinkedPage> items = context.catalogue().items(type, lang);
        return new View.Section(
                type.name(),
                InterfaceWords.label(type.many(), lang),
                InterfaceWords.label(type.intro(), lang),
                context.list(type, lang).orElseThrow().from(from),
                items.size(),
                items.stream()
                        .sorted(Comparator.comparing((LinkedPage page) -> page.page()
                                .published()
                                .map(day -> -day.toEpochDay())
                                .orElse(0L)))
                        .limit(NEWEST)
                        .map(page -> context.entries().entry(page, from, lang, ""))
                        .toList());
    }

    private static List<View.Series> series(List<LinkedPage> all, String lang, Route from, RenderContext context) {
        return all.stream()
                .limit(MOST_SERIES)
                .map(series -> {
                    List<LinkedPage> items = context.series().items(series);
                    return new View.Series(
                            series.page().title(),
                            series.route().from(from),
                            items.stream()
                                    .limit(MOST_IN_SERIES)
                                    .map(item -> context.entries().entry(item, from, lang, ""))
                                    .toList(),
                            items.size());
                })
                .toList();
    }

    /** Those with enough to be a row. */
    private static List<LinkedPage> series(String lang, RenderContext context) {
        return context.catalogue().all(lang).stream()
                .filter(page -> context.series().items(page).size() >= LEAST_IN_SERIES)
                .sorted(context.catalogue().order())
                .toList();
    }

    /** Plain pages that stand alone, such as "about": those of types without a list. */
    private static List<LinkedPage> pages(String lang, Route from, RenderContext context) {
        return context.site().types().values().stream()
                .filter(type -> type.list().isEmpty())
                .flatMap(type -> context.catalogue().items(type, lang).stream())
                .filter(page -> !page.route().equals(from))
                .toList();
    }
}
