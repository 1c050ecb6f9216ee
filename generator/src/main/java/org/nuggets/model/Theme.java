package org.nuggets.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a site looks.
 *
 * @param files every file of the theme by its path below the theme's folder, with the site's own over them
 * @param strings the words of the interface: language, then key, then text
 */
public record Theme(SortedMap<String, SourceFile> files, Map<String, Map<String, String>> strings) {

    /** What a theme's folder holds; anything else there is none of it. */
    public static final Set<String> HOLDS =
            Set.of("theme.yml", "templates", "styles", "scripts", "fonts", "outlines", "pictures", "print", "strings");

    public Theme {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        strings = Map.copyOf(strings);
    }

    /** The words in a language, with English for those that it lacks. */
    public Map<String, String> stringsIn(String lang) {
        Map<String, String> words = new TreeMap<>(strings.getOrDefault("en", Map.of()));
        words.putAll(own(lang));
        return words;
    }

    /** The words that there are in a language itself: {@code pt-BR} has those of {@code pt} that it does not change. */
    public Map<String, String> own(String lang) {
        int end = lang.lastIndexOf('-');
        Map<String, String> words = new TreeMap<>(end < 0 ? Map.of() : own(lang.substring(0, end)));
        words.putAll(strings.getOrDefault(lang, Map.of()));
        return words;
    }
}
