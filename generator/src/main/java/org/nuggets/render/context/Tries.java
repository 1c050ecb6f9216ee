package org.nuggets.render.context;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;
import org.nuggets.model.Relation;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Fact;

/** What was tried again elsewhere, and what has taken the place of an item: by the roles of relations. */
public final class Tries {

    /** More than these stand among the other ties. */
    public static final int MOST = 50;

    private final Map<PageKey, Integer> counts = new ConcurrentHashMap<>();
    private final RenderContext context;

    Tries(RenderContext context) {
        this.context = context;
    }

    /** Whether a relation is one that this tells of, so that it need not stand among the others. */
    public static boolean isToldOf(Relation relation) {
        return relation.roles().contains(FieldRole.REPEATS);
    }

    /** How many other items try what this one tells of. */
    int count(LinkedPage page) {
        // A theme or a source that thousands point to stands on as many pages.
        return counts.computeIfAbsent(page.key(), key -> page.tried());
    }

    /** Whether any item of a type was tried again, of those that readers of a language are offered. */
    public boolean isAny(ContentType type, String lang) {
        return context.catalogue().items(type, lang).stream().anyMatch(page -> count(page) > 0);
    }

    /** What an item tries again, in the order of its front matter. */
    public List<View.Try> of(LinkedPage page) {
        return page.references().stream()
                .filter(reference -> isToldOf(reference.relation()))
                .limit(MOST)
                .flatMap(reference -> reference
                        .target()
                        .filter(other -> !other.isOfItem(page.key()))
                        .map(context::page)
                        .map(other -> one(reference.relation().label(), other, reference, page, page))
                        .stream())
                .toList();
    }

    /** Who tried again what an item tells of, each once, in the language of the page where there is one. */
    public List<View.Try> by(LinkedPage page) {
        return page.backlinks().stream()
                .filter(backlink -> isToldOf(backlink.relation()))
                .filter(backlink -> !backlink.source().isOfItem(page.key()))
                .sorted(Comparator.comparing(
                        backlink -> !backlink.source().lang().equals(page.key().lang())))
                .collect(Collectors.toMap(
                        backlink -> item(backlink.source()),
                        backlink -> backlink,
                        (first, twin) -> first,
                        TreeMap::new))
                .values()
                .stream()
                .limit(MOST)
                .flatMap(backlink -> {
                    LinkedPage other = context.page(backlink.source());
                    return pointing(other, page, backlink.relation())
                            .map(reference -> one(backlink.relation().inverseLabel(), other, reference, other, page));
                })
                .toList();
    }

    /** What has taken the place of an item. */
    public Optional<View.Entry> successor(LinkedPage page) {
        return page.backlinks().stream()
                .filter(backlink -> backlink.relation().roles().contains(FieldRole.SUPERSEDES))
                .filter(backlink -> !backlink.source().isOfItem(page.key()))
                .map(backlink -> context.entries()
                        .entry(
                                context.page(backlink.source()),
                                page.route(),
                                page.key().lang(),
                                ""))
                .findFirst();
    }

    private static Stream<Reference> pointing(LinkedPage from, LinkedPage to, Relation relation) {
        return from.references().stream()
                .filter(reference -> reference.relation().name().equals(relation.name()))
                .filter(reference -> reference
                        .target()
                        .filter(key -> item(key).equals(item(to.key())))
                        .isPresent());
    }

    /** An item in whichever language. */
    private static String item(PageKey key) {
        return key.type() + ":" + key.id();
    }

    /**
     * @param teller whose front matter holds the reference
     * @param reader the page that shows it
     */
    private View.Try one(LocalText kind, LinkedPage other, Reference reference, LinkedPage teller, LinkedPage reader) {
        String lang = reader.key().lang();
        return new View.Try(
                InterfaceWords.label(kind, lang),
                context.entries().entry(other, reader.route(), lang, ""),
                notes(reference, teller, lang),
                teller.key().lang());
    }

    /** What stands beside a reference in the front matter. */
    private static List<Fact> notes(Reference reference, LinkedPage teller, String lang) {
        JsonPointer place = JsonPointer.compile(reference.pointer());
        JsonNode beside = teller.page().fields().root().at(place.head());
        JsonNode schema = teller.page()
                .type()
                .field(place.getMatchingProperty())
                .path("items")
                .path("properties");
        String own = place.last().getMatchingProperty();
        List<Fact> notes = new ArrayList<>();
        schema.properties().stream()
                .filter(field -> !field.getKey().equals(own)
                        && beside.path(field.getKey()).isTextual())
                .forEach(field -> notes.add(new Fact(
                        field.getKey(),
                        InterfaceWords.label(LocalText.of(field.getValue().path("label")), lang),
                        beside.path(field.getKey()).asText())));
        return notes;
    }
}
