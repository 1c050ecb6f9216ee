package org.nuggets.validate;

import java.util.Locale;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.language.ReadingEase;
import org.nuggets.model.Draft;

/** Reports a text that is harder to read than its site wants it. */
public final class ReadingCheck {

    /** Of fewer words a formula knows too little. */
    private static final int LEAST_WORDS = 100;

    private ReadingCheck() {}

    /**
     * What there is to say of a text.
     *
     * @param least the least score
     */
    public static Optional<Diagnostic> check(Draft draft, ReadingEase formula, int least) {
        ReadingEase.Score score = formula.of(draft.body().prose().text());
        return score.words() < LEAST_WORDS || score.score() >= least
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        draft.bodyStart(),
                        Code.HARD_TO_READ,
                        String.format(
                                Locale.ROOT,
                                "this text is hard to read: %s gives it %d, and %d is the least that this site wants"
                                        + " (%d words in %d sentences)",
                                formula.name(),
                                Math.round(score.score()),
                                least,
                                score.words(),
                                score.sentences()),
                        "make two sentences of a long one, and take short words that everybody knows"));
    }
}
