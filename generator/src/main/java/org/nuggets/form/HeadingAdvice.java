package org.nuggets.form;

import java.util.Map;
import org.nuggets.model.ExpectedHeading;

/** What an author is told to write under a heading. */
public final class HeadingAdvice {

    /** What is said of a heading that may be left out. */
    private static final Map<String, String> LEAVE_OUT = Map.of(
            "en", "Or take this heading out.",
            "nl", "Of haal dit kopje weg.");

    private HeadingAdvice() {}

    /** The advice of a heading in a language; empty where it has none. */
    public static String of(ExpectedHeading heading, String lang) {
        return heading.advice().in(lang)
                + (heading.optional() ? " " + LEAVE_OUT.getOrDefault(lang, LEAVE_OUT.get("en")) : "");
    }
}
