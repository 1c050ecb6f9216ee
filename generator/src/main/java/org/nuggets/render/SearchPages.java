package org.nuggets.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;

/**
 * In each language the page of search, which without scripts is a map of the site, and the words that its scripts say.
 * Those are a script too, since from a disk a page can read nothing else.
 */
final class SearchPages implements OutputFormat {

    private static final String OF_SEARCH = "search_";

    /** The rest stands on the list's own pages, or this one would weigh as much as all of them. */
    private static final int MOST_OF_A_LIST = 50;

    private static final int MOST_OF_ALL_LISTS = 400;

    @Override
    public Stream<Output> outputs(Views views) {
        return views.addresses().canSearch()
                ? views.liveLanguages().stream()
                        .flatMap(lang -> Stream.concat(pages(lang, views), Stream.of(said(lang, views))))
                : Stream.empty();
    }

    /** As many as it takes to name every item of the types that have no list of their own. */
    private static Stream<PageOutput> pages(String lang, Views views) {
        int plain = types(lang, views)
                .filter(type -> views.list(type, lang).isEmpty())
                .mapToInt(type -> views.items(type, lang).size())
                .sum();
        Paging paging = new Paging(views.plan().search(lang), plain);
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number), Optional.empty(), "search", () -> view(lang, paging, number, views), ""));
    }

    private static Stream<ContentType> types(String lang, Views views) {
        return views.site().types().values().stream()
                .sorted(Views.TYPES)
                .filter(type -> !views.items(type, lang).isEmpty());
    }

    private static View view(String lang, Paging paging, int number, Views views) {
        Route route = paging.route(number);
        Map<String, Route> translations = new TreeMap<>();
        views.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, views.plan().search(other)));
        String title = views.words(lang).getOrDefault("search_title", "Search");
        Frame frame = views.frame(
                route,
                lang,
                paging.title(title, number, views, lang),
                "",
                Optional.of(paging.first()),
                translations,
                to -> to.from(route));
        return new View.SearchPage(
                JsonLd.list(frame, route, frame.title(), views),
                title,
                sections(lang, paging, number, views),
                paging.pager(number));
    }

    /** On the first page the first items of each list; and on each page a part of what stands in no list. */
    private static List<View.Section> sections(String lang, Paging paging, int number, Views views) {
        List<View.Section> sections = new ArrayList<>();
        int before = 0;
        List<ContentType> types = types(lang, views).toList();
        int most = Math.max(1, Math.min(MOST_OF_A_LIST, MOST_OF_ALL_LISTS / Math.max(1, types.size())));
        for (ContentType type : types) {
            List<LinkedPage> items = views.items(type, lang);
            Optional<Route> list = views.list(type, lang);
            List<LinkedPage> here = list.isPresent()
                    ? items.subList(0, number == 1 ? Math.min(items.size(), most) : 0)
                    : paging.on(number, before, items);
            before += list.isPresent() ? 0 : items.size();
            if (!here.isEmpty()) {
                sections.add(section(type, lang, here, items.size(), paging.route(number), views));
            }
        }
        return sections;
    }

    private static View.Section section(
            ContentType type, String lang, List<LinkedPage> items, int count, Route from, Views views) {
        return new View.Section(
                type.name(),
                Views.label(type.many(), lang),
                "",
                views.list(type, lang).map(l -> l.from(from)).orElse(""),
                count,
                items.stream().map(page -> views.entry(page, from, lang, "")).toList());
    }

    private static FileOutput said(String lang, Views views) {
        return FileOutput.of(views.plan().searchWords(lang), () -> script(lang, views));
    }

    private static String script(String lang, Views views) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        views.strings(lang).forEach((name, text) -> {
            if (name.startsWith(OF_SEARCH)) {
                said.put(name.substring(OF_SEARCH.length()), text);
            }
        });
        if (views.isWithoutWords(lang)) {
            said.put("lang", "en");
        }
        said.put("page", views.plan().search(lang).file());
        said.put(
                "browse_page",
                views.addresses().canBrowse(lang) ? views.plan().browse(lang).file() : "");
        ObjectNode languages = said.putObject("languages");
        views.languages().forEach(code -> languages.put(code, views.languageName(code)));
        return "globalThis.nuggetsWords = " + said + ";\n";
    }
}
