package org.nuggets.network;

import org.nuggets.model.NetworkPicture;

/**
 * The room that an item takes up around its middle, with its name where names are shown, so that nothing touches.
 *
 * @param side to either side
 * @param above from the middle up
 * @param below from the middle down
 */
record Room(int side, int above, int below) {

    private static final int GAP = 7;

    static final Room NAMED =
            new Room(NetworkPicture.NAME_WIDTH / 2 + 3, NetworkPicture.RADIUS + GAP, NetworkPicture.NAME_BOTTOM + 4);

    static final Room NUMBERED =
            new Room(NetworkPicture.RADIUS + GAP, NetworkPicture.RADIUS + GAP, NetworkPicture.RADIUS + GAP);

    int width() {
        return 2 * side;
    }

    int height() {
        return above + below;
    }

    /** How far the rooms of two items reach into each other, by area; 0 where they do not. */
    long overlap(int x1, int y1, int x2, int y2) {
        int wide = width() - Math.abs(x1 - x2);
        int high = height() - Math.abs(y1 - y2);
        return wide > 0 && high > 0 ? (long) wide * high : 0;
    }
}
