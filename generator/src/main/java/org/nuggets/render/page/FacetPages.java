package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/** A page for each value of each facet, and in each language an overview of them. */
public final class FacetPages implements OutputFormat {

    /** Of each type that the page of a kind of reader shows. */
    private static final int FEW = 3;

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.facets().stream()
                .flatMap(facet -> Stream.of(
                                Stream.of(site.plan().browse(facet.lang())),
                                facet.values().size() > AddressPlan.MOST_VALUES
                                        ? AddressPlan.pages(
                                                facet.route(), facet.values().size())
                                        : Stream.<Route>empty(),
                                facet.values().stream()
                                        .flatMap(value -> Stream.concat(
                                                Stream.of(value.route()),
                                                AddressPlan.pages(value.list(), value.count()))))
                        .flatMap(routes -> routes));
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream()
                .filter(context.addresses()::canBrowse)
                .flatMap(lang -> Stream.of(
                                Stream.of(overview(lang, context)),
                                context.facets().in(lang).stream()
                                        .flatMap(facet ->
                                                facet.values().stream().flatMap(value -> pages(facet, value, context))),
                                ways(lang, context).stream().flatMap(way -> values(way, lang, context)))
                        .flatMap(pages -> pages));
    }

    /**
     * One way to browse.
     *
     * @param all where all of its values stand, where the overview does not show them
     * @param size how many values it has
     * @param links those from one number to before another, as seen from a page
     */
    private record Way(String label, Route all, int size, Values links) {

        interface Values {
            View.FacetLinks of(int from, int to, Route page);
        }

        View.FacetLinks first(Route page) {
            int shown = Math.min(size, AddressPlan.MOST_VALUES);
            View.FacetLinks first = links.of(0, shown, page);
            return size == shown
                    ? first
                    : new View.FacetLinks(first.field(), label, first.values(), size - shown, all.from(page));
        }
    }

    private static List<Way> ways(String lang, RenderContext context) {
        Stream<Way> fields = context.facets().in(lang).stream()
                .map(facet -> new Way(
                        InterfaceWords.label(facet.label(), lang),
                        facet.route(),
                        facet.values().size(),
                        (from, to, page) ->
                                context.facets().links(facet, facet.values().subList(from, to), page)));
        Stream<Way> references = context.facets().references(lang).stream().map(facet -> {
            List<PageKey> items = List.copyOf(facet.counts().keySet());
            return new Way(
                    facet.label(),
                    context.plan().relation(lang, facet.name()),
                    items.size(),
                    (from, to, page) -> context.facets().links(facet, items.subList(from, to), page));
        });
        return Stream.concat(fields, references).toList();
    }

    private static PageOutput overview(String lang, RenderContext context) {
        Route route = context.plan().browse(lang);
        return new PageOutput(route, Optional.empty(), "browse", () -> overview(lang, route, context), "");
    }

    private static View overview(String lang, Route route, RenderContext context) {
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang) && context.addresses().canBrowse(other))
                .forEach(other -> translations.put(other, context.plan().browse(other)));
        String title = context.words().in(lang).getOrDefault("browse", "Browse");
        Frame frame =
                context.frames().frame(route, lang, title, "", Optional.of(route), translations, to -> to.from(route));
        return new View.Browse(
                JsonLd.list(frame, route, title, context),
                title,
                "",
                ways(lang, context).stream().map(way -> way.first(route)).toList(),
                Optional.empty());
    }

    /** The pages of all values of a way that has too many for the overview. */
    private static Stream<PageOutput> values(Way way, String lang, RenderContext context) {
        Paging paging = new Paging(way.all(), way.size());
        return way.size() <= AddressPlan.MOST_VALUES
                ? Stream.empty()
                : paging.numbers()
                        .mapToObj(number -> new PageOutput(
                                paging.route(number),
                                Optional.empty(),
                                "browse",
                                () -> values(way, paging, number, lang, context),
                                ""));
    }

    private static View values(Way way, Paging paging, int number, String lang, RenderContext context) {
        Route route = paging.route(number);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(way.label(), number, context, lang),
                        "",
                        Optional.of(context.plan().browse(lang)),
                        Map.of(),
                        to -> to.from(route));
        int from = (number - 1) * AddressPlan.MOST_ON_A_PAGE;
        return new View.Browse(
                JsonLd.list(frame, route, frame.title(), context),
                way.label(),
                context.plan().browse(lang).from(route),
                List.of(way.links().of(from, Math.min(way.size(), from + AddressPlan.MOST_ON_A_PAGE), route)),
                paging.pager(number));
    }

    private static Stream<PageOutput> pages(Facet facet, Facet.Value value, RenderContext context) {
        Paging paging = context.facets().paging(value);
        Stream<PageOutput> all = paging.numbers()
                .mapToObj(number -> output(paging.route(number), () -> view(facet, value, paging, number, context)));
        return value.all().isEmpty()
                ? all
                : Stream.concat(Stream.of(output(value.route(), () -> leading(facet, value, context))), all);
    }

    private static PageOutput output(Route route, Supplier<View> view) {
        return new PageOutput(route, Optional.empty(), "facet", view, "");
    }

    /** The page of a kind of reader: where to start, then the first few of each type, and the way to all of them. */
    private static View leading(Facet facet, Facet.Value value, RenderContext context) {
        Route route = value.route();
        String lang = facet.lang();
        Map<String, View.TypeCount> counts = context.facets().typeCounts(facet, value, route).stream()
                .collect(Collectors.toMap(View.TypeCount::type, count -> count));
        List<View.Section> sections = context.facets().byType(value.items()).entrySet().stream()
                .map(of -> new View.Section(
                        of.getKey().name(),
                        InterfaceWords.label(of.getKey().many(), lang),
                        "",
                        counts.get(of.getKey().name()).href(),
                        of.getValue().size(),
                        entries(
                                of.getValue().stream()
                                        .limit(FEW)
                                        .map(context::page)
                                        .toList(),
                                lang,
                                route,
                                context)))
                .toList();
        return view(
                facet,
                value,
                route,
                context.facets().label(facet, value),
                sections,
                List.of(),
                Optional.empty(),
                context);
    }

    private static View view(Facet facet, Facet.Value value, Paging paging, int number, RenderContext context) {
        String lang = facet.lang();
        Route route = paging.route(number);
        String title = paging.title(context.facets().label(facet, value), number, context, lang);
        List<View.Entry> sameAge = entries(
                paging.on(number, value.items().size(), sorted(value.sameAge(), context)), lang, route, context);
        return view(
                facet,
                value,
                route,
                title,
                sections(value, lang, paging, number, context),
                sameAge,
                paging.pager(number),
                context);
    }

    private static View view(
            Facet facet,
            Facet.Value value,
            Route route,
            String pageTitle,
            List<View.Section> sections,
            List<View.Entry> sameAge,
            Optional<View.Pager> pager,
            RenderContext context) {
        String lang = facet.lang();
        Map<String, Route> translations = new TreeMap<>();
        context.site().facets().stream()
                .filter(other ->
                        other.field().equals(facet.field()) && !other.lang().equals(lang))
                .forEach(other -> other.values().stream()
                        .filter(v -> v.code().equals(value.code()))
                        .forEach(v -> translations.put(other.lang(), v.route())));
        String label = InterfaceWords.label(facet.label(), lang);
        String title = context.facets().label(facet, value);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        pageTitle,
                        "",
                        Optional.of(context.plan().browse(lang)),
                        translations,
                        to -> to.from(route));
        return new View.FacetPage(
                JsonLd.list(frame, route, frame.title(), context),
                label,
                title,
                context.plan().browse(lang).from(route),
                value.route().equals(route) ? context.doors().of(facet, value, route) : Optional.empty(),
                context.facets().typeCounts(facet, value, route),
                sections,
                sameAge,
                context.facets().ladder(facet, value, route),
                context.facets().siblings(facet, value, route),
                pager);
    }

    private static List<View.Section> sections(
            Facet.Value value, String lang, Paging paging, int number, RenderContext context) {
        Route route = paging.route(number);
        List<View.Section> sections = new ArrayList<>();
        int from = 0;
        for (var of : context.facets().byType(value.items()).entrySet()) {
            ContentType type = of.getKey();
            List<PageKey> items = of.getValue();
            List<LinkedPage> here =
                    paging.on(number, from, items).stream().map(context::page).toList();
            from += items.size();
            if (!here.isEmpty()) {
                sections.add(new View.Section(
                        type.name(),
                        InterfaceWords.label(type.many(), lang),
                        "",
                        context.list(type, lang).map(list -> list.from(route)).orElse(""),
                        items.size(),
                        entries(here, lang, route, context)));
            }
        }
        return sections;
    }

    private static List<LinkedPage> sorted(List<PageKey> items, RenderContext context) {
        return items.stream()
                .map(context::page)
                .sorted(context.catalogue().order())
                .toList();
    }

    private static List<View.Entry> entries(List<LinkedPage> items, String lang, Route route, RenderContext context) {
        return items.stream()
                .map(page -> context.entries().entry(page, route, lang, ""))
                .toList();
    }
}
