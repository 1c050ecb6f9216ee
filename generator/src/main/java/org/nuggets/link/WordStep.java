package org.nuggets.link;

import java.text.Normalizer;
import java.util.Locale;

/** A text in an author's words to a step of an address. */
final class WordStep {

    /** A step of so many letters fits on every disk, in any script. */
    private static final int LONGEST = 60;

    private WordStep() {}

    /**
     * Its letters and digits without accents, in lower case, with a hyphen for each run of anything else: {@code Bath & Wells}
     * to {@code bath-wells}.
     *
     * @return empty where it has no letter and no digit
     */
    static String of(String text) {
        StringBuilder step = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’')
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .filter(c -> c != '-' || (!step.isEmpty() && step.charAt(step.length() - 1) != '-'))
                .limit(LONGEST)
                .forEach(step::appendCodePoint);
        String composed = Normalizer.normalize(step, Normalizer.Form.NFC);
        return composed.endsWith("-") ? composed.substring(0, composed.length() - 1) : composed;
    }
}
