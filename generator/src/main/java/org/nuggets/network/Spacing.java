package org.nuggets.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes sure that nothing overlaps, whatever went before: what is in the way of something above it moves down. */
final class Spacing {

    private Spacing() {}

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
