package org.nuggets.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom an item works with.
 *
 * @param phases as its field has them, in order
 * @param years the years of age, each once, ascending: 4 is from the fourth birthday to the fifth; empty where nothing is
 *     known of them
 */
record Audience(List<String> phases, List<Integer> years) {

    /** Nobody is older, so that a slip of the pen makes no list of a million years. */
    private static final int OLDEST = 120;

    static final Audience NOT_STATED = new Audience(List.of(), List.of());

    Audience {
        phases = List.copyOf(phases);
        years = List.copyOf(years);
    }

    /** @param ages from and up to which age, of the phases that say it */
    static Audience of(List<String> phases, Map<String, List<Integer>> ages) {
        SortedSet<Integer> years = new TreeSet<>();
        phases.stream().filter(ages::containsKey).forEach(phase -> {
            int from = ages.get(phase).get(0);
            int to = ages.get(phase).get(1);
            // One that is written the wrong way round is meant all the same; one that ends where it begins is that
            // year.
            int first = Math.min(OLDEST, Math.min(from, to));
            int end = Math.max(first + 1, Math.min(OLDEST, Math.max(from, to)));
            for (int year = first; year < end; year++) {
                years.add(year);
            }
        });
        return new Audience(phases.stream().distinct().sorted().toList(), List.copyOf(years));
    }

    /** The ages of the values that a field may have, as its schema has them. */
    static Map<String, List<Integer>> ages(JsonNode field) {
        JsonNode values =
                field.has("ages") ? field.path("ages") : field.path("items").path("ages");
        Map<String, List<Integer>> ages = new HashMap<>();
        values.properties().forEach(value -> {
            List<Integer> range = new ArrayList<>();
            value.getValue().forEach(age -> range.add(age.asInt()));
            if (range.size() == 2) {
                ages.put(value.getKey(), List.copyOf(range));
            }
        });
        return ages;
    }

    /** The years that both work with, ascending. */
    List<Integer> shared(Audience other) {
        List<Integer> shared = new ArrayList<>();
        int theirs = 0;
        for (Integer year : years) {
            while (theirs < other.years.size() && other.years.get(theirs) < year) {
                theirs++;
            }
            if (theirs < other.years.size() && other.years.get(theirs).equals(year)) {
                shared.add(year);
            }
        }
        return shared;
    }
}
