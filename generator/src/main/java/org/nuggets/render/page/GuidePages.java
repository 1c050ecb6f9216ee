package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.guide.ExampleFile;
import org.nuggets.guide.Explanations;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.Vocabulary;
import org.nuggets.render.context.Catalogue;
import org.nuggets.render.context.GuideFindings;
import org.nuggets.render.context.GuideTypes;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.GuidePage;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/**
 * In each language the guide for those who write: how a file is built, what each type asks for, what the values of each
 * vocabulary mean, and what each finding does. It is made of the types and of what is known of findings alone, so a site's own
 * types, fields and values are in it by themselves. It is not for readers: no search, feed or site map leads to it.
 */
public final class GuidePages implements OutputFormat {

    /** A theme that has it has the others, too. */
    public static final String TEMPLATE = "templates/guide-start.peb";

    /** The type that a newcomer is shown, where the site has it. */
    private static final String SHOWN = "nugget";

    private final GuideAddresses addresses;
    private final List<ContentType> types;
    private final SortedMap<String, Vocabulary> vocabularies;
    private final Explanations explanations;
    private final Map<String, JsonNode> examples;

    /** @param examples those that somebody wrote, as {@link ExampleFile} has them */
    public GuidePages(
            AddressPlan plan,
            Collection<ContentType> types,
            Explanations explanations,
            Map<String, JsonNode> examples) {
        this.addresses = new GuideAddresses(plan);
        this.types = types.stream().sorted(Catalogue.TYPES).toList();
        this.vocabularies = Vocabulary.of(types);
        this.explanations = explanations;
        this.examples = examples;
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages().flatMap(this::routes);
    }

    @Override
    public Stream<Route> reserved(Collection<String> languages) {
        return languages.stream().flatMap(this::routes);
    }

    private Stream<Route> routes(String lang) {
        return pages(lang).map(Page::route);
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream()
                .flatMap(lang -> pages(lang)
                        .map(page -> PageOutput.framed(
                                page.route(), "guide-" + page.kind(), () -> view(page, lang, context))));
    }

    /**
     * One page of the guide.
     *
     * @param kind what it is of: the last part of its template's name
     * @param there the same page in another language
     */
    private record Page(
            String kind,
            Route route,
            Function<String, Route> there,
            Function<RenderContext, String> title,
            BiFunction<Route, RenderContext, GuidePage> content) {}

    private Stream<Page> pages(String lang) {
        return Stream.of(
                        Stream.of(
                                page("start", lang, addresses::start, word("guide_title", lang), start(lang)),
                                page("files", lang, addresses::files, word("guide_files", lang), files(lang))),
                        types.stream()
                                .map(type -> page(
                                        "type",
                                        lang,
                                        l -> addresses.type(l, type.name()),
                                        context -> GuideTypes.one(type, lang),
                                        (route, context) -> new GuideTypes(context, types, lang, route)
                                                .page(type, new ExampleFile(type, lang, examples)))),
                        vocabularies.values().stream()
                                .map(vocabulary -> page(
                                        "values",
                                        lang,
                                        l -> addresses.values(l, vocabulary.name()),
                                        context -> vocabulary.name(),
                                        (route, context) ->
                                                new GuideTypes(context, types, lang, route).values(vocabulary))),
                        explanations.groups().stream()
                                .flatMap(group -> group.all().stream()
                                        .map(one -> page(
                                                "finding",
                                                lang,
                                                l -> addresses.finding(l, one.code()),
                                                context -> InterfaceWords.label(one.title(), lang),
                                                (route, context) ->
                                                        new GuideFindings(addresses, lang, route).page(one, group)))))
                .flatMap(some -> some);
    }

    private static Page page(
            String kind,
            String lang,
            Function<String, Route> place,
            Function<RenderContext, String> title,
            BiFunction<Route, RenderContext, GuidePage> content) {
        return new Page(kind, place.apply(lang), place, title, content);
    }

    private static Function<RenderContext, String> word(String name, String lang) {
        return context -> context.words().in(lang).getOrDefault(name, "Guide");
    }

    private View view(Page page, String lang, RenderContext context) {
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, page.there().apply(other)));
        Route route = page.route();
        String title = page.title().apply(context);
        Frame frame =
                context.frames().frame(route, lang, title, "", Optional.empty(), translations, to -> to.from(route));
        Route start = addresses.start(lang);
        return new View.Guide(
                frame,
                title,
                start.equals(route) ? "" : start.from(route),
                page.content().apply(route, context));
    }

    private BiFunction<Route, RenderContext, GuidePage> start(String lang) {
        return (route, context) -> {
            GuideFindings findings = new GuideFindings(addresses, lang, route);
            List<GuidePage.Entry> lists = new ArrayList<>();
            vocabularies
                    .values()
                    .forEach(vocabulary -> lists.add(new GuidePage.Entry(
                            vocabulary.name(),
                            addresses.values(lang, vocabulary.name()).from(route),
                            String.join(
                                            ", ",
                                            vocabulary.values().stream()
                                                    .limit(4)
                                                    .map(value -> InterfaceWords.label(value.label(), lang))
                                                    .toList())
                                    + (vocabulary.values().size() > 4 ? ", …" : ""))));
            return new GuidePage.Start(
                    addresses.files(lang).from(route),
                    new GuideTypes(context, types, lang, route).entries(),
                    lists,
                    explanations.groups().stream().map(findings::group).toList());
        };
    }

    private BiFunction<Route, RenderContext, GuidePage> files(String lang) {
        return (route, context) -> {
            ContentType type = types.stream()
                    .filter(one -> one.name().equals(SHOWN))
                    .findFirst()
                    .orElse(types.get(0));
            ExampleFile example = new ExampleFile(type, lang, examples);
            return new GuidePage.Files(
                    new Ref(
                            GuideTypes.one(type, lang),
                            addresses.type(lang, type.name()).from(route)),
                    example.path(),
                    example.text(),
                    new GuideTypes(context, types, lang, route).entries());
        };
    }
}
