package org.nuggets.parse.flexmark;

import java.util.ArrayList;
import java.util.List;

/**
 * A body that counts how often its characters are looked at, and refuses when that has become too often: Flexmark's
 * patterns look at some texts as often as the square of their length. The count depends on nothing but the text, so
 * every machine refuses alike.
 *
 * <p>In the pages of people, each character is looked at three to five times.
 */
public final class Metered implements CharSequence {

    /** How often all characters of a body may be looked at in all: 100 times for each of the largest file. */
    private static final long PAGE = 100_000_000;

    /** How often those of one paragraph, heading or cell may be, for each of them. */
    private static final long EACH = 200;

    /** What any paragraph may have in any case. */
    private static final long LEAST = 1_000_000;

    private final String text;
    private final List<Stretch> plain = new ArrayList<>();
    private long left = PAGE;
    /** The count at which what is being read has had enough. */
    private long stop;

    /** A part of the text. */
    public record Stretch(int from, int to) {}

    /** A text of which nothing was looked at. */
    public Metered(String text) {
        this.text = text;
    }

    /** Lets the next block be read. */
    void begin(int length) {
        stop = Math.max(0, left - LEAST - EACH * length);
    }

    /** Lets what was read be written. */
    public void written() {
        stop = left - PAGE;
    }

    /** Takes note that a block that was begun is shown as plain text. */
    void giveUp(int from, int to) {
        stop = Long.MIN_VALUE;
        plain.add(new Stretch(from, to));
    }

    /** What is shown as plain text, since it would take too long to read. */
    public List<Stretch> plain() {
        return plain;
    }

    @Override
    public char charAt(int index) {
        if (--left < stop) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Says that a text would take too long. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("this text would take too long to read", null, false, false);
        }
    }
}
