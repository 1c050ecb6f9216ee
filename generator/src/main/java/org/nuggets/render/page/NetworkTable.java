package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.model.LocalText;
import org.nuggets.model.Network;
import org.nuggets.model.Network.Exchange;
import org.nuggets.model.Network.Help;
import org.nuggets.model.Network.Node;
import org.nuggets.model.Network.Part;
import org.nuggets.model.PageKey;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.view.NetworkView.Links;
import org.nuggets.render.view.NetworkView.Other;
import org.nuggets.render.view.NetworkView.Row;

/** A part of the network as a table: each item with all that links it to others, in the words of a language. */
final class NetworkTable {

    /** The most others that a row names in one way, where a part is too large to be drawn: a page has the rest. */
    private static final int FEW = 12;

    private final Network network;
    private final Set<PageKey> within;
    private final Map<PageKey, Integer> numbers = new HashMap<>();
    private final NetworkNames names;
    private final int most;

    NetworkTable(Network network, Part part, NetworkNames names) {
        this.network = network;
        this.within = new TreeSet<>(part.nodes());
        this.names = names;
        part.drawing().get().nodes().forEach(item -> numbers.put(item, numbers.size() + 1));
        this.most = part.nodes().size() <= Network.MOST_DRAWN ? Network.MOST_DRAWN : FEW;
    }

    /** By which a row is led to, by its place in the table from 0. */
    static String anchor(int place) {
        return "_n" + (place + 1);
    }

    /** The rows of some items, which begin with the one at a place. */
    List<Row> rows(int from, List<PageKey> items) {
        List<Row> rows = new ArrayList<>();
        for (PageKey item : items) {
            rows.add(new Row(
                    anchor(from + rows.size()),
                    numbers.getOrDefault(item, 0),
                    names.of(item),
                    names.kind(item),
                    links(network.nodes().get(item))));
        }
        return rows;
    }

    private List<Links> links(Node node) {
        List<Links> links = new ArrayList<>(ties(node));
        Set<PageKey> offered = new LinkedHashSet<>(node.offers());
        node.gives().forEach(help -> offered.add(help.offered()));
        offered.forEach(
                what -> add(links, node, "offers", what, others(exchange(what).needing(), node.gives(), what, true)));
        Set<PageKey> needed = new LinkedHashSet<>(node.needs());
        node.gets().forEach(help -> needed.add(help.needed()));
        needed.forEach(
                what -> add(links, node, "needs", what, others(exchange(what).offering(), node.gets(), what, false)));
        return links;
    }

    private List<Links> ties(Node node) {
        Map<LocalText, List<PageKey>> byLabel = new LinkedHashMap<>();
        node.ties().stream()
                .filter(tie -> within.contains(tie.to()))
                .forEach(tie -> byLabel.computeIfAbsent(tie.label(), label -> new ArrayList<>())
                        .add(tie.to()));
        return byLabel.entrySet().stream()
                .map(label -> new Links(
                        "tie",
                        InterfaceWords.label(label.getKey(), names.lang()),
                        Optional.empty(),
                        label.getValue().stream()
                                .limit(most)
                                .map(other -> new Other(names.of(other), false, Optional.empty()))
                                .toList(),
                        Math.max(0, label.getValue().size() - most),
                        names.of(node.page()).href()))
                .toList();
    }

    private void add(List<Links> links, Node node, String way, PageKey what, Map<PageKey, Optional<PageKey>> others) {
        List<Other> shown = new ArrayList<>();
        others.remove(node.page());
        others.forEach((other, near) -> {
            if (shown.size() < most) {
                shown.add(new Other(
                        names.of(other),
                        near.isPresent(),
                        near.filter(it -> !it.equals(what)).map(names::of)));
            }
        });
        if (!shown.isEmpty()) {
            links.add(new Links(
                    way,
                    "",
                    Optional.of(names.of(what)),
                    shown,
                    others.size() - shown.size(),
                    names.of(what).href()));
        }
    }

    /** Those on the other side by key, with what they look for or offer where they are matched; the matched first. */
    private Map<PageKey, Optional<PageKey>> others(
            List<PageKey> exact, List<Help> matched, PageKey what, boolean offers) {
        Map<PageKey, Optional<PageKey>> others = new LinkedHashMap<>();
        Map<PageKey, PageKey> near = new TreeMap<>();
        matched.stream()
                .filter(help -> (offers ? help.offered() : help.needed()).equals(what))
                .filter(help -> within.contains(help.with()))
                .forEach(help -> near.put(help.with(), offers ? help.needed() : help.offered()));
        near.forEach((other, its) -> others.put(other, Optional.of(its)));
        exact.stream().filter(within::contains).forEach(other -> others.putIfAbsent(other, Optional.empty()));
        return others;
    }

    private Exchange exchange(PageKey what) {
        return network.exchanges().getOrDefault(what, new Exchange(List.of(), List.of()));
    }
}
