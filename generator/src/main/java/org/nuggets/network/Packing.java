package org.nuggets.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Places components beside and below each other, the highest first, so that they do not overlap. */
final class Packing {

    private Packing() {}

    /**
     * A component's box.
     *
     * @param left where it begins in its sketch
     */
    record Box(int left, int top, int width, int height) {

        /** That of a sketch, with all the room that its items take up. */
        static Box of(Sketch sketch, Room room) {
            int left = IntStream.range(0, sketch.size()).map(sketch::x).min().orElse(0) - room.side();
            int right = IntStream.range(0, sketch.size()).map(sketch::x).max().orElse(0) + room.side();
            int top = IntStream.range(0, sketch.size()).map(sketch::y).min().orElse(0) - room.above();
            int bottom = IntStream.range(0, sketch.size()).map(sketch::y).max().orElse(0) + room.below();
            return new Box(left, top, right - left, bottom - top);
        }
    }

    /**
     * Moves sketches to their places in a picture.
     *
     * @param width of the picture, in which each of them fits
     * @return the height of the picture
     */
    static int pack(List<Sketch> sketches, Room room, int width) {
        List<Sketch> ordered = new ArrayList<>(sketches);
        // Sorting is stable: of the same height, the one with the smaller item comes first.
        ordered.sort(
                Comparator.comparing((Sketch sketch) -> Box.of(sketch, room).height())
                        .reversed());
        int top = 0;
        int bottom = 0;
        List<Sketch> row = new ArrayList<>();
        int taken = 0;
        for (Sketch sketch : ordered) {
            Box box = Box.of(sketch, room);
            if (taken + box.width() > width) {
                centre(row, width, taken);
                row.clear();
                top = bottom;
                taken = 0;
            }
            shift(sketch, taken - box.left(), top - box.top());
            row.add(sketch);
            taken += box.width();
            bottom = Math.max(bottom, top + box.height());
        }
        centre(row, width, taken);
        return bottom;
    }

    private static void centre(List<Sketch> row, int width, int taken) {
        int gap = (width - taken) / (row.size() + 1);
        for (int i = 0; i < row.size(); i++) {
            shift(row.get(i), gap * (i + 1), 0);
        }
    }

    private static void shift(Sketch sketch, int x, int y) {
        for (int item = 0; item < sketch.size(); item++) {
            sketch.place(item, sketch.x(item) + x, sketch.y(item) + y);
        }
    }
}
