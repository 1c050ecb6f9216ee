package org.nuggets.render.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
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

/** For each type and language a page that lists its items; none where there is nothing to list. */
public final class ListPages implements OutputFormat {

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages()
                .flatMap(lang -> site.types().stream()
                        .flatMap(type -> site.list(type, lang)
                                .flatMap(list -> AddressPlan.pages(
                                        list, (int) site.items(type, lang).count()))));
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.languages().stream()
                .flatMap(lang -> context.catalogue().types(lang).stream().flatMap(type -> pages(type, lang, context)));
    }

    private static Stream<PageOutput> pages(ContentType type, String lang, RenderContext context) {
        Paging paging = new Paging(
                context.list(type, lang).orElseThrow(),
                context.catalogue().items(type, lang).size());
        String template = context.template("list", type.name());
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        template,
                        () -> view(type, lang, paging, number, context),
                        ""));
    }

    private static View view(ContentType type, String lang, Paging paging, int number, RenderContext context) {
        Route route = paging.route(number);
        Map<String, Route> translations = new TreeMap<>();
        context.languages().stream()
                .filter(other -> !other.equals(lang)
                        && !context.catalogue().items(type, other).isEmpty())
                .forEach(other ->
                        translations.put(other, context.list(type, other).orElseThrow()));
        String title = InterfaceWords.label(type.many(), lang);
        String intro = InterfaceWords.label(type.intro(), lang);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        intro,
                        Optional.of(paging.first()),
                        translations,
                        to -> to.from(route));
        return new View.Listing(
                JsonLd.list(frame, route, frame.title(), context),
                type.name(),
                title,
                intro,
                context.facets().links(lang, route, type),
                paging.entries(),
                paging.on(number, 0, context.catalogue().items(type, lang)).stream()
                        .map(page -> context.entries().entry(page, route, lang, ""))
                        .toList(),
                paging.pager(number));
    }
}
