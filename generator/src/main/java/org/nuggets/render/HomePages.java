package org.nuggets.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/** A home page for each language that has pages; the default language always has one. */
final class HomePages implements OutputFormat {

    private static final int NEWEST = 3;
    private static final int MOST_PAGES = 50;
    private static final int MOST_SERIES = 6;
    private static final int LEAST_IN_SERIES = 3;
    private static final int MOST_IN_SERIES = 24;

    @Override
    public Stream<PageOutput> outputs(Views views) {
        return views.liveLanguages().stream().map(lang -> output(lang, views));
    }

    private static PageOutput output(String lang, Views views) {
        Route route = views.home(lang);
        Optional<LinkedPage> index = views.site().pages().values().stream()
                .filter(page -> page.route().equals(route))
                .findFirst();
        return new PageOutput(
                route,
                index,
                "home",
                () -> view(lang, route, index, views),
                index.map(page -> page.page().draft().name()).orElse(""));
    }

    private static View view(String lang, Route route, Optional<LinkedPage> index, Views views) {
        Map<String, Route> translations = new TreeMap<>();
        views.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, views.home(other)));
        String description = index.map(page -> page.page().description())
                .filter(text -> !text.isEmpty())
                .orElse(views.config().description());
        List<LinkedPage> pages = pages(lang, route, views);
        List<LinkedPage> series = series(lang, views);
        return new View.Home(
                JsonLd.home(
                        views.frame(route, lang, "", description, Optional.empty(), translations, to -> to.from(route)),
                        route,
                        views),
                index.flatMap(page -> page.page().draft().body().titleId()),
                index.map(ItemPages::body).orElse(""),
                views.facetLinks(lang, route),
                series(series, lang, route, views),
                series.size(),
                series.stream()
                        .flatMap(one -> views.list(one.page().type(), lang).stream())
                        .map(list -> list.from(route))
                        .findFirst()
                        .orElse(""),
                views.typesWithItems(lang).stream()
                        .map(type -> section(type, lang, route, views))
                        .toList(),
                pages.stream()
                        .limit(views.addresses().canSearch() ? MOST_PAGES : pages.size())
                        .map(page -> views.entry(page, route, lang, ""))
                        .toList(),
                pages.size(),
                views.addresses().canSearch() ? views.plan().search(lang).from(route) : "");
    }

    private static View.Section section(ContentType type, String lang, Route from, Views views) {
        List<LinkedPage> items = views.items(type, lang);
        return new View.Section(
                type.name(),
                Views.label(type.many(), lang),
                Views.label(type.intro(), lang),
                views.list(type, lang).orElseThrow().from(from),
                items.size(),
                items.stream()
                        .sorted(Comparator.comparing((LinkedPage page) -> page.page()
                                .published()
                                .map(day -> -day.toEpochDay())
                                .orElse(0L)))
                        .limit(NEWEST)
                        .map(page -> views.entry(page, from, lang, ""))
                        .toList());
    }

    private static List<View.Series> series(List<LinkedPage> all, String lang, Route from, Views views) {
        return all.stream()
                .limit(MOST_SERIES)
                .map(series -> {
                    List<LinkedPage> items = views.inSeries(series);
                    return new View.Series(
                            series.page().title(),
                            series.route().from(from),
                            items.stream()
                                    .limit(MOST_IN_SERIES)
                                    .map(item -> views.entry(item, from, lang, ""))
                                    .toList(),
                            items.size());
                })
                .toList();
    }

    /** Those with enough to be a row. */
    private static List<LinkedPage> series(String lang, Views views) {
        return views.catalogue(lang).stream()
                .filter(page -> views.inSeries(page).size() >= LEAST_IN_SERIES)
                .sorted(views.order())
                .toList();
    }

    /** Plain pages that stand alone, such as "about": those of types without a list. */
    private static List<LinkedPage> pages(String lang, Route from, Views views) {
        return views.site().types().values().stream()
                .filter(type -> type.list().isEmpty())
                .flatMap(type -> views.items(type, lang).stream())
                .filter(page -> !page.route().equals(from))
                .toList();
    }
}
