package org.nuggets.publish.s3;

import java.time.Duration;

/**
 * How long a store is waited for, and how often it is asked again. What may pass by itself is tried again: a connection that
 * breaks, 429, 500, 502, 503, 504.
 *
 * @param connect until a connection stands
 * @param silence between two bytes
 * @param attempt for one attempt at a file
 * @param all for all attempts at a file, with the pauses between them
 * @param attempts the first one included
 * @param pause after the first attempt; each that follows is twice as long
 */
public record Patience(
        Duration connect, Duration silence, Duration attempt, Duration all, int attempts, Duration pause) {

    /** A picture of 20 MB takes three minutes at 1 Mbit/s; a store that is down is told after some fifteen seconds. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(4),
            Duration.ofMinutes(12),
            6,
            Duration.ofMillis(500));

    private static final int LONGEST = 40;

    /** No pause is longer. */
    Duration longestPause() {
        return pause.multipliedBy(LONGEST);
    }
}
