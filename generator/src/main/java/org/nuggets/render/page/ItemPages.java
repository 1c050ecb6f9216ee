package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Target;
import org.nuggets.render.context.Deployments;
import org.nuggets.render.context.FieldValues;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.ItemLinks;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Plans;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.context.SizedPictures;
import org.nuggets.render.context.Tries;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.DateText;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.ItemEmblem;
import org.nuggets.render.view.PageMetadata;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/** A page for each item. */
public final class ItemPages implements OutputFormat {

    /** As many items of a series as its own page shows; the rest stand with all that is tied to it. */
    private static final int MOST_PARTS = 50;
    /** More are no picture that an eye takes in. */
    private static final int MOST_OF_A_WHOLE = 12;

    /** Languages that write a noun with a capital wherever it stands. */
    private static final Set<String> NOUNS_STAY_LARGE = Set.of("de", "lb");

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.routes();
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        Map<String, String> templates = new HashMap<>();
        context.site().types().keySet().forEach(type -> templates.put(type, template(type, context)));
        return context.site().pages().values().stream()
                .filter(page -> isOne(page, context))
                .map(page -> output(page, templates.getOrDefault(page.key().type(), "item"), context));
    }

    /** Whether an item has a page of its own; that of a language's start is {@link HomePages}'s. */
    public static boolean isOne(LinkedPage page, RenderContext context) {
        return !page.route().equals(context.home(page.key().lang()));
    }

    /** The page of an item. */
    public static PageOutput output(LinkedPage page, RenderContext context) {
        return output(page, template(page.key().type(), context), context);
    }

    private static PageOutput output(LinkedPage page, String template, RenderContext context) {
        return new PageOutput(
                page.route(),
                Optional.of(page),
                template,
                () -> view(page, context),
                page.page().source());
    }

    private static String template(String type, RenderContext context) {
        return context.template("item", type);
    }

    /** Where the page stands in its other languages. */
    public static Map<String, Route> translations(LinkedPage page, RenderContext context) {
        Map<String, Route> routes = new TreeMap<>();
        page.translations()
                .forEach(key -> routes.put(key.lang(), context.page(key).route()));
        return routes;
    }

    static String body(LinkedPage page, RenderContext context) {
        return new PictureTags(page.route(), context.insight(new SizedPictures()))
                .fill(page.html().get(), i -> page.targets().get(i));
    }

    static View.Item view(LinkedPage page, RenderContext context) {
        String lang = page.key().lang();
        Route route = page.route();
        ContentType type = page.page().type();
        var strings = context.words().in(lang);
        var list = context.list(type, lang);
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        page.page().title(),
                        page.page().description(),
                        list,
                        translations(page, context),
                        to -> to.from(route));
        ItemLinks ties = context.entries().ties(page);
        // A list without a relation is the author's own text, which is shown whole.
        FieldValues values = context.entries()
                .values(page, route, lang)
                .cutTo(
                        ties.most(),
                        (relation, rest) -> relation.flatMap(name -> LinksPages.all(name, page, ties, context))
                                .map(all -> context.entries().more(rest, all.href(route), lang)));
        PageMetadata head = frame.head()
                .article(
                        context.picture(page),
                        AddressPlan.markdown(page.route()).from(route),
                        JsonLd.item(page, context));
        return new View.Item(
                frame.with(head),
                ItemEmblem.of(page.key().id()),
                context.entries().glance(page, route, lang),
                page.key().id(),
                type.name(),
                InterfaceWords.label(type.one(), lang),
                list.map(l -> l.from(route)),
                InterfaceWords.label(type.many(), lang),
                ComparisonPages.of(page, context),
                PrintedPages.of(page, context),
                Plans.of(page, page.page().draft().body().headings(), context),
                Deployments.way(page, context),
                context.series().place(page),
                page.page().title(),
                page.page().draft().body().titleId(),
                page.page().description(),
                page.page().minutes(),
                page.page().status().name().toLowerCase(Locale.ROOT),
                body(page, context),
                contents(page),
                values.facts(type.itemFields()),
                values.all(),
                LinksPages.shown(others(ties.forward(), page, ties, context), page, ties, context),
                LinksPages.shown(others(ties.backward(), page, ties, context), page, ties, context),
                parts(page, context),
                whole(page, context),
                terms(page, context),
                context.tries().of(page),
                context.tries().by(page),
                context.tries().successor(page),
                context.prompting().of(page),
                ItemExchange.of(page, ties, context),
                NetworkPages.of(page, context),
                related(page, context),
                page.page().published().map(day -> DateText.of(day.toString(), strings)),
                page.page().text(FieldRole.CHANGED).map(iso -> DateText.of(iso, strings)),
                page.page().text(FieldRole.CHECKED).map(iso -> DateText.of(iso, strings)),
                page.page().reviewBy().map(day -> DateText.of(day.toString(), strings)),
                context.isOverdue(page),
                authors(page),
                page.page().text(FieldRole.LICENSE).orElse(""),
                context.config()
                        .edit()
                        .map(edit ->
                                new Ref(edit.host(), edit.ofSource(page.page().path()))));
    }

    /** Without what is told of in a place of its own. */
    private static List<ItemLinks.Bundle> others(
            List<ItemLinks.Bundle> bundles, LinkedPage page, ItemLinks ties, RenderContext context) {
        Set<String> told = Stream.concat(
                        page.references().stream()
                                .map(LinkedPage.Reference::relation)
                                .filter(Tries::isToldOf)
                                .map(Relation::name),
                        page.backlinks().stream()
                                .map(LinkedPage.Backlink::relation)
                                .filter(Tries::isToldOf)
                                .map(Relation::inverse))
                .collect(Collectors.toSet());
        return ItemExchange.others(bundles, page, ties, context).stream()
                .filter(bundle -> !told.contains(bundle.name()) || bundle.ties().size() > Tries.MOST)
                .toList();
    }

    private static List<Ref> contents(LinkedPage page) {
        return page.page().draft().body().headings().stream()
                .filter(h -> h.level() == 2)
                .map(h -> new Ref(h.text(), new Target.Internal(page.route(), h.id()).href(page.route())))
                .toList();
    }

    private static List<View.Entry> parts(LinkedPage page, RenderContext context) {
        return context.series().items(page).stream()
                .limit(MOST_PARTS)
                .map(item ->
                        context.entries().entry(item, page.route(), page.key().lang(), ""))
                .toList();
    }

    private static List<View.Definition> terms(LinkedPage page, RenderContext context) {
        return page.targets().stream()
                .flatMap(target -> context.item(target).stream())
                .filter(item -> item.page().type().foundInText() && !item.equals(page))
                .filter(item -> !item.page().description().isEmpty())
                .distinct()
                .limit(MOST_PARTS)
                .map(item -> new View.Definition(
                        item.page().title(),
                        item.page()
                                .text(FieldRole.NAME_LANGUAGE)
                                .orElse(item.key().lang()),
                        item.page().description(),
                        item.key().lang(),
                        item.route().from(page.route())))
                .toList();
    }

    private static Optional<View.Whole> whole(LinkedPage page, RenderContext context) {
        List<LinkedPage> parts = context.catalogue().parts(page);
        return page.page()
                .type()
                .whole()
                .flatMap(field -> page.page().fields().text(field))
                .filter(name -> parts.size() > 1 && parts.size() <= MOST_OF_A_WHOLE)
                .map(name -> new View.Whole(
                        name,
                        parts.stream()
                                .map(part -> new Ref(
                                        part.page().title(),
                                        part.equals(page) ? "" : part.route().from(page.route())))
                                .toList()));
    }

    private static List<View.Entry> related(LinkedPage page, RenderContext context) {
        return context.insights().related().getOrDefault(page.key(), List.of()).stream()
                .filter(related -> isOne(context.page(related.page()), context))
                .map(related -> context.entries()
                        .entry(
                                context.page(related.page()),
                                page.route(),
                                page.key().lang(),
                                related.shared()
                                        .map(key -> shared(
                                                context.page(key), page.key().lang(), context))
                                        .orElse("")))
                .toList();
    }

    /** Such as "same role: Learning partner". */
    private static String shared(LinkedPage page, String lang, RenderContext context) {
        String type = InterfaceWords.label(page.page().type().one(), lang);
        return context.words()
                .in(lang)
                .getOrDefault("same", "{type}: {title}")
                .replace(
                        "{type}",
                        NOUNS_STAY_LARGE.contains(lang) ? type : type.toLowerCase(Locale.forLanguageTag(lang)))
                .replace("{title}", page.page().title());
    }

    /** The names of its authors. */
    public static List<String> authors(LinkedPage page) {
        return page.page().type().roles().names(FieldRole.AUTHORS).stream()
                .map(field -> page.page().fields().root().path(field))
                .filter(JsonNode::isArray)
                .flatMap(authors -> StreamSupport.stream(authors.spliterator(), false))
                .map(author -> author.path("name").asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
