package org.nuggets.index.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A written word in one analysis.
 *
 * @param term what it is found by; empty where it is not
 * @param form as it is written, in lower case
 * @param exact as it is written, where it has accents
 * @param doubled with doubled vowels, where it has macrons
 */
public record Word(
        String term,
        String form,
        @Nullable String exact,
        @Nullable String doubled) {

    /** What the exact form of a word begins with, which no word does. */
    public static final char EXACT = '=';

    /** A word that was written. */
    public static Word of(String written, Analysis analysis) {
        String solid = Analysis.solid(written);
        String folded = Analysis.fold(solid);
        String term = folded.isEmpty() ? "" : analysis.term(folded);
        String doubled = Analysis.doubled(solid);
        return new Word(
                term,
                written,
                folded.equals(solid) || term.isEmpty() ? null : EXACT + solid,
                doubled.equals(folded) ? null : doubled);
    }
}
