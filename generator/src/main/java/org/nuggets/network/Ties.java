package org.nuggets.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LocalText;
import org.nuggets.model.Network.Tie;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.PageKey;
import org.nuggets.model.Relation;

/** What items say of each other, from both sides. */
final class Ties {

    private final SortedMap<PageKey, As> kinds = new TreeMap<>();
    private final Map<PageKey, List<Tie>> ties = new HashMap<>();
    /** Both sides may say the same, each by its own relation. */
    private final Set<Said> said = new HashSet<>();

    private record Said(PageKey one, PageKey other, String relation, String inverse) {

        static Said of(PageKey from, PageKey to, Relation relation) {
            boolean inOrder = from.compareTo(to) < 0;
            return inOrder
                    ? new Said(from, to, relation.name(), relation.inverse())
                    : new Said(to, from, relation.inverse(), relation.name());
        }
    }

    private Ties() {}

    static Ties of(Items items) {
        Ties all = new Ties();
        items.pages().forEach((item, pages) -> items.part(item).ifPresent(part -> all.kinds.put(item, part.as())));
        items.pages()
                .forEach((item, pages) -> items.part(item)
                        .ifPresent(part -> pages.stream()
                                .flatMap(page -> page.references().stream())
                                .filter(reference -> part.ties()
                                        .contains(reference.relation().name()))
                                .forEach(reference -> all.add(item, reference, items))));
        return all;
    }

    private void add(PageKey from, LinkedPage.Reference reference, Items items) {
        Optional<PageKey> target = reference
                .target()
                .flatMap(items::key)
                .filter(key -> kinds.containsKey(key))
                .filter(to -> !to.equals(from));
        target.ifPresent(to -> {
            if (said.add(Said.of(from, to, reference.relation()))) {
                tie(from, to, reference.relation().label());
                tie(to, from, reference.relation().inverseLabel());
            }
        });
    }

    private void tie(PageKey from, PageKey to, LocalText label) {
        ties.computeIfAbsent(from, of -> new ArrayList<>()).add(new Tie(to, label));
    }

    /** The items of a kind, by key. */
    Stream<PageKey> all(As kind) {
        return kinds.entrySet().stream().filter(item -> item.getValue() == kind).map(Map.Entry::getKey);
    }

    As kind(PageKey item) {
        return kinds.getOrDefault(item, As.CASE);
    }

    /** What an item is tied to, by key. */
    Stream<PageKey> of(PageKey item) {
        return ties.getOrDefault(item, List.of()).stream().map(Tie::to);
    }

    /** The items of a kind that an item is tied to. */
    Stream<PageKey> of(PageKey item, As kind) {
        return of(item).filter(other -> kind(other) == kind);
    }

    /** The ties of an item to some others, in the order in which items are numbered. */
    List<Tie> of(PageKey item, Set<PageKey> others) {
        return ties.getOrDefault(item, List.of()).stream()
                .filter(tie -> others.contains(tie.to()))
                .sorted((one, two) -> {
                    int byKind = kind(one.to()).compareTo(kind(two.to()));
                    return byKind != 0 ? byKind : one.to().compareTo(two.to());
                })
                .toList();
    }

    /**
     * What belongs to a network: its members and groups, what was done at members, and the roles in all of these.
     *
     * @param members all of them, or those of a group
     */
    SortedSet<PageKey> around(Set<PageKey> members, Set<PageKey> groups) {
        SortedSet<PageKey> found = new TreeSet<>(members);
        Set<PageKey> held = new TreeSet<>(groups);
        members.forEach(member -> of(member, As.CASE).forEach(other -> held.add(other)));
        held.forEach(item -> of(item, As.ROLE).forEach(other -> found.add(other)));
        members.forEach(member -> of(member, As.ROLE).forEach(other -> found.add(other)));
        found.addAll(held);
        return found;
    }

    /** Whether an item has a part as something that others are reached by. */
    static boolean isBetween(As kind) {
        return kind == As.GROUP || kind == As.CASE;
    }

    /** How many of a role's cases name no member. */
    int unplaced(PageKey role) {
        return (int) of(role, As.CASE)
                .filter(item -> of(item, As.MEMBER).findAny().isEmpty())
                .count();
    }
}
