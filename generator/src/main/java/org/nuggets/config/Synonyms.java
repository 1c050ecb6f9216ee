package org.nuggets.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.YamlDocument;

/**
 * What readers say in several ways, so that a search finds it whichever they type.
 *
 * @param rules for each language
 */
public record Synonyms(SortedMap<String, List<Rule>> rules) {

    /** Whether the words that ship with this program are left out. */
    private static final String SHIPPED = "shipped";

    public Synonyms {
        SortedMap<String, List<Rule>> copy = new TreeMap<>();
        rules.forEach((lang, list) -> copy.put(lang, List.copyOf(list)));
        rules = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Words or names of several words.
     *
     * @param from who types one of these
     * @param to finds all of these, too
     * @param isOneWay whether the second do not find each other; else both lists are the same
     */
    public record Rule(List<String> from, List<String> to, boolean isOneWay) {
        public Rule {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** Nothing is said in another way. */
    public static Synonyms none() {
        return new Synonyms(new TreeMap<>());
    }

    /** Those of a file that its schema has found sound. */
    public static Synonyms of(YamlDocument file) {
        SortedMap<String, List<Rule>> rules = new TreeMap<>();
        file.root().properties().forEach(language -> {
            List<Rule> list = new ArrayList<>();
            for (JsonNode group : language.getValue().path("equal")) {
                list.add(new Rule(texts(group), texts(group), false));
            }
            for (JsonNode rule : language.getValue().path("one_way")) {
                list.add(new Rule(texts(rule.path("from")), texts(rule.path("to")), true));
            }
            if (!language.getKey().equals(SHIPPED)) {
                rules.put(language.getKey(), list);
            }
        });
        return new Synonyms(rules);
    }

    /** Whether a site wants those that ship with this program. */
    public static boolean wantShipped(YamlDocument file) {
        return file.root().path(SHIPPED).asBoolean(true);
    }

    /** Both. */
    public Synonyms and(Synonyms others) {
        SortedMap<String, List<Rule>> all = new TreeMap<>(rules);
        others.rules.forEach((lang, list) -> all.merge(lang, list, (mine, more) -> {
            List<Rule> both = new ArrayList<>(mine);
            both.addAll(more);
            return both;
        }));
        return new Synonyms(all);
    }

    /** Those of a language. */
    public List<Rule> in(String lang) {
        return rules.getOrDefault(lang, List.of());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
