package org.nuggets.importer.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a text between a sign that opens and one that closes. Each sign is looked for once, for a text may open a thousand
 * parts and close none.
 *
 * @param open with a group {@code name} where only a closing sign of the same name closes
 * @param close likewise
 */
record Enclosed(Pattern open, Pattern close) {

    /**
     * Puts something in the place of each part.
     *
     * @param replacement from the opening sign and what stands between the two; an empty text behind a sign that is never closed
     */
    String replaced(String text, BiFunction<Matcher, String, String> replacement, boolean unclosedToo) {
        Matcher opening = open.matcher(text);
        if (!opening.find()) {
            return text;
        }
        Map<String, TreeMap<Integer, Integer>> ends = ends(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int at = 0;
        do {
            if (opening.start() < at) {
                continue;
            }
            Map.Entry<Integer, Integer> end =
                    ends.getOrDefault(name(opening), new TreeMap<>()).ceilingEntry(opening.end());
            if (end != null || unclosedToo) {
                replaced.append(text, at, opening.start());
                replaced.append(
                        replacement.apply(opening, end == null ? "" : text.substring(opening.end(), end.getKey())));
                at = end == null ? opening.end() : end.getValue();
            }
        } while (opening.find());
        return replaced.append(text, at, text.length()).toString();
    }

    private Map<String, TreeMap<Integer, Integer>> ends(String text) {
        Map<String, TreeMap<Integer, Integer>> ends = new HashMap<>();
        Matcher closing = close.matcher(text);
        while (closing.find()) {
            ends.computeIfAbsent(name(closing), any -> new TreeMap<>()).put(closing.start(), closing.end());
        }
        return ends;
    }

    private static String name(Matcher sign) {
        return sign.pattern().pattern().contains("(?<name>")
                ? sign.group("name").toLowerCase(Locale.ROOT)
                : "";
    }
}
