package org.nuggets.publish.sftp;

import java.time.Duration;

/**
 * How long to wait, and how often.
 *
 * @param answer for an answer to a greeting
 * @param pause before the second attempt; each further pause is twice as long
 * @param each how many attempts one thing is worth
 * @param all how many attempts may be in vain in all
 */
record Patience(Duration answer, Duration pause, int each, int all) {

    static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMillis(500), 6, 60);
}
