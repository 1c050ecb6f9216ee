package org.nuggets.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Network;
import org.nuggets.model.Network.Drawing;
import org.nuggets.model.Network.Edge;
import org.nuggets.model.Network.Edge.Kind;
import org.nuggets.model.Network.Extent;
import org.nuggets.model.Network.Help;
import org.nuggets.model.Network.Node;
import org.nuggets.model.Network.Tie;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.NetworkPicture;
import org.nuggets.model.PageKey;

/** Chooses what of a part of the network is drawn, and what links that. */
final class Drawn {

    private final Map<PageKey, Node> nodes;

    private Drawn(Map<PageKey, Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * What is drawn of some items.
     *
     * @param items in the order in which they are numbered
     * @param nodes all of the network
     */
    static Drawing of(List<PageKey> items, Map<PageKey, Node> nodes) {
        Drawn drawn = new Drawn(nodes);
        for (Extent extent : Extent.values()) {
            List<PageKey> chosen = drawn.chosen(items, extent);
            if (chosen.size() <= Network.MOST_DRAWN) {
                List<Edge> links = drawn.links(chosen);
                Map<PageKey, As> kinds = new TreeMap<>();
                chosen.forEach(item -> kinds.put(item, drawn.kind(item)));
                return new Drawing(
                        extent,
                        chosen,
                        links,
                        new Lazy<Optional<NetworkPicture>>(() ->
                                chosen.isEmpty() ? Optional.empty() : Optional.of(Picturing.of(chosen, kinds, links)))
                                ::get);
            }
        }
        throw new IllegalStateException("nothing is more than " + Network.MOST_DRAWN);
    }

    private List<PageKey> chosen(List<PageKey> items, Extent extent) {
        return switch (extent) {
            case ALL -> items;
            case SHARED -> shared(items);
            case MEMBERS_AND_GROUPS ->
                items.stream()
                        .filter(item -> kind(item) == As.MEMBER || kind(item) == As.GROUP)
                        .toList();
            case NOTHING -> List.of();
        };
    }

    /** Without the cases of a single member, and without the roles that then nothing is left of. */
    private List<PageKey> shared(List<PageKey> items) {
        Set<PageKey> all = new HashSet<>(items);
        Set<PageKey> first = items.stream()
                .filter(item -> kind(item) != As.ROLE)
                .filter(item -> kind(item) != As.CASE || tied(item, As.MEMBER, all) > 1)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> kind(item) == As.ROLE
                        ? nodes.get(item).ties().stream().map(Tie::to).anyMatch(first::contains)
                        : first.contains(item))
                .toList();
    }

    private long tied(PageKey item, As kind, Set<PageKey> others) {
        return nodes.get(item).ties().stream()
                .map(Tie::to)
                .filter(other -> others.contains(other) && kind(other) == kind)
                .count();
    }

    private As kind(PageKey item) {
        return nodes.get(item).as();
    }

    private List<Edge> links(List<PageKey> items) {
        Set<PageKey> all = new HashSet<>(items);
        List<Edge> links = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Node one = nodes.get(items.get(i));
            Set<PageKey> helping = new HashSet<>();
            for (int j = i + 1; j < items.size(); j++) {
                Node other = nodes.get(items.get(j));
                help(one, other).ifPresent(link -> {
                    links.add(link);
                    helping.add(other.page());
                });
            }
            one.ties().stream()
                    .map(Tie::to)
                    .filter(other -> all.contains(other) && one.page().compareTo(other) < 0)
                    .filter(other -> !helping.contains(other))
                    .distinct()
                    .forEach(other -> links.add(new Edge(one.page(), other, Kind.TIE, false)));
        }
        return links;
    }

    private static Optional<Edge> help(Node one, Node other) {
        boolean gives = isMatched(one, other);
        boolean gets = isMatched(other, one);
        boolean helps = gives || offers(one, other);
        boolean helped = gets || offers(other, one);
        Kind kind = gives || gets ? Kind.MATCH : Kind.OFFER;
        if (helps) {
            return Optional.of(new Edge(one.page(), other.page(), kind, helped));
        }
        return helped ? Optional.of(new Edge(other.page(), one.page(), kind, false)) : Optional.empty();
    }

    private static boolean isMatched(Node from, Node to) {
        return from.gives().stream().map(Help::with).anyMatch(to.page()::equals);
    }

    private static boolean offers(Node from, Node to) {
        return from.offers().stream().anyMatch(to.needs()::contains);
    }
}
