package org.nuggets.render.view;

/**
 * The mark of one item: two circles that overlap, and their lens. All numbers lie in a square of 0 to 200.
 *
 * @param x1 centre of the first circle, as {@code y1}; {@code r1} is its radius
 * @param x2 centre of the second one, as {@code y2}; {@code r2} is its radius
 * @param ax a corner of the lens, as {@code ay}; from it the first circle's arc leads anticlockwise to {@code bx, by}
 */
public record ItemEmblem(int x1, int y1, int r1, int x2, int y2, int r2, int ax, int ay, int bx, int by) {

    /** The mark that an id decides: the same in every language and in every build. */
    public static ItemEmblem of(String id) {
        int hash = mix(id.hashCode());
        int r1 = 42 + share(hash, 0, 21);
        int r2 = 42 + share(hash, 5, 21);
        // Far enough apart to be two, near enough for a lens that shows at the size of a letter.
        double apart = (r1 + r2) * (0.46 + share(hash, 10, 15) / 100.0);
        // StrictMath: Math may differ by a bit from one machine to another.
        double tilt = StrictMath.toRadians(share(hash, 15, 151) - 75);
        double cos = StrictMath.cos(tilt);
        double sin = StrictMath.sin(tilt);
        double left = (apart + r2 - r1) / 2;
        double x = 100 - left * cos;
        double y = 100 - left * sin;
        double along = (apart * apart + r1 * r1 - r2 * r2) / (2 * apart);
        double across = StrictMath.sqrt(r1 * r1 - along * along);
        return new ItemEmblem(
                round(x),
                round(y),
                r1,
                round(x + apart * cos),
                round(y + apart * sin),
                r2,
                round(x + along * cos - across * sin),
                round(y + along * sin + across * cos),
                round(x + along * cos + across * sin),
                round(y + along * sin - across * cos));
    }

    /** Spreads the hash of a short text over all bits, else ids of one series would look alike. */
    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    private static int share(int hash, int from, int size) {
        return Math.floorMod(hash >>> from, size);
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
