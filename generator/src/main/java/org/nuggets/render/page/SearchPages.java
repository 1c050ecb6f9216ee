package org.nuggets.render.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Catalogue;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.JsonLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.context.SearchWords;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;

/**
 * In each language the page of search, which without scripts is a map of the site, and the words that its scripts say.
 */
public final class SearchPages implements OutputFormat {

    /** The rest stands on the list's own pages, or this one would weigh as much as all of them. */
    private static final int MOST_OF_A_LIST = 50;

    private static final int MOST_OF_ALL_LISTS = 400;

    /** None of the words: no author links to them. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.canSearch()
                ? site.languages().flatMap(lang -> AddressPlan.pages(site.plan().search(lang), inNoList(site, lang)))
                : Stream.empty();
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return context.addresses().canSearch()
                ? context.liveLanguages().stream()
                        .flatMap(lang -> Stream.concat(pages(lang, context), Stream.of(said(lang, context))))
                : Stream.empty();
    }

    private static int inNoList(SiteOutline site, String lang) {
        return (int) site.types().stream()
                .filter(type -> site.list(type, lang).findAny().isEmpty())
                .mapToLong(type -> site.items(type, lang).count())
                .sum();
    }

    /** As many as it takes to name every item of the types that have no list of their own. */
    private static Stream<PageOutput> pages(String lang, RenderContext context) {
        int plain = types(lang, context)
                .filter(type -> context.list(type, lang).isEmpty())
                .mapToInt(type -> context.catalogue().items(type, lang).size())
                .sum();
        Paging paging = new Paging(context.plan().search(lang), plain);
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        "search",
                        () -> view(lang, paging, number, context),
                        ""));
    }

    private static Stream<ContentType> types(String lang, RenderContext context) {
        return context.site().types().values().stream()
                .sorted(Catalogue.TYPES)
                .filter(type -> !context.catalogue().items(type, lang).isEmpty());
    }

    private static View view(String lang, Paging paging, int number, RenderContext context) {
        Route route = paging.route(number);
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, context.plan().search(other)));
        String title = context.words().in(lang).getOrDefault("search_title", "Search");
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        "",
                        Optional.of(paging.first()),
                        translations,
                        to -> to.from(route));
        return new View.SearchPage(
                JsonLd.list(frame, route, frame.title(), context),
                title,
                number == 1 ? examples(lang, route, context) : List.of(),
                sections(lang, paging, number, context),
                paging.pager(number));
    }

    private static List<View.Ref> examples(String lang, Route page, RenderContext context) {
        return SearchWords.examples(lang, context).stream()
                .map(text -> new View.Ref(text, page.from(page) + "?q=" + URLEncoder.encode(text, UTF_8)))
                .toList();
    }

    /** On the first page the first items of each list; and on each page a part of what stands in no list. */
    private static List<View.Section> sections(String lang, Paging paging, int number, RenderContext context) {
        List<View.Section> sections = new ArrayList<>();
        int before = 0;
        List<ContentType> types = types(lang, context).toList();
        int most = Math.max(1, Math.min(MOST_OF_A_LIST, MOST_OF_ALL_LISTS / Math.max(1, types.size())));
        for (ContentType type : types) {
            List<LinkedPage> items = context.catalogue().items(type, lang);
            Optional<Route> list = context.list(type, lang);
            List<LinkedPage> here = list.isPresent()
                    ? items.subList(0, number == 1 ? Math.min(items.size(), most) : 0)
                    : paging.on(number, before, items);
            before += list.isPresent() ? 0 : items.size();
            if (!here.isEmpty()) {
                sections.add(section(type, lang, here, items.size(), paging.route(number), context));
            }
        }
        return sections;
    }

    private static View.Section section(
            ContentType type, String lang, List<LinkedPage> items, int count, Route from, RenderContext context) {
        return new View.Section(
                type.name(),
                InterfaceWords.label(type.many(), lang),
                "",
                context.list(type, lang).map(l -> l.from(from)).orElse(""),
                count,
                items.stream()
                        .map(page -> context.entries().entry(page, from, lang, ""))
                        .toList());
    }

    private static FileOutput said(String lang, RenderContext context) {
        SearchWords words = context.searchWords(lang);
        return FileOutput.text(words.route(), words::script).namedByDigest();
    }
}
