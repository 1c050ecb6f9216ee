package org.nuggets.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.config.Languages;
import org.nuggets.model.YamlDocument;

/** What is known of each language, as data: {@code language/<code>.yml}, and {@code every.yml} of all together. */
public final class LanguageRules {

    private static final String EVERY = "every";

    private final Map<String, VagueLinks> links = new HashMap<>();
    private final Map<String, ReadingEase> ease = new HashMap<>();
    private final Map<String, PersonalData> personal = new HashMap<>();
    private final PersonalData everywhere;
    private final PeopleTables tables;

    private LanguageRules(Map<String, JsonNode> data) {
        PersonalPatterns patterns = PersonalPatterns.of(data);
        this.everywhere = patterns.of(EVERY);
        this.tables = PeopleTables.of(data, patterns.given());
        data.forEach((lang, rules) -> {
            Set<String> words = new HashSet<>();
            rules.path("vague_links").forEach(word -> words.add(word.asText()));
            links.put(lang, VagueLinks.of(words));
            ReadingEase.of(rules.path("reading_ease")).ifPresent(formula -> ease.put(lang, formula));
            personal.put(lang, patterns.of(lang));
        });
    }

    /**
     * What some files say.
     *
     * @param documents by name of their file, such as {@code en.yml}
     */
    public static LanguageRules of(Map<String, YamlDocument> documents) {
        Map<String, JsonNode> data = new HashMap<>();
        documents.forEach((file, document) -> data.put(file.replace(".yml", ""), document.root()));
        return new LanguageRules(data);
    }

    /** Texts of links that say nothing in a language. */
    public VagueLinks vagueLinks(String lang) {
        return known(links, lang).orElse(VagueLinks.ADDRESSES);
    }

    /** How easy texts of a language are to read; nothing where no formula is known for it. */
    public Optional<ReadingEase> readingEase(String lang) {
        return known(ease, lang);
    }

    /** What may be personal data in a text of a language. */
    public PersonalData personalData(String lang) {
        return known(personal, lang).orElse(everywhere);
    }

    /** By what tables are known that list people, in any language. */
    public PeopleTables peopleTables() {
        return tables;
    }

    /** Of the language, else of the wider one: {@code en-GB}, {@code en}. */
    private static <T> Optional<T> known(Map<String, T> all, String lang) {
        return Languages.wider(lang)
                .filter(code -> !code.equals(EVERY) && all.containsKey(code))
                .findFirst()
                .map(all::get);
    }
}
