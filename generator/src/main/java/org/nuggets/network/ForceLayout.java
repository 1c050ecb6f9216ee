package org.nuggets.network;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * Places what is linked near each other and all else apart, as if links were springs (Fruchterman and Reingold, 1991). It
 * begins on a circle, so that nothing is left to chance: the library draws random numbers only where it is given no places.
 */
final class ForceLayout {

    private static final int ITERATIONS = 250;

    /** With more links to each item springs would pull all of them into one heap. */
    static final int MOST_LINKED = 6;

    private ForceLayout() {}

    /** Places the items of a sketch in a box that begins at 0. */
    static void place(Sketch sketch, int width, int height) {
        circle(sketch, width, height);
        if (sketch.edges().size() <= MOST_LINKED * sketch.size()) {
            spring(sketch, width, height);
        }
    }

    private static void circle(Sketch sketch, int width, int height) {
        Set<Integer> order = neighboursTogether(sketch);
        int at = 0;
        for (int item : order) {
            double angle = 2 * Math.PI * at++ / order.size();
            sketch.place(item, (int) Math.round(width * (0.5 + 0.4 * StrictMath.cos(angle))), (int)
                    Math.round(height * (0.5 + 0.4 * StrictMath.sin(angle))));
        }
    }

    private static void spring(Sketch sketch, int width, int height) {
        Graph<Integer, DefaultEdge> graph =
                new SimpleGraph<>(SupplierUtil.createIntegerSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
        IntStream.range(0, sketch.size()).forEach(graph::addVertex);
        sketch.edges().forEach(edge -> graph.addEdge(edge.one(), edge.other()));
        MapLayoutModel2D<Integer> places = new MapLayoutModel2D<>(new Box2D(0, 0, width, height));
        graph.vertexSet().forEach(item -> places.put(item, Point2D.of(sketch.x(item), sketch.y(item))));
        FRLayoutAlgorithm2D<Integer, DefaultEdge> layout = new FRLayoutAlgorithm2D<>(ITERATIONS);
        layout.setInitializer(places::get);
        layout.layout(graph, places);
        for (int item = 0; item < sketch.size(); item++) {
            Point2D place = places.get(item);
            sketch.place(item, (int) Math.round(place.getX()), (int) Math.round(place.getY()));
        }
    }

    /** From the item with most links outwards, so that neighbours begin near each other. */
    private static Set<Integer> neighboursTogether(Sketch sketch) {
        Set<Integer> met = new LinkedHashSet<>();
        Deque<Integer> next = new ArrayDeque<>();
        IntStream.range(0, sketch.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(
                                item -> sketch.edgesOf(item).size())
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(next::add);
        while (!next.isEmpty()) {
            int item = next.pop();
            if (met.add(item)) {
                sketch.edgesOf(item).forEach(number -> {
                    Sketch.Edge edge = sketch.edges().get(number);
                    next.addLast(edge.one() == item ? edge.other() : edge.one());
                });
            }
        }
        return met;
    }
}
