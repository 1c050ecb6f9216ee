package org.nuggets.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in some languages.
 *
 * @param byLanguage from language to text
 */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
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
