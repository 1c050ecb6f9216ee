package org.nuggets.render.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.config.Languages;
import org.nuggets.model.LocalText;
import org.nuggets.model.Theme;
import org.nuggets.render.view.BorrowedWords;

/** The words of the interface, which are the theme's. */
public final class InterfaceWords {

    private final Theme theme;
    private final Map<String, Map<String, String>> strings = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> words = new ConcurrentHashMap<>();

    InterfaceWords(Theme theme) {
        this.theme = theme;
    }

    /** Those of a language, as they are. */
    public Map<String, String> strings(String lang) {
        return strings.computeIfAbsent(lang, theme::stringsIn);
    }

    /** The words of the interface for a page, on which those that are English in another language are told to be so. */
    public Map<String, String> in(String lang) {
        return words.computeIfAbsent(lang, l -> BorrowedWords.among(strings(l), theme.own(l)));
    }

    /** Those whose names begin so, without that beginning, as a script takes them. */
    public ObjectNode behind(String beginning, String lang) {
        ObjectNode behind = JsonNodeFactory.instance.objectNode();
        in(lang).forEach((name, text) -> {
            if (name.startsWith(beginning)) {
                behind.put(name.substring(beginning.length()), text);
            }
        });
        return behind;
    }

    /** Whether a language has no words of its own. */
    public boolean isWithout(String lang) {
        return theme.own(lang).isEmpty();
    }

    /** A label for a page in a language, which is told to be English where it is so. */
    public static String label(LocalText text, String lang) {
        boolean borrowed = Languages.wider(lang).noneMatch(text.byLanguage()::containsKey)
                && text.byLanguage().containsKey("en");
        return borrowed ? BorrowedWords.of(text.in(lang)) : text.in(lang);
    }

    /** A text that there is in English alone, for a page in a language. */
    public static String english(String text, String lang) {
        return Languages.wider(lang).anyMatch("en"::equals) ? text : BorrowedWords.of(text);
    }

    /** The name of a language in that language. */
    public String languageName(String lang) {
        return theme.strings().getOrDefault(lang, Map.of()).getOrDefault("language_name", Languages.nameOf(lang));
    }
}
