package org.nuggets.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.nuggets.model.Network.Edge;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.NetworkPicture;
import org.nuggets.model.NetworkPicture.Place;
import org.nuggets.model.PageKey;

/** Draws a part of the network: each component by itself, then all of them beside each other. */
final class Picturing {

    /** With more, names would leave no room for lines. */
    private static final int MOST_NAMED = 20;

    /** So many times the room of its items is a component's box. */
    private static final double AIR = 2.3;
    /** A little wider than high, as screens and sheets are used. */
    private static final double WIDER = 1.25;
    /** All components together: about a fifth of a second. */
    private static final long STEPS = 15_000_000;

    private Picturing() {}

    /**
     * The picture of some items.
     *
     * @param items in the order of their numbers
     * @param kinds what each is
     */
    static NetworkPicture of(List<PageKey> items, Map<PageKey, As> kinds, List<Edge> links) {
        boolean isNamed = items.size() <= MOST_NAMED;
        Room room = isNamed ? Room.NAMED : Room.NUMBERED;
        Map<PageKey, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        List<List<Integer>> components = components(items.size(), numbers, links);
        List<Sketch> sketches = components.stream()
                .map(component -> sketch(component, numbers, links, room, STEPS * component.size() / items.size()))
                .toList();
        int height = Packing.pack(sketches, room, NetworkPicture.WIDTH);
        Place[] places = new Place[items.size()];
        for (int i = 0; i < components.size(); i++) {
            for (int j = 0; j < components.get(i).size(); j++) {
                int number = components.get(i).get(j);
                PageKey item = items.get(number);
                places[number] = new Place(
                        item,
                        kinds.getOrDefault(item, As.CASE),
                        sketches.get(i).x(j),
                        sketches.get(i).y(j));
            }
        }
        return new NetworkPicture(height, isNamed, List.of(places));
    }

    /** What hangs together, each by the numbers of its items, in order. */
    private static List<List<Integer>> components(int size, Map<PageKey, Integer> numbers, List<Edge> links) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, size).forEach(graph::addVertex);
        links.forEach(link -> graph.addEdge(numbers.get(link.from()), numbers.get(link.to())));
        List<List<Integer>> components = new ArrayList<>();
        for (Set<Integer> component : new ConnectivityInspector<>(graph).connectedSets()) {
            components.add(List.copyOf(new TreeSet<>(component)));
        }
        components.sort((one, other) -> one.get(0).compareTo(other.get(0)));
        return components;
    }

    private static Sketch sketch(
            List<Integer> component, Map<PageKey, Integer> numbers, List<Edge> links, Room room, long steps) {
        List<Sketch.Edge> edges = links.stream()
                .filter(link -> component.contains(numbers.get(link.from())))
                .map(link -> new Sketch.Edge(
                        component.indexOf(numbers.get(link.from())), component.indexOf(numbers.get(link.to()))))
                .sorted(Comparator.comparingInt(Sketch.Edge::one).thenComparingInt(Sketch.Edge::other))
                .toList();
        Sketch sketch = new Sketch(component.size(), edges);
        if (component.size() == 1) {
            return sketch;
        }
        double area = (double) component.size() * room.width() * room.height() * AIR;
        int width = (int) Math.min(NetworkPicture.WIDTH, Math.max(2.2 * room.width(), Math.sqrt(area * WIDER)));
        int height = (int) Math.max(area / width, 1.2 * room.height());
        ForceLayout.place(sketch, width, height);
        Spacing.push(sketch, room, width, height);
        if (edges.size() <= ForceLayout.MOST_LINKED * component.size()) {
            Untangling.untangle(sketch, room, width, height, (room.width() + room.height()) * 2 / 3, steps);
        }
        Spacing.spread(sketch, room);
        return sketch;
    }
}
