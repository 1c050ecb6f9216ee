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

    /** The text in a language, else in English, else in the first language by code; empty where there is none. */
    public String in(String lang) {
        String exact = byLanguage.get(lang);
        if (exact != null) {
            return exact;
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
