package org.nuggets.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page with its place in the site and all its ties.
 *
 * @param page the page
 * @param route its address
 * @param html its body, with the terms of the glossary marked; made each time that somebody asks
 * @param targets for each slot of that body, by its number, what it points to
 * @param references what its front matter points to, in the order of its type's relations
 * @param backlinks what points to it, by relation and then by key
 * @param translations the same item in other languages, by language
 */
public record LinkedPage(
        Page page,
        Route route,
        Supplier<Html> html,
        List<Target> targets,
        List<Reference> references,
        List<Backlink> backlinks,
        List<PageKey> translations) {

    public LinkedPage {
        targets = List.copyOf(targets);
        references = List.copyOf(references);
        backlinks = List.copyOf(backlinks);
        translations = List.copyOf(translations);
    }

    public PageKey key() {
        return page.key();
    }

    /** How many other items try what this one tells of; a translation of one is no other, nor is the item itself. */
    public int tried() {
        return (int) backlinks.stream()
                .filter(backlink -> backlink.relation().roles().contains(FieldRole.REPEATS))
                .filter(backlink -> !backlink.source().isOfItem(key()))
                .map(backlink ->
                        backlink.source().type() + ":" + backlink.source().id())
                .distinct()
                .count();
    }

    /**
     * A tie to another item.
     *
     * @param pointer where it stands in the front matter, as a JSON pointer
     * @param text as its author wrote it
     * @param target the item; none for one that we do not hold
     */
    public record Reference(Relation relation, String pointer, String text, Optional<PageKey> target) {}

    /** A tie from another item. */
    public record Backlink(Relation relation, PageKey source) {}
}
