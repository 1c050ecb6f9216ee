package org.nuggets.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.schema.TextPattern;

/** The patterns of personal data as the files of languages say them; names are shared, for pupils move. */
record PersonalPatterns(Map<String, JsonNode> data, Set<String> given) {

    private static final String EVERY = "every";

    /** A word with a capital, or two or three; in bold or in italics, too. */
    private static final String NAME = "[*_]{0,2}\\p{Lu}[\\p{L}'’-]{1,30}(?:[ \\n"
            + "](?:(?:van|de|der|den|ter|ten|te|le|la|al|bin)[ \\n"
            + "]){0,2}\\p{Lu}[\\p{L}'’-]{1,30}){0,2}[*_]{0,2}";

    static PersonalPatterns of(Map<String, JsonNode> languages) {
        Map<String, JsonNode> data = new HashMap<>();
        languages.forEach((lang, rules) -> data.put(lang, rules.path("personal_data")));
        Set<String> given = data.values().stream()
                .flatMap(rules -> words(rules.path("given_names")))
                .collect(Collectors.toSet());
        return new PersonalPatterns(data, given);
    }

    /** What may be personal data in a text of one language. */
    PersonalData of(String lang) {
        List<PersonalData.Rule> rules = new ArrayList<>();
        Set<String> noPhoneAfter = new HashSet<>();
        Set<String> noNames = new HashSet<>();
        for (String file : lang.equals(EVERY) ? List.of(EVERY) : List.of(EVERY, lang)) {
            JsonNode own = data.getOrDefault(file, MissingNode.getInstance());
            Set<String> numbers = words(own.path("numbers")).collect(Collectors.toSet());
            // Several patterns have the same signs, which are sought once.
            Map<JsonNode, List<Sign>> signs = new HashMap<>();
            own.path("patterns").forEach(pattern -> {
                List<Sign> needs = signs.computeIfAbsent(
                        pattern.path("needs"),
                        list -> list(list).map(sign -> Sign.of(sign, numbers)).toList());
                rules.add(rule(pattern, needs, own.path("parts")));
            });
            list(own.path("no_phone_after")).forEach(noPhoneAfter::add);
            words(own.path("no_names")).forEach(noNames::add);
        }
        return new PersonalData(rules, noPhoneAfter, noNames, given);
    }

    private static PersonalData.Rule rule(JsonNode data, List<Sign> needs, JsonNode parts) {
        return new PersonalData.Rule(
                PersonalData.Kind.valueOf(data.path("kind").asText().toUpperCase(Locale.ROOT)),
                needs,
                data.path("digits").path(0).asInt(0),
                data.path("digits").path(1).asInt(Integer.MAX_VALUE),
                data.path("name").asText().equals("given"),
                new TextPattern(whole(data.path("pattern").asText(), parts)));
    }

    /** A pattern with its parts in it, which may have parts themselves. */
    private static String whole(String pattern, JsonNode parts) {
        String whole = pattern;
        for (int depth = 0; depth < 3; depth++) {
            for (Map.Entry<String, JsonNode> part : parts.properties()) {
                whole = whole.replace("{" + part.getKey() + "}", part.getValue().asText());
            }
        }
        return whole.replace("{name}", NAME);
    }

    private static Stream<String> list(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    private static Stream<String> words(JsonNode text) {
        return Stream.of(text.asText().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
