package org.nuggets.parse.slips;

/**
 * Which characters of ASCII a text holds: one look at it, in the place of one for each thing that is sought in it.
 *
 * @param low a bit for each up to {@code ?}
 * @param high a bit for each from {@code @}
 */
record Ascii(long low, long high) {

    static Ascii of(String text) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x40) {
                low |= 1L << c;
            } else if (c < 0x80) {
                high |= 1L << (c - 0x40);
            }
        }
        return new Ascii(low, high);
    }

    /** Whether it holds all of another. */
    boolean holds(Ascii other) {
        return (low & other.low) == other.low && (high & other.high) == other.high;
    }
}
