package org.nuggets.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memo;
import org.nuggets.model.Matches;
import org.nuggets.model.Network;
import org.nuggets.model.Network.Exchange;
import org.nuggets.model.Network.Node;
import org.nuggets.model.Network.Part;
import org.nuggets.model.NetworkMeasures;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/**
 * Who is tied to whom in a site, and in each version of it that comes after: the network that was asked for last is kept, and
 * is that of another version where nothing that decides it is different. Safe to use from many threads.
 */
public final class SiteNetwork {

    private Optional<Memo<From, Network>> last = Optional.empty();

    /** What decides a network. */
    private record From(Items items, Matches matches) {}

    /** The network of a version of a site: the same whatever the order in which its files were read. */
    public synchronized Network of(Site site, Matches matches) {
        if (!hasMembers(site)) {
            return Network.none();
        }
        Memo<From, Network> memo =
                Memo.of(last, new From(Items.of(site), matches), from -> network(from.items(), from.matches()));
        last = Optional.of(memo);
        return memo.value();
    }

    private static Network network(Items items, Matches matches) {
        Ties ties = Ties.of(items);
        List<PageKey> members = ties.all(As.MEMBER).toList();
        Set<PageKey> groups = ties.all(As.GROUP).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<PageKey> all = ties.around(new TreeSet<>(members), groups);
        Exchanges exchanges = Exchanges.of(matches, items, new TreeSet<>(members));
        SortedMap<PageKey, Exchange> byExpertise = exchanges.byExpertise();
        Measuring measuring = new Measuring(members, ties, exchanges, byExpertise, items);
        SortedMap<PageKey, Node> nodes = new TreeMap<>();
        all.forEach(item -> nodes.put(
                item,
                new Node(
                        item,
                        ties.kind(item),
                        ties.of(item, all),
                        exchanges.offersOf(item),
                        exchanges.needsOf(item),
                        exchanges.gives().getOrDefault(item, List.of()),
                        exchanges.gets().getOrDefault(item, List.of()),
                        measures(item, ties.kind(item), measuring))));
        SortedMap<PageKey, Part> parts = new TreeMap<>();
        groups.forEach(group -> parts.put(group, part(ties.around(membersOf(group, ties), Set.of(group)), nodes)));
        return new Network(nodes, byExpertise, part(all, nodes), parts);
    }

    private static Set<PageKey> membersOf(PageKey group, Ties ties) {
        return ties.of(group, As.MEMBER).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasMembers(Site site) {
        return site.types().values().stream()
                .filter(type ->
                        type.network().filter(part -> part.as() == As.MEMBER).isPresent())
                .anyMatch(type -> site.pages().tailMap(new PageKey(type.name(), "", "")).keySet().stream()
                        .limit(1)
                        .anyMatch(key -> key.type().equals(type.name())));
    }

    private static Optional<NetworkMeasures> measures(PageKey item, As kind, Measuring measuring) {
        return switch (kind) {
            case MEMBER -> Optional.of(measuring.ofMember(item));
            case ROLE -> Optional.of(measuring.ofRole(item));
            case GROUP, CASE -> Optional.empty();
        };
    }

    private static Part part(SortedSet<PageKey> items, SortedMap<PageKey, Node> nodes) {
        List<PageKey> ordered = items.stream()
                .sorted((one, two) -> {
                    int byKind = nodes.get(one).as().compareTo(nodes.get(two).as());
                    return byKind != 0 ? byKind : one.compareTo(two);
                })
                .toList();
        return new Part(ordered, new Lazy<>(() -> Drawn.of(ordered, nodes))::get);
    }
}
