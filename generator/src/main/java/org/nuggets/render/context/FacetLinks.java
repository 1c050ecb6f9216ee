package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Facet;
import org.nuggets.model.Glance;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.Target;
import org.nuggets.render.view.Cut;
import org.nuggets.render.view.View;

/** The ways to browse, with the addresses of their pages. */
public final class FacetLinks {

    /** The most values of a facet that a page shows beside its own matter. */
    private static final int MOST_BESIDE = 24;

    private final RenderContext context;
    private final Map<String, List<References>> references = new ConcurrentHashMap<>();
    /** The items of each facet's values are counted for every page that leads to them: each list is known by itself. */
    private final Map<List<PageKey>, Map<ContentType, List<PageKey>>> byType =
            Collections.synchronizedMap(new IdentityHashMap<>());

    FacetLinks(RenderContext context) {
        this.context = context;
    }

    /** The facets of a language. */
    public List<Facet> in(String lang) {
        return context.site().facets().stream()
                .filter(facet -> facet.lang().equals(lang))
                .toList();
    }

    /** Of a facet whose values are steps of how sure things are, all steps, the surest first; of any other nothing. */
    public List<View.Rung> ladder(Facet facet, Facet.Value shown, Route from) {
        JsonNode schema = context.site().types().values().stream()
                .map(type -> type.field(facet.field()))
                .filter(field -> field.has("facet"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        List<View.Rung> rungs = new ArrayList<>();
        schema.path("steps").properties().forEach(step -> {
            String code = step.getKey();
            rungs.add(new View.Rung(
                    InterfaceWords.label(LocalText.of(schema.path("labels").path(code)), facet.lang()),
                    step.getValue().asInt(),
                    Glance.STEPS,
                    InterfaceWords.label(LocalText.of(schema.path("rules").path(code)), facet.lang()),
                    page(facet.field(), code, facet.lang())
                            .map(route -> route.from(from))
                            .orElse(""),
                    code.equals(shown.code())));
        });
        rungs.sort(Comparator.comparingInt(View.Rung::step).reversed());
        return rungs;
    }

    /** A value of a facet in words; its code where no item has it. */
    String label(String field, String code, String lang) {
        return in(lang).stream()
                .filter(facet -> facet.field().equals(field))
                .flatMap(facet -> facet.values().stream()
                        .filter(value -> value.code().equals(code))
                        .map(value -> label(facet, value)))
                .findFirst()
                .orElse(code);
    }

    /** The page of a value of a facet, where there is one. */
    public Optional<Route> page(String field, String code, String lang) {
        return in(lang).stream()
                .filter(facet -> facet.field().equals(field))
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.code().equals(code))
                .map(Facet.Value::route)
                .findFirst();
    }

    /** A value in words. */
    public String label(Facet facet, Facet.Value value) {
        return value.label().isEmpty()
                ? context.words().languageName(value.code())
                : InterfaceWords.label(value.label(), facet.lang());
    }

    /** The facets of a language with the addresses of the pages of all their values. */
    public List<View.FacetLinks> links(String lang, Route from) {
        return in(lang).stream()
                .map(facet -> links(facet, facet.values(), from))
                .toList();
    }

    /**
     * The facets of a language with the first of their values that a type has, and what it has of each. A value that all items
     * have divides nothing, and is not offered.
     */
    public List<View.FacetLinks> links(String lang, Route from, ContentType type) {
        return in(lang).stream()
                .map(facet -> {
                    List<Facet.Value> had = facet.values().stream()
                            .filter(value -> divides(byType(value.items()).getOrDefault(type, List.of()), type, lang))
                            .toList();
                    List<Facet.Value> first = had.subList(0, Math.min(had.size(), MOST_BESIDE));
                    View.FacetLinks links = links(facet, first, from);
                    return new View.FacetLinks(
                            links.field(),
                            links.label(),
                            links.values().stream()
                                    .flatMap(link -> ofType(link, type))
                                    .toList(),
                            had.size() - first.size(),
                            had.size() > first.size() ? all(facet).from(from) : "");
                })
                .filter(links -> !links.values().isEmpty())
                .toList();
    }

    private boolean divides(List<PageKey> some, ContentType type, String lang) {
        return !some.isEmpty()
                && some.size() < context.catalogue().items(type, lang).size();
    }

    /** Some values of a facet, with the addresses of their pages. */
    public View.FacetLinks links(Facet facet, List<Facet.Value> values, Route from) {
        return new View.FacetLinks(
                facet.field(),
                InterfaceWords.label(facet.label(), facet.lang()),
                values.stream()
                        .map(value -> new View.FacetLink(
                                value.code(),
                                label(facet, value),
                                value.route().from(from),
                                value.count(),
                                value.route().equals(from) || paging(value).holds(from),
                                typeCounts(facet, value, from)))
                        .toList(),
                0,
                "");
    }

    /** Some items that others point to: each leads to its own page. */
    public View.FacetLinks links(References facet, List<PageKey> items, Route from) {
        return new View.FacetLinks(
                facet.name(),
                facet.label(),
                items.stream()
                        .map(context::page)
                        .map(item -> new View.FacetLink(
                                item.key().id(),
                                Cut.text(item.page().title(), Cut.TITLE),
                                item.route().from(from),
                                facet.counts().getOrDefault(item.key(), 0),
                                false,
                                List.of()))
                        .toList(),
                0,
                "");
    }

    /** The first of the items that others point to, beside other matter, and where the rest stands. */
    public View.FacetLinks beside(References facet, String lang, Route from) {
        List<PageKey> items = List.copyOf(facet.counts().keySet());
        int shown = Math.min(items.size(), MOST_BESIDE);
        View.FacetLinks links = links(facet, items.subList(0, shown), from);
        Route all = items.size() > AddressPlan.MOST_VALUES
                ? context.plan().relation(lang, facet.name())
                : context.plan().browse(lang);
        return new View.FacetLinks(
                links.field(),
                links.label(),
                links.values(),
                items.size() - shown,
                items.size() > shown ? all.from(from) : "");
    }

    private static Stream<View.FacetLink> ofType(View.FacetLink link, ContentType type) {
        return link.types().stream()
                .filter(count -> count.type().equals(type.name()))
                .map(count -> new View.FacetLink(
                        link.code(), link.label(), count.href(), count.count(), false, List.of(count)));
    }

    /** The values of a facet beside one of them: of many those around it. */
    public View.FacetLinks siblings(Facet facet, Facet.Value value, Route from) {
        List<Facet.Value> all = facet.values();
        int start = Math.max(0, Math.min(all.indexOf(value) - MOST_BESIDE / 2, all.size() - MOST_BESIDE));
        List<Facet.Value> near = all.subList(start, Math.min(all.size(), start + MOST_BESIDE));
        View.FacetLinks links = links(facet, near, from);
        int rest = all.size() - near.size();
        return new View.FacetLinks(
                links.field(),
                links.label(),
                links.values(),
                rest,
                rest > 0 ? all(facet).from(from) : "");
    }

    /** Where all values of a facet stand. */
    private Route all(Facet facet) {
        return facet.values().size() > AddressPlan.MOST_VALUES
                ? facet.route()
                : context.plan().browse(facet.lang());
    }

    /** What a value has of each type, and where the first of it stands. */
    public List<View.TypeCount> typeCounts(Facet facet, Facet.Value value, Route from) {
        Paging paging = paging(value);
        List<View.TypeCount> counts = new ArrayList<>();
        int before = 0;
        for (var of : byType(value.items()).entrySet()) {
            ContentType type = of.getKey();
            int count = of.getValue().size();
            counts.add(new View.TypeCount(
                    type.name(),
                    InterfaceWords.label(count == 1 ? type.one() : type.many(), facet.lang()),
                    new Target.Internal(paging.route(paging.pageOf(before)), "_" + type.name()).href(from),
                    count));
            before += count;
        }
        return counts;
    }

    /** The pages of a value's items. */
    public Paging paging(Facet.Value value) {
        return new Paging(value.list(), value.count());
    }

    /** What can be browsed by the items that others point to. */
    public List<References> references(String lang) {
        return references.computeIfAbsent(lang, this::countedReferences);
    }

    private List<References> countedReferences(String lang) {
        Map<String, References> facets = new TreeMap<>();
        for (LinkedPage page : context.catalogue().all(lang)) {
            page.references().stream()
                    .filter(reference -> reference.relation().facet())
                    .forEach(reference -> reference
                            .target()
                            .ifPresent(target -> facets.computeIfAbsent(
                                            reference.relation().name(),
                                            name -> new References(
                                                    name,
                                                    InterfaceWords.label(
                                                            reference.relation().label(), lang),
                                                    new TreeMap<>(context.order()
                                                            .ofKeys()
                                                            .thenComparing(key -> key))))
                                    .counts()
                                    .merge(target, 1, Integer::sum)));
        }
        return List.copyOf(facets.values());
    }

    /** Items by type, in the order of menus; those of each in their own. */
    public Map<ContentType, List<PageKey>> byType(List<PageKey> items) {
        return byType.computeIfAbsent(items, this::sortedByType);
    }

    private Map<ContentType, List<PageKey>> sortedByType(List<PageKey> items) {
        Map<ContentType, List<PageKey>> byType = new TreeMap<>(Catalogue.TYPES);
        items.forEach(key -> byType.computeIfAbsent(context.page(key).page().type(), type -> new ArrayList<>())
                .add(key));
        byType.values().forEach(some -> some.sort(context.order().ofKeys()));
        return byType;
    }

    /**
     * The items that others point to by one relation, such as themes: one can browse by them, too.
     *
     * @param counts how many items point to each, in the order of the site
     */
    public record References(String name, String label, Map<PageKey, Integer> counts) {}
}
