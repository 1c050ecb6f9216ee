package org.nuggets.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes room around items. */
final class Spacing {

    private static final int ROUNDS = 300;

    private Spacing() {}

    /** Pushes what overlaps apart, each as little as it can, inside a box that begins at 0; some may still overlap. */
    static void push(Sketch sketch, Room room, int width, int height) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int one = 0; one < sketch.size(); one++) {
                for (int other = one + 1; other < sketch.size(); other++) {
                    int wide = room.width() - Math.abs(sketch.x(one) - sketch.x(other));
                    int high = room.height() - Math.abs(sketch.y(one) - sketch.y(other));
                    if (wide > 0 && high > 0) {
                        moved = true;
                        if (wide < high) {
                            int step = (wide + 1) / 2 * (sketch.x(one) < sketch.x(other) ? 1 : -1);
                            move(sketch, one, -step, 0, room, width, height);
                            move(sketch, other, step, 0, room, width, height);
                        } else {
                            int step = (high + 1) / 2 * (sketch.y(one) < sketch.y(other) ? 1 : -1);
                            move(sketch, one, 0, -step, room, width, height);
                            move(sketch, other, 0, step, room, width, height);
                        }
                    }
                }
            }
        }
    }

    private static void move(Sketch sketch, int item, int x, int y, Room room, int width, int height) {
        sketch.place(
                item,
                Math.max(room.side(), Math.min(width - room.side(), sketch.x(item) + x)),
                Math.max(room.above(), Math.min(height - room.below(), sketch.y(item) + y)));
    }

    /** Makes sure that nothing overlaps, whatever went before: what is in the way of something above it moves down. */
    static void spread(Sketch sketch, Room room) {
        List<Integer> ordered = IntStream.range(0, sketch.size())
                .boxed()
                .sorted((one, other) -> {
                    int byHeight = Integer.compare(sketch.y(one), sketch.y(other));
                    return byHeight != 0 ? byHeight : one.compareTo(other);
                })
                .toList();
        List<Integer> placed = new ArrayList<>();
        for (int item : ordered) {
            int y = sketch.y(item);
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int other : placed) {
                    if (room.overlap(sketch.x(item), y, sketch.x(other), sketch.y(other)) > 0) {
                        y = sketch.y(other) + room.height();
                        moved = true;
                    }
                }
            }
            sketch.place(item, sketch.x(item), y);
            placed.add(item);
        }
    }
}
