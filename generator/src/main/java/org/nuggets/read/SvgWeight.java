package org.nuggets.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many elements a browser draws for a picture, with all that is drawn again because something refers to it: a file
 * of a few lines can ask for thousands of millions.
 */
final class SvgWeight {

    private static final long MOST = 3_000_000;
    /** References to what refers again, so deep as no picture goes. */
    private static final int DEEPEST = 100;

    /** @param at how many elements began before it */
    private record Reference(int at, String to) {}

    /** The elements from one to before another, by how many began before them. */
    private static final class Stretch {
        final int start;
        int end;
        long weight = -1;

        Stretch(int start) {
            this.start = start;
        }
    }

    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Stretch> byId = new HashMap<>();
    private final Deque<Stretch> open = new ArrayDeque<>();
    private int elements;

    void begin(@Nullable String id) {
        Stretch stretch = new Stretch(elements++);
        open.push(stretch);
        if (id != null) {
            byId.putIfAbsent(id, stretch);
        }
    }

    /** The element that began last refers to another. */
    void refer(String id) {
        references.add(new Reference(elements - 1, id));
    }

    void end() {
        open.pop().end = elements;
    }

    /** Whether a browser could not draw it in a moment, once all elements have ended. */
    boolean isTooMuch() {
        Stretch whole = new Stretch(0);
        whole.end = elements;
        return weight(whole, 0) >= MOST;
    }

    private long weight(Stretch stretch, int depth) {
        if (depth > DEEPEST) {
            return MOST;
        }
        if (stretch.weight >= 0) {
            return stretch.weight;
        }
        // What refers to itself is not drawn again.
        stretch.weight = 0;
        long weight = (long) stretch.end - stretch.start;
        for (int i = firstFrom(stretch.start); i < references.size() && references.get(i).at < stretch.end; i++) {
            Stretch to = byId.get(references.get(i).to);
            if (to != null && weight < MOST) {
                weight += weight(to, depth + 1);
            }
        }
        stretch.weight = Math.min(weight, MOST);
        return stretch.weight;
    }

    private int firstFrom(int element) {
        int low = 0;
        int high = references.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (references.get(middle).at < element) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
