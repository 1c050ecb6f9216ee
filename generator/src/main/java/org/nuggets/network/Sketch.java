package org.nuggets.network;

import java.util.ArrayList;
import java.util.List;

/** Where the items of one component stand while they are being placed, each by its number in the component. */
final class Sketch {

    private final int size;
    private final int[] x;
    private final int[] y;
    private final List<Edge> edges;
    private final List<List<Integer>> edgesOf = new ArrayList<>();

    /** Two items that are linked. */
    record Edge(int one, int other) {

        boolean touches(int item) {
            return one == item || other == item;
        }
    }

    Sketch(int size, List<Edge> edges) {
        this.size = size;
        this.x = new int[size];
        this.y = new int[size];
        this.edges = List.copyOf(edges);
        for (int i = 0; i < size; i++) {
            edgesOf.add(new ArrayList<>());
        }
        for (int i = 0; i < edges.size(); i++) {
            edgesOf.get(edges.get(i).one).add(i);
            edgesOf.get(edges.get(i).other).add(i);
        }
    }

    int size() {
        return size;
    }

    List<Edge> edges() {
        return edges;
    }

    /** The edges of an item, by their numbers. */
    List<Integer> edgesOf(int item) {
        return edgesOf.get(item);
    }

    int x(int item) {
        return x[item];
    }

    int y(int item) {
        return y[item];
    }

    void place(int item, int atX, int atY) {
        x[item] = atX;
        y[item] = atY;
    }
}
