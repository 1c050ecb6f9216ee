package org.nuggets.render.context;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;

/** What readers of a language are offered, in the order of menus and lists. */
public final class Catalogue {

    /** The order of menus. */
    public static final Comparator<ContentType> TYPES =
            Comparator.comparingInt(ContentType::order).thenComparing(ContentType::name);

    private record OfType(String type, String lang) {}

    private final Map<OfType, List<LinkedPage>> items = new ConcurrentHashMap<>();
    private final Map<OfType, Map<String, List<LinkedPage>>> wholes = new ConcurrentHashMap<>();
    private final RenderContext context;

    Catalogue(RenderContext context) {
        this.context = context;
    }

    /** The types that have items in a language, in the order of menus. */
    public List<ContentType> types(String lang) {
        return context.site().types().values().stream()
                .filter(type -> context.list(type, lang).isPresent())
                .sorted(TYPES)
                .toList();
    }

    /** The items of a type that readers of a language are offered, in their order. */
    public List<LinkedPage> items(ContentType type, String lang) {
        // Asked for at each page of a list.
        return items.computeIfAbsent(
                new OfType(type.name(), lang),
                list -> context.order().offered(list.lang, list.type).stream()
                        .map(context::page)
                        .toList());
    }

    /** The parts of the whole that an item is one of, itself among them, in their order; none where it names no whole. */
    public List<LinkedPage> parts(LinkedPage page) {
        ContentType type = page.page().type();
        return type.whole()
                .flatMap(field -> page.page()
                        .fields()
                        .text(field)
                        .map(whole -> wholes.computeIfAbsent(
                                        new OfType(type.name(), page.key().lang()),
                                        list -> wholes(type, field, list.lang))
                                .getOrDefault(whole, List.of())))
                .orElse(List.of());
    }

    private Map<String, List<LinkedPage>> wholes(ContentType type, String field, String lang) {
        return items(type, lang).stream()
                .filter(page -> page.page().fields().text(field).isPresent())
                .collect(Collectors.groupingBy(
                        page -> page.page().fields().text(field).orElseThrow()));
    }

    /** What readers of a language are offered. */
    public List<LinkedPage> all(String lang) {
        return context.site().catalogues().getOrDefault(lang, List.of()).stream()
                .map(context::page)
                .toList();
    }

    /** By their order or place in a series, then by title. */
    public Comparator<LinkedPage> order() {
        return context.order().comparator();
    }
}
