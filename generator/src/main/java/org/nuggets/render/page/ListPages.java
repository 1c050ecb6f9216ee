package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Exchanges;
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
        List<LinkedPage> here = paging.on(number, 0, items(type, lang, context));
        return new View.Listing(
                JsonLd.list(frame, route, frame.title(), context),
                type.name(),
                title,
                intro,
                filters(type, lang, route, context),
                context.addresses()
                        .comparison(type, lang)
                        .map(to -> to.from(route))
                        .orElse(""),
                ContributePages.form(type, lang, context)
                        .map(to -> to.from(route))
                        .orElse(""),
                type.matching().flatMap(of -> new Exchanges(lang, route, context).ways()),
                NetworkPages.of(type, lang, context).map(to -> to.from(route)).orElse(""),
                paging.entries(),
                entries(here, route, lang, context),
                type.group().isEmpty() ? List.of() : groups(here, type, route, lang, context),
                paging.pager(number));
    }

    /** What the list can be narrowed by: values of fields, and what its items offer and look for. */
    private static List<View.FacetLinks> filters(ContentType type, String lang, Route route, RenderContext context) {
        List<String> claims = type.matching().stream()
                .flatMap(sources -> Stream.of(sources.offers(), sources.needs()))
                .toList();
        return Stream.concat(
                        context.facets().links(lang, route, type).stream(),
                        claims.stream()
                                .flatMap(name -> context.facets().references(lang).stream()
                                        .filter(facet -> facet.name().equals(name)))
                                .map(facet -> context.facets().beside(facet, lang, route)))
                .toList();
    }

    /** In the order of the site; of a list that is parted, group by group. */
    private static List<LinkedPage> items(ContentType type, String lang, RenderContext context) {
        List<LinkedPage> items = context.catalogue().items(type, lang);
        return type.group()
                .map(field -> items.stream()
                        .sorted(Comparator.comparingInt(page -> place(page, field)))
                        .toList())
                .orElse(items);
    }

    /** The place of an item's group: that of its first value in the vocabulary; where it has none, the last. */
    private static int place(LinkedPage page, String field) {
        List<String> codes = new ArrayList<>();
        vocabulary(page.page().type(), field).path("enum").forEach(code -> codes.add(code.asText()));
        int place = group(page, field).map(codes::indexOf).orElse(-1);
        return place < 0 ? codes.size() : place;
    }

    private static Optional<String> group(LinkedPage page, String field) {
        return page.page().fields().texts(field).stream().findFirst();
    }

    private static JsonNode vocabulary(ContentType type, String field) {
        JsonNode schema = type.field(field);
        return schema.has("enum") ? schema : schema.path("items");
    }

    private static List<View.Section> groups(
            List<LinkedPage> items, ContentType type, Route route, String lang, RenderContext context) {
        String field = type.group().orElseThrow();
        JsonNode labels = vocabulary(type, field).path("labels");
        Map<String, List<LinkedPage>> groups = new LinkedHashMap<>();
        items.forEach(page -> groups.computeIfAbsent(
                        group(page, field).filter(labels::has).orElse(""), code -> new ArrayList<>())
                .add(page));
        return groups.entrySet().stream()
                .map(group -> new View.Section(
                        group.getKey().isEmpty() ? "rest" : group.getKey(),
                        group.getKey().isEmpty()
                                ? ""
                                : InterfaceWords.label(
                                                LocalText.of(type.field(field).path("label")), lang) + ": "
                                        + InterfaceWords.label(LocalText.of(labels.path(group.getKey())), lang),
                        "",
                        "",
                        group.getValue().size(),
                        entries(group.getValue(), route, lang, context)))
                .toList();
    }

    private static List<View.Entry> entries(List<LinkedPage> items, Route route, String lang, RenderContext context) {
        return items.stream()
                .map(page -> context.entries().entry(page, route, lang, ""))
                .toList();
    }
}
