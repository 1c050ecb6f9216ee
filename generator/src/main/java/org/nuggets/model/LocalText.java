package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in some languages.
 *
 * @param byLanguage from language to text
 */
public record LocalText(Map<String, String> byLanguage) {

    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** From language to text, as types and settings have it; a plain text counts as English, anything else as none. */
    public static LocalText of(JsonNode node) {
        if (node.isTextual()) {
            return new LocalText(Map.of("en", node.asText()));
        }
        Map<String, String> texts = new HashMap<>();
        node.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return new LocalText(texts);
    }

    /**
     * What the program itself says, in English and Dutch.
     *
     * @param values for each {@code %s} in their order; of a text in several languages that in the one which is spoken
     */
    public static LocalText of(String english, String dutch, Object... values) {
        return new LocalText(Map.of("en", filled(english, "en", values), "nl", filled(dutch, "nl", values)));
    }

    private static String filled(String text, String lang, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int slot = text.indexOf("%s", from);
            filled.append(text, from, slot).append(value instanceof LocalText said ? said.in(lang) : value);
            from = slot + 2;
        }
        return filled.append(text.substring(from)).toString();
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /**
     * The text in a language, else in the one that it is a variety of ({@code pt} for {@code pt-BR}), else in English, else in
     * the first language by code; empty where there is none.
     */
    public String in(String lang) {
        for (String wider = lang; !wider.isEmpty(); wider = wider.substring(0, Math.max(0, wider.lastIndexOf('-')))) {
            String own = byLanguage.get(wider);
            if (own != null) {
                return own;
            }
        }
        String english = byLanguage.get("en");
        if (english != null) {
            return english;
        }
        return byLanguage.isEmpty()
                ? ""
                : new TreeMap<>(byLanguage).firstEntry().getValue();
    }
}
