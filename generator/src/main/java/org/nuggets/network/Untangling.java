package org.nuggets.network;

import java.util.List;
import org.nuggets.model.NetworkPicture;
import org.nuggets.network.Sketch.Edge;

/**
 * Moves items, one at a time, to where fewer lines cross, fewer run over an item or its name, and no items touch, until
 * nothing gets better. It tries the same places in the same order each time, and stops after so many steps, not so much time.
 */
final class Untangling {

    private static final long TOUCHING = 4_000;
    private static final long OVER_AN_ITEM = 300;
    private static final long OVER_A_NAME = 60;
    private static final long CROSSING = 100;
    private static final long OF_LENGTH = 60;

    private static final int ROUNDS = 40;
    private static final List<Integer> STEPS = List.of(160, 90, 45, 20, 8);
    /** A step of five in each direction. */
    private static final List<Way> WAYS = List.of(
            new Way(0, -5),
            new Way(3, -4),
            new Way(5, 0),
            new Way(4, 3),
            new Way(0, 5),
            new Way(-3, 4),
            new Way(-5, 0),
            new Way(-4, -3));
    /** How near to the middle of an item a line of others may come. */
    private static final int NEAR = NetworkPicture.RADIUS + 6;

    private final Sketch sketch;
    private final Room room;
    private final int width;
    private final int height;
    private final int length;
    private long steps;

    private record Way(int x, int y) {}

    /**
     * @param length the best length of a line
     * @param steps how many pairs of things are looked at before it stops
     */
    private Untangling(Sketch sketch, Room room, int width, int height, int length, long steps) {
        this.sketch = sketch;
        this.room = room;
        this.width = width;
        this.height = height;
        this.length = length;
        this.steps = steps;
    }

    /** Untangles a sketch in a box that begins at 0. */
    static void untangle(Sketch sketch, Room room, int width, int height, int length, long steps) {
        Untangling work = new Untangling(sketch, room, width, height, length, steps);
        for (int item = 0; item < sketch.size(); item++) {
            work.move(item, sketch.x(item), sketch.y(item));
        }
        boolean better = true;
        for (int round = 0; round < ROUNDS && better && work.steps > 0; round++) {
            better = false;
            for (int item = 0; item < sketch.size() && work.steps > 0; item++) {
                better |= work.improve(item);
            }
        }
    }

    private boolean improve(int item) {
        int fromX = sketch.x(item);
        int fromY = sketch.y(item);
        int bestX = fromX;
        int bestY = fromY;
        long best = cost(item);
        for (int step : STEPS) {
            for (Way way : WAYS) {
                move(item, fromX + step * way.x / 5, fromY + step * way.y / 5);
                long cost = cost(item);
                if (cost < best) {
                    best = cost;
                    bestX = sketch.x(item);
                    bestY = sketch.y(item);
                }
            }
        }
        sketch.place(item, bestX, bestY);
        return swapped(item) || bestX != fromX || bestY != fromY;
    }

    /** Two may be better off in each other's place, and neither in any other. */
    private boolean swapped(int item) {
        for (int other = item + 1; other < sketch.size() && steps > 0; other++) {
            long before = cost(item) + cost(other);
            swap(item, other);
            if (cost(item) + cost(other) < before) {
                return true;
            }
            swap(item, other);
        }
        return false;
    }

    private void swap(int one, int other) {
        int x = sketch.x(one);
        int y = sketch.y(one);
        sketch.place(one, sketch.x(other), sketch.y(other));
        sketch.place(other, x, y);
    }

    private void move(int item, int x, int y) {
        sketch.place(
                item,
                Math.max(room.side(), Math.min(width - room.side(), x)),
                Math.max(room.above(), Math.min(height - room.below(), y)));
    }

    /** What is wrong about the place of an item. */
    private long cost(int item) {
        long cost = 0;
        for (int other = 0; other < sketch.size(); other++) {
            if (other != item) {
                long overlap = room.overlap(sketch.x(item), sketch.y(item), sketch.x(other), sketch.y(other));
                cost += overlap > 0 ? TOUCHING + overlap : 0;
            }
        }
        for (int number : sketch.edgesOf(item)) {
            Edge own = sketch.edges().get(number);
            cost += ofLength(own);
            for (int other = 0; other < sketch.size(); other++) {
                cost += over(own, other);
            }
            for (Edge edge : sketch.edges()) {
                cost += crosses(own, edge) ? CROSSING : 0;
            }
        }
        for (Edge edge : sketch.edges()) {
            cost += over(edge, item);
        }
        steps -= (long) (sketch.edgesOf(item).size() + 1)
                * (sketch.size() + sketch.edges().size());
        return cost;
    }

    private long ofLength(Edge edge) {
        double dx = sketch.x(edge.one()) - sketch.x(edge.other());
        double dy = sketch.y(edge.one()) - sketch.y(edge.other());
        double off = (Math.sqrt(dx * dx + dy * dy) - length) / length;
        return (long) (OF_LENGTH * off * off);
    }

    private long over(Edge edge, int item) {
        if (edge.touches(item)) {
            return 0;
        }
        int x = sketch.x(item);
        int y = sketch.y(item);
        long cost = Plane.distanceSquared(x, y, x(edge.one()), y(edge.one()), x(edge.other()), y(edge.other()))
                        < (long) NEAR * NEAR
                ? OVER_AN_ITEM
                : 0;
        boolean isNamed = room.below() > room.above();
        return isNamed
                        && Plane.meets(
                                x(edge.one()),
                                y(edge.one()),
                                x(edge.other()),
                                y(edge.other()),
                                x - room.side(),
                                y + NetworkPicture.RADIUS,
                                x + room.side(),
                                y + room.below())
                ? cost + OVER_A_NAME
                : cost;
    }

    private boolean crosses(Edge one, Edge other) {
        return !one.touches(other.one())
                && !one.touches(other.other())
                && Plane.cross(
                        x(one.one()),
                        y(one.one()),
                        x(one.other()),
                        y(one.other()),
                        x(other.one()),
                        y(other.one()),
                        x(other.other()),
                        y(other.other()));
    }

    private int x(int item) {
        return sketch.x(item);
    }

    private int y(int item) {
        return sketch.y(item);
    }
}
