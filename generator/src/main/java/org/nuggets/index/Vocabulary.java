package org.nuggets.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every written word of a site and the term that it is found by. Filled while documents are read; each word is analysed
 * once.
 */
final class Vocabulary {

    private final Map<Analysis, Map<String, Word>> words = new HashMap<>();

    /** A written word in one analysis. */
    static final class Word {
        /** What it is found by; empty where it is not. */
        final String term;
        /** Without accents. */
        final String form;
        /** As it is written, where it has accents. */
        final @Nullable String exact;
        /** With doubled vowels, where it has macrons. */
        final @Nullable String doubled;
        /** How often it is written. */
        int count;

        Word(String term, String form, @Nullable String exact, @Nullable String doubled) {
            this.term = term;
            this.form = form;
            this.exact = exact;
            this.doubled = doubled;
        }
    }

    Word word(String written, Analysis analysis) {
        return words.computeIfAbsent(analysis, a -> new HashMap<>())
                .computeIfAbsent(written, w -> analysed(w, analysis));
    }

    Map<Analysis, Map<String, Word>> all() {
        return words;
    }

    static Word analysed(String written, Analysis analysis) {
        String form = Analysis.fold(written);
        String term = form.isEmpty() ? "" : analysis.term(form);
        String doubled = Analysis.doubled(written);
        return new Word(
                term,
                form,
                form.equals(written) || term.isEmpty() ? null : "=" + written,
                doubled.equals(form) ? null : doubled);
    }
}
