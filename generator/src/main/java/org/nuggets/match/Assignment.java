package org.nuggets.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/**
 * The pairs that together have the most points, as a flow of least cost: each need sends what it has room for to the offers,
 * and what no offer takes goes past them all, which costs most. Of solutions with the same points it is the one with more
 * matches, and of these the one whose claims come first.
 */
final class Assignment {

    /** Claims of a large component that come later than this share a place. */
    private static final int PLACES = 1 << 13;

    private static final int MOST_OF_PLACES = 4 * PLACES;

    /** Without scaling, which here is faster; and only so no path leads over the arcs of cost 1e9 that it adds, beside
     * which the places would be rounded away. */
    private static final int NO_SCALING = 1;

    private final DirectedWeightedPseudograph<Integer, DefaultWeightedEdge> network =
            new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<Integer, Integer> supplies = new HashMap<>();
    private final Side offers;
    private final Side needs;
    private final List<Pair> pairs;

    private Assignment(Side offers, Side needs, List<Pair> pairs) {
        this.offers = offers;
        this.needs = needs;
        this.pairs = pairs;
    }

    /** The best of some pairs, in their order. */
    static List<Pair> of(Side offers, Side needs, List<Pair> pairs) {
        return pairs.isEmpty() ? List.of() : new Assignment(offers, needs, pairs).best();
    }

    private List<Pair> best() {
        SortedMap<Integer, List<Integer>> byOffer = new TreeMap<>();
        SortedMap<Integer, List<Integer>> byNeed = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            byOffer.computeIfAbsent(pairs.get(i).offer(), offer -> new ArrayList<>())
                    .add(i);
            byNeed.computeIfAbsent(pairs.get(i).need(), need -> new ArrayList<>())
                    .add(i);
        }
        int end = node();
        int[] from = new int[pairs.size()];
        int[] to = new int[pairs.size()];
        Map<Integer, Integer> senders = new TreeMap<>();
        byNeed.forEach((need, its) -> {
            int node = node();
            int room = Math.min(needs.claim(need).capacity(), its.size());
            senders.put(node, room);
            supplies.put(node, room);
            supplies.merge(end, -room, Integer::sum);
            gates(its, i -> offers.item(pairs.get(i).offer()), node, true, from);
        });
        byOffer.forEach((offer, its) -> {
            int node = node();
            arc(node, end, Math.min(offers.claim(offer).capacity(), its.size()), 0);
            gates(its, i -> needs.item(pairs.get(i).need()), node, false, to);
        });

        int most = pairs.stream().mapToInt(Pair::score).max().orElseThrow();
        // Powers of two, so that all sums are exact. No cycle has as many pairs as there are nodes, so that places
        // together never
        // count for more than a quarter of a point, and going past for half a point more than the worst pair.
        double place = 1.0
                / 4
                / MOST_OF_PLACES
                / (2.0 * Integer.highestOneBit(network.vertexSet().size()));
        senders.forEach((node, room) -> arc(node, end, room, most + 0.5));
        Map<Integer, Integer> offerPlaces = places(List.copyOf(byOffer.keySet()));
        Map<Integer, Integer> needPlaces = places(List.copyOf(byNeed.keySet()));
        List<DefaultWeightedEdge> edges = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int offer = offerPlaces.getOrDefault(pairs.get(i).offer(), 0);
            int need = needPlaces.getOrDefault(pairs.get(i).need(), 0);
            // The first offers and needs, and the first offer for the first need.
            int both = 2 * (offer + need) + Math.abs(offer - need);
            edges.add(arc(from[i], to[i], 1, most - pairs.get(i).score() + both * place));
        }
        Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>(
                        NO_SCALING)
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        network, node -> supplies.getOrDefault(node, 0), edge -> capacities.getOrDefault(edge, 0)))
                .getFlowMap();
        return IntStream.range(0, pairs.size())
                .filter(i -> flow.getOrDefault(edges.get(i), 0.0) > 0)
                .mapToObj(pairs::get)
                .toList();
    }

    /**
     * Where the arcs of a claim's pairs begin or end: at its node, but for those of one other item, which lead through a gate
     * that lets one pass: two claims of one item are one partner.
     *
     * @param its numbers of pairs
     * @param other whose the other side of a pair is
     * @param at filled in for each of them
     */
    private void gates(List<Integer> its, ToIntFunction<Integer> other, int node, boolean leaving, int[] at) {
        SortedMap<Integer, List<Integer>> byItem = new TreeMap<>();
        its.forEach(i -> byItem.computeIfAbsent(other.applyAsInt(i), item -> new ArrayList<>())
                .add(i));
        byItem.values().forEach(same -> {
            int gate = same.size() == 1 ? node : node();
            if (gate != node) {
                arc(leaving ? node : gate, leaving ? gate : node, 1, 0);
            }
            same.forEach(i -> at[i] = gate);
        });
    }

    /** The place of each claim among the others, from 0; those of a large component are nearer to each other. */
    private static Map<Integer, Integer> places(List<Integer> claims) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            places.put(claims.get(i), claims.size() <= PLACES ? i : (int) ((long) i * PLACES / claims.size()));
        }
        return places;
    }

    private int node() {
        int node = network.vertexSet().size();
        network.addVertex(node);
        return node;
    }

    private DefaultWeightedEdge arc(int from, int to, int capacity, double cost) {
        DefaultWeightedEdge arc = network.addEdge(from, to);
        network.setEdgeWeight(arc, cost);
        capacities.put(arc, capacity);
        return arc;
    }
}
