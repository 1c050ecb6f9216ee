package org.nuggets.index.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A written word in one analysis.
 *
 * @param term what it is found by; empty where it is not
 * @param exact as it is written, where it has accents
 */
public record Word(String term, @Nullable String exact) {

    /** What the exact form of a word begins with, which no word does. */
    public static final char EXACT = '=';

    /** A word that was written. */
    public static Word of(String written, Analysis analysis) {
        String solid = Analysis.solid(written);
        String folded = Analysis.fold(solid);
        String term = folded.isEmpty() ? "" : analysis.term(folded);
        return new Word(term, folded.equals(solid) || term.isEmpty() ? null : EXACT + solid);
    }
}
