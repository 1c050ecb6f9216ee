package org.nuggets.network;

/** Lines in a plane of whole units. */
final class Plane {

    private Plane() {}

    /** Whether two lines meet. */
    static boolean cross(int ax, int ay, int bx, int by, int cx, int cy, int dx, int dy) {
        long c = side(ax, ay, bx, by, cx, cy);
        long d = side(ax, ay, bx, by, dx, dy);
        long a = side(cx, cy, dx, dy, ax, ay);
        long b = side(cx, cy, dx, dy, bx, by);
        return Long.signum(c) * Long.signum(d) <= 0
                && Long.signum(a) * Long.signum(b) <= 0
                && Math.max(ax, bx) >= Math.min(cx, dx)
                && Math.max(cx, dx) >= Math.min(ax, bx)
                && Math.max(ay, by) >= Math.min(cy, dy)
                && Math.max(cy, dy) >= Math.min(ay, by);
    }

    /** On which side of a line a point lies, by the sign. */
    private static long side(long ax, long ay, long bx, long by, long x, long y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }

    /** The square of the distance from a point to a line between two others. */
    static double distanceSquared(int x, int y, int ax, int ay, int bx, int by) {
        double dx = bx - ax;
        double dy = by - ay;
        double along = dx * dx + dy * dy;
        double part = along == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / along));
        double offX = ax + part * dx - x;
        double offY = ay + part * dy - y;
        return offX * offX + offY * offY;
    }

    /** Whether a line meets a box. */
    static boolean meets(int ax, int ay, int bx, int by, int left, int top, int right, int bottom) {
        if (Math.max(ax, bx) < left
                || Math.min(ax, bx) > right
                || Math.max(ay, by) < top
                || Math.min(ay, by) > bottom) {
            return false;
        }
        return cross(ax, ay, bx, by, left, top, right, bottom)
                || cross(ax, ay, bx, by, left, bottom, right, top)
                || (ax >= left && ax <= right && ay >= top && ay <= bottom);
    }
}
