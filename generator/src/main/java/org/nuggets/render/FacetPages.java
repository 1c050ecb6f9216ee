package org.nuggets.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;

/** A page for each value of each facet, and in each language an overview of them. */
final class FacetPages implements OutputFormat {

    @Override
    public Stream<PageOutput> outputs(Views views) {
        return views.liveLanguages().stream()
                .filter(views::canBrowse)
                .flatMap(lang -> Stream.concat(
                        Stream.of(overview(lang, views)),
                        views.facets(lang).stream()
                                .flatMap(facet -> facet.values().stream().map(value -> page(facet, value, views)))));
    }

    private static PageOutput overview(String lang, Views views) {
        Route route = views.browse(lang);
        return new PageOutput(route, Optional.empty(), "browse", () -> overview(lang, route, views), "");
    }

    private static View overview(String lang, Route route, Views views) {
        Map<String, Route> translations = new TreeMap<>();
        views.liveLanguages().stream()
                .filter(other -> !other.equals(lang) && views.canBrowse(other))
                .forEach(other -> translations.put(other, views.browse(other)));
        String title = views.strings(lang).getOrDefault("browse", "Browse");
        Frame frame = views.frame(route, lang, title, "", Optional.of(route), translations, to -> to.from(route));
        return new View.Browse(
                JsonLd.list(frame, route, title, views),
                title,
                Stream.concat(
                                views.facetLinks(lang, route, Optional.empty()).stream(),
                                views.referenceFacets(lang, route).stream())
                        .toList());
    }

    private static PageOutput page(Facet facet, Facet.Value value, Views views) {
        return new PageOutput(value.route(), Optional.empty(), "facet", () -> view(facet, value, views), "");
    }

    private static View view(Facet facet, Facet.Value value, Views views) {
        String lang = facet.lang();
        Route route = value.route();
        Map<String, Route> translations = new TreeMap<>();
        views.site().facets().stream()
                .filter(other ->
                        other.field().equals(facet.field()) && !other.lang().equals(lang))
                .forEach(other -> other.values().stream()
                        .filter(v -> v.code().equals(value.code()))
                        .forEach(v -> translations.put(other.lang(), v.route())));
        String label = facet.label().in(lang);
        String title = views.facetLabel(facet, value);
        Frame frame = views.frame(
                route, lang, title, "", Optional.of(views.browse(lang)), translations, to -> to.from(route));
        return new View.FacetPage(
                JsonLd.list(frame, route, title, views),
                label,
                title,
                views.browse(lang).from(route),
                sections(value.items(), lang, route, views),
                entries(value.sameAge(), lang, route, views),
                views.facetLink(facet, route));
    }

    private static List<View.Section> sections(List<PageKey> items, String lang, Route route, Views views) {
        return views.byType(items).entrySet().stream()
                .map(of -> new View.Section(
                        of.getKey().name(),
                        of.getKey().many().in(lang),
                        "",
                        views.list(of.getKey(), lang).map(l -> l.from(route)).orElse(""),
                        of.getValue().size(),
                        entries(of.getValue(), lang, route, views)))
                .toList();
    }

    private static List<View.Entry> entries(List<PageKey> items, String lang, Route route, Views views) {
        return items.stream()
                .map(views::page)
                .sorted(views.order())
                .map((LinkedPage page) -> views.entry(page, route, lang, ""))
                .toList();
    }
}
