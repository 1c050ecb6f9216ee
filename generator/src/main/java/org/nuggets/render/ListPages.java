package org.nuggets.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.Route;

/** For each type and language a page that lists its items; none where there is nothing to list. */
final class ListPages implements OutputFormat {

    @Override
    public Stream<PageOutput> outputs(Views views) {
        return views.languages().stream()
                .flatMap(lang -> views.typesWithItems(lang).stream().flatMap(type -> pages(type, lang, views)));
    }

    private static Stream<PageOutput> pages(ContentType type, String lang, Views views) {
        Paging paging = new Paging(
                views.list(type, lang).orElseThrow(), views.items(type, lang).size());
        String template = views.template("list", type.name());
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        template,
                        () -> view(type, lang, paging, number, views),
                        ""));
    }

    private static View view(ContentType type, String lang, Paging paging, int number, Views views) {
        Route route = paging.route(number);
        Map<String, Route> translations = new TreeMap<>();
        views.languages().stream()
                .filter(other ->
                        !other.equals(lang) && !views.items(type, other).isEmpty())
                .forEach(
                        other -> translations.put(other, views.list(type, other).orElseThrow()));
        String title = Views.label(type.many(), lang);
        String intro = Views.label(type.intro(), lang);
        Frame frame = views.frame(
                route,
                lang,
                paging.title(title, number, views, lang),
                intro,
                Optional.of(paging.first()),
                translations,
                to -> to.from(route));
        return new View.Listing(
                JsonLd.list(frame, route, frame.title(), views),
                type.name(),
                title,
                intro,
                views.facetLinks(lang, route, type),
                paging.entries(),
                paging.on(number, 0, views.items(type, lang)).stream()
                        .map(page -> views.entry(page, route, lang, ""))
                        .toList(),
                paging.pager(number));
    }
}
