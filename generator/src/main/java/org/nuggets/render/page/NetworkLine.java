package org.nuggets.render.page;

import org.nuggets.model.NetworkPicture;
import org.nuggets.render.view.NetworkView.Spot;

/** A line between two items of a picture, from the edge of one to the edge of the other. */
record NetworkLine(int x1, int y1, int x2, int y2) {

    private static final double HEAD_LENGTH = 13;
    private static final double HEAD_WIDTH = 5.5;
    private static final int GAP = 2;
    private static final int RADIUS = NetworkPicture.RADIUS + GAP;
    /** Where a line comes in over a name, it ends before the name; so much of it has to be left. */
    private static final int LEAST = 24;

    private static final double OF_A_LETTER = 3.7;
    private static final int OF_A_LINE = 15;

    /** @param named whether a name is a part of its item */
    static NetworkLine between(Spot from, Spot to, boolean named) {
        double length = length(from.x(), from.y(), to.x(), to.y());
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        double start = named ? reach(from, dx, dy) : RADIUS;
        double end = named ? reach(to, -dx, -dy) : RADIUS;
        if (start + end + LEAST > length) {
            start = RADIUS;
            end = start;
        }
        return new NetworkLine(
                (int) Math.round(from.x() + dx * start),
                (int) Math.round(from.y() + dy * start),
                (int) Math.round(to.x() - dx * end),
                (int) Math.round(to.y() - dy * end));
    }

    /** How far an item reaches in a direction, with its name. */
    private static double reach(Spot spot, double dx, double dy) {
        if (dy <= 0 || spot.label().isEmpty()) {
            return RADIUS;
        }
        int letters = spot.label().stream().mapToInt(String::length).max().orElse(0);
        double side = Math.min(NetworkPicture.NAME_WIDTH / 2.0, letters * OF_A_LETTER) + GAP;
        double top = NetworkPicture.RADIUS;
        double bottom = top + OF_A_LINE * spot.label().size() + 2 * GAP;
        // It leaves the name at its lower edge or at its side, whichever comes first, unless that is beside the sign.
        double leaves = Math.min(bottom / dy, dx == 0 ? Double.MAX_VALUE : side / Math.abs(dx));
        return leaves * dy > top ? Math.max(RADIUS, leaves) : RADIUS;
    }

    private static double length(double x1, double y1, double x2, double y2) {
        return Math.max(1, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
    }

    NetworkLine turned() {
        return new NetworkLine(x2, y2, x1, y1);
    }

    /** An arrowhead at the end, as the data of a path. */
    String head() {
        double length = length(x1, y1, x2, y2);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        double backX = x2 - dx * HEAD_LENGTH;
        double backY = y2 - dy * HEAD_LENGTH;
        return "M" + x2 + " " + y2
                + "L" + Math.round(backX - dy * HEAD_WIDTH) + " " + Math.round(backY + dx * HEAD_WIDTH)
                + "L" + Math.round(backX + dy * HEAD_WIDTH) + " " + Math.round(backY - dx * HEAD_WIDTH) + "z";
    }
}
