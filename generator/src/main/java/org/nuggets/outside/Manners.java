package org.nuggets.outside;

import java.time.Duration;

/**
 * How servers are asked.
 *
 * @param agent who asks, as servers are told
 * @param pause between two requests to one host
 * @param timeout after which nobody waits for an answer any more
 * @param whole how long it may take altogether
 * @param most addresses that are asked for in one check
 * @param anywhere whether private addresses and those of this machine may be asked, too
 */
public record Manners(String agent, Duration pause, Duration timeout, Duration whole, int most, boolean anywhere) {}
