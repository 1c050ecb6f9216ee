package org.nuggets.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many pages hold one of the words, every phrase, and nothing that is left out
 * @param hits the best of them, best first
 * @param meant for each word that the index does not know what was searched instead
 * @param alsoSearched what the beginning of the last word was completed to, and what short names stand for
 * @param dropped words that are too common to search for, and stand in no phrase
 * @param unknown words of which nothing is found, not even something like them
 * @param wider where nothing was found, what else to type, and how many pages that finds
 * @param nearest where nothing was found, what is nearest
 */
public record Answer(
        int total,
        List<Hit> hits,
        Map<String, List<String>> meant,
        List<String> alsoSearched,
        List<String> dropped,
        List<String> unknown,
        Map<String, Integer> wider,
        List<Hit> nearest) {

    /** Of an empty site. */
    public static Answer nothing() {
        return new Answer(0, List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    /** A piece of a text, which is a word of the question or stands around one. */
    public record Piece(String text, boolean hit) {}

    /**
     * A page that was found.
     *
     * @param address below the root of the site
     * @param anchor of the heading above the excerpt, or nothing
     * @param why how its score came about
     */
    public record Hit(
            String title,
            String address,
            String anchor,
            String type,
            String lang,
            List<Piece> excerpt,
            double score,
            String why) {}
}
