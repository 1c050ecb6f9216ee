package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.memo.Lazy;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.FieldValues;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * For each type that says by what its items are compared, and each language, all of them in one table: a row for each. A
 * script makes of it the two to four that a reader asks for, so that what is compared is written only once.
 */
public final class ComparisonPages implements OutputFormat {

    /** What a reader weighs at a glance, in the order in which it is shown. */
    private static final List<FieldRole> WEIGHED = List.of(FieldRole.EFFORT, FieldRole.SURE, FieldRole.OUTCOME);

    private static final String TRIED = "tried";

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages()
                .flatMap(lang -> site.types().stream()
                        .flatMap(type -> site.comparison(type, lang)
                                .flatMap(first -> AddressPlan.pages(
                                        first, (int) site.items(type, lang).count(), AddressPlan.MOST_COMPARED))));
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.languages().stream()
                .flatMap(lang -> context.catalogue().types(lang).stream()
                        .flatMap(type -> context.addresses().comparison(type, lang).stream()
                                .flatMap(first -> pages(first, type, lang, context))));
    }

    /** Where an item stands beside the others of its type, as seen from its page; empty where they are not compared. */
    static String of(LinkedPage page, RenderContext context) {
        return context.addresses()
                .comparison(page.page().type(), page.key().lang())
                .map(first -> first.from(page.route()) + "?r=" + page.key().id())
                .orElse("");
    }

    private static Stream<PageOutput> pages(Route first, ContentType type, String lang, RenderContext context) {
        Paging paging = new Paging(first, context.catalogue().items(type, lang).size(), AddressPlan.MOST_COMPARED);
        String template = context.template("compare", type.name());
        Lazy<List<String>> weighed = new Lazy<>(() -> weighed(type, lang, context));
        Lazy<List<String>> compared = new Lazy<>(() -> compared(type, lang, context));
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        template,
                        () -> view(type, lang, weighed, compared, paging, number, context),
                        ""));
    }

    private static View view(
            ContentType type,
            String lang,
            Lazy<List<String>> weighed,
            Lazy<List<String>> compared,
            Paging paging,
            int number,
            RenderContext context) {
        Route route = paging.route(number);
        Route list = context.list(type, lang).orElseThrow();
        Map<String, Route> translations = new TreeMap<>();
        context.languages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other ->
                        context.addresses().comparison(type, other).ifPresent(there -> translations.put(other, there)));
        String many = InterfaceWords.label(type.many(), lang);
        String title = context.words()
                .in(lang)
                .getOrDefault("compare_title", "{title}")
                .replace("{title}", many);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        "",
                        Optional.of(list),
                        translations,
                        to -> to.from(route));
        return new View.Comparison(
                JsonLd.list(frame, route, frame.title(), context),
                type.name(),
                title,
                InterfaceWords.label(type.one(), lang),
                list.from(route),
                many,
                weighed.get(),
                compared.get().stream()
                        .map(field -> new View.Comparison.Column(field, FieldValues.label(type, field, lang)))
                        .toList(),
                paging.on(number, 0, context.catalogue().items(type, lang)).stream()
                        .map(page -> row(page, compared.get(), route, lang, context))
                        .toList(),
                paging.first().from(route),
                paging.pages(),
                paging.pager(number));
    }

    /** A column for those that the type can say, and for how many tried it where anybody did. */
    private static List<String> weighed(ContentType type, String lang, RenderContext context) {
        return Stream.concat(
                        WEIGHED.stream()
                                .filter(role -> !type.roles().names(role).isEmpty())
                                .map(FieldRole::id),
                        Stream.of(TRIED).filter(name -> context.tries().isAny(type, lang)))
                .toList();
    }

    /** The fields of the columns that anybody fills in, without those that are weighed at a glance, which have their own. */
    private static List<String> compared(ContentType type, String lang, RenderContext context) {
        return type.comparedFields().stream()
                .filter(field -> WEIGHED.stream().noneMatch(role -> type.roles().has(field, role)))
                .filter(field -> context.catalogue().items(type, lang).stream().anyMatch(page -> says(page, field)))
                .toList();
    }

    private static boolean says(LinkedPage page, String field) {
        JsonNode value = page.page().fields().root().path(field);
        return !value.isMissingNode() && !(value.isContainerNode() && value.isEmpty());
    }

    private static View.Comparison.Row row(
            LinkedPage page, List<String> compared, Route route, String lang, RenderContext context) {
        FieldValues said = context.entries().valuesInList(page, route, lang);
        return new View.Comparison.Row(
                context.entries().entry(page, route, lang, ""),
                said.facts(compared).stream().collect(Collectors.toMap(View.Fact::name, View.Fact::value)),
                said.all());
    }
}
