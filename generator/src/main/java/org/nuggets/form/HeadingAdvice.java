package org.nuggets.form;

import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.LocalText;

/** What an author is told to write under a heading. */
public final class HeadingAdvice {

    /** What is said of a heading that may be left out. */
    private static final LocalText LEAVE_OUT = LocalText.of("Or take this heading out.", "Of haal dit kopje weg.");

    private HeadingAdvice() {}

    /** The advice of a heading in a language; empty where it has none. */
    public static String of(ExpectedHeading heading, String lang) {
        return heading.advice().in(lang) + (heading.optional() ? " " + LEAVE_OUT.in(lang) : "");
    }
}
