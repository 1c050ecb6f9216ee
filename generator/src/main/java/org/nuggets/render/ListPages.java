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
                .flatMap(lang -> views.typesWithItems(lang).stream().map(type -> output(type, lang, views)));
    }

    private static PageOutput output(ContentType type, String lang, Views views) {
        Route route = views.list(type, lang).orElseThrow();
        return new PageOutput(
                route, Optional.empty(), views.template("list", type.name()), () -> view(type, lang, route, views), "");
    }

    private static View view(ContentType type, String lang, Route route, Views views) {
        Map<String, Route> translations = new TreeMap<>();
        views.languages().stream()
                .filter(other ->
                        !other.equals(lang) && !views.items(type, other).isEmpty())
                .forEach(
                        other -> translations.put(other, views.list(type, other).orElseThrow()));
        String title = type.many().in(lang);
        String intro = type.intro().in(lang);
        Frame frame = views.frame(route, lang, title, intro, Optional.of(route), translations, to -> to.from(route));
        return new View.Listing(
                JsonLd.list(frame, route, title, views),
                type.name(),
                title,
                intro,
                views.facetLinks(lang, route, Optional.of(type)),
                views.items(type, lang).stream()
                        .map(page -> views.entry(page, route, lang, ""))
                        .toList());
    }
}
