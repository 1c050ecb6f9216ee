package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.config.Synonyms;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.Word;
import org.nuggets.index.segment.InvertedIndex;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Site;

/**
 * What readers say in several ways, as the manifest has it: those rules only that lead to what a page holds.
 *
 * @param terms all that pages hold
 * @param analyses those of the site's languages
 */
record SynonymRules(Set<String> terms, List<Analysis> analyses) {

    /** A word that is shorter is never taken for a misspelt one. */
    private static final int SHORTEST_MISSPELT = 4;

    /**
     * Those of each language: the other names that pages give themselves, then what the site and this program know. Beside them the
     * words that no rule leads anywhere from, but that are no misspelt others.
     */
    static void write(ObjectNode manifest, Site site, List<String> languages, Synonyms synonyms, InvertedIndex index) {
        SynonymRules rules = new SynonymRules(
                index.terms().stream().map(InvertedIndex.Term::text).collect(Collectors.toSet()),
                languages.stream().map(Analysis::of).distinct().toList());
        ObjectNode all = manifest.putObject("synonyms");
        ObjectNode spelt = manifest.putObject("spelt");
        languages.forEach(all::putArray);
        languages.forEach(lang -> rules.spelt(synonyms.in(lang)).forEach(spelt.putArray(lang)::add));
        site.pages().values().forEach(page -> {
            List<String> names = new ArrayList<>(page.page().texts(FieldRole.SYNONYMS));
            if (!names.isEmpty()) {
                names.add(0, page.page().title());
                rules.add(
                        new Synonyms.Rule(names, names, false),
                        all.withArray(page.key().lang()));
            }
        });
        languages.forEach(lang -> synonyms.in(lang).forEach(rule -> rules.add(rule, all.withArray(lang))));
    }

    /** Single words of rules that lead to nothing here. */
    private SortedSet<String> spelt(List<Synonyms.Rule> rules) {
        return rules.stream()
                .filter(rule -> lower(rule.to()).noneMatch(this::isHeld))
                .flatMap(rule -> lower(
                        Stream.concat(rule.from().stream(), rule.to().stream()).toList()))
                .filter(name -> name.length() >= SHORTEST_MISSPELT
                        && Analysis.words(name).equals(List.of(name)))
                .filter(name -> !isHeld(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Synonyms.Rule rule, ArrayNode rules) {
        List<String> find = lower(rule.to()).filter(this::isHeld).toList();
        List<String> by = lower(rule.from())
                .filter(name -> rule.isOneWay() || !find.contains(name))
                .toList();
        if (find.isEmpty() || (find.size() == 1 && by.isEmpty())) {
            return;
        }
        ObjectNode json = rules.addObject();
        find.forEach(json.putArray("find")::add);
        if (!by.isEmpty()) {
            by.forEach(json.putArray("by")::add);
        }
        if (rule.isOneWay()) {
            json.put("oneWay", true);
        }
    }

    private boolean isHeld(String name) {
        List<String> words = Analysis.words(name);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> analyses.stream()
                                .anyMatch(analysis ->
                                        terms.contains(Word.of(word, analysis).term())));
    }

    private static Stream<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct();
    }
}
