package org.nuggets.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @Override
    public Stream<Output> outputs(Views views) {
        return views.canSearch()
                ? views.liveLanguages().stream().flatMap(lang -> Stream.of(page(lang, views), said(lang, views)))
                : Stream.empty();
    }

    /** Where the words of a language stand. */
    static Route words(String lang) {
        return new Route("assets/scripts/search-" + lang + ".js");
    }

    private static PageOutput page(String lang, Views views) {
        Route route = views.searchPage(lang);
        return new PageOutput(route, Optional.empty(), "search", () -> view(lang, route, views), "");
    }

    private static View view(String lang, Route route, Views views) {
        Map<String, Route> translations = new TreeMap<>();
        views.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> translations.put(other, views.searchPage(other)));
        String title = views.words(lang).getOrDefault("search_title", "Search");
        Frame frame = views.frame(route, lang, title, "", Optional.of(route), translations, to -> to.from(route));
        return new View.SearchPage(
                JsonLd.list(frame, route, title, views),
                title,
                views.site().types().values().stream()
                        .sorted(Views.TYPES)
                        .filter(type -> !views.items(type, lang).isEmpty())
                        .map(type -> section(type, lang, route, views))
                        .toList());
    }

    private static View.Section section(ContentType type, String lang, Route from, Views views) {
        List<LinkedPage> items = views.items(type, lang);
        Optional<Route> list = views.list(type, lang);
        return new View.Section(
                type.name(),
                Views.label(type.many(), lang),
                "",
                list.map(l -> l.from(from)).orElse(""),
                items.size(),
                // Of a long list the rest stands on the list's own pages, or this one would weigh as much as all of
                // them.
                items.stream()
                        .limit(list.isPresent() ? Paging.MOST : items.size())
                        .map(page -> views.entry(page, from, lang, ""))
                        .toList());
    }

    private static FileOutput said(String lang, Views views) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        views.strings(lang).forEach((name, text) -> {
            if (name.startsWith(OF_SEARCH)) {
                said.put(name.substring(OF_SEARCH.length()), text);
            }
        });
        if (views.isWithoutWords(lang)) {
            said.put("lang", "en");
        }
        said.put("page", views.searchPage(lang).file());
        said.put("browse_page", views.canBrowse(lang) ? views.browse(lang).file() : "");
        ObjectNode languages = said.putObject("languages");
        views.languages().forEach(code -> languages.put(code, views.languageName(code)));
        return FileOutput.of(words(lang).path(), "globalThis.nuggetsWords = " + said + ";\n");
    }
}
