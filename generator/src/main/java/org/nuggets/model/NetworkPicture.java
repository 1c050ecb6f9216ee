package org.nuggets.model;

import java.util.List;

/**
 * A network as it is drawn, in whole units: everything lies inside the picture, and no two places overlap.
 *
 * @param height of it; its width is {@link #WIDTH}
 * @param isNamed whether there is room for a name below each place
 * @param places in the order of their numbers, which begin at 1
 */
public record NetworkPicture(int height, boolean isNamed, List<Place> places) {

    /** The width of every picture. On a small telephone a unit is a little more than half a pixel. */
    public static final int WIDTH = 600;

    /** How far a place reaches from its middle. */
    public static final int RADIUS = 21;

    /** How wide a name below a place may be. */
    public static final int NAME_WIDTH = 108;

    /** How far the names below a place reach from its middle. */
    public static final int NAME_BOTTOM = 56;

    public NetworkPicture {
        places = List.copyOf(places);
    }

    /** Where an item stands. */
    public record Place(PageKey page, NetworkPart.As as, int x, int y) {}
}
