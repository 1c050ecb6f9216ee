package org.nuggets.parse.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;

/** Letters whose accents are stored behind them, as macOS and some PDFs have them: they look alike, and are not. */
public final class DecomposedLetters {

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';

    private DecomposedLetters() {}

    /** From a stretch of a text, by offsets, to its place. */
    public interface Place {
        SourceSpan of(int from, int to);
    }

    /**
     * Looks a text over.
     *
     * @param parts where goes what makes one letter of each such letter
     */
    public static void look(String text, Place place, List<Repair.Part> parts) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i)) && i > 0) {
                int from = text.offsetByCodePoints(i, -1);
                int to = i + 1;
                while (to < text.length() && isMark(text.charAt(to))) {
                    to++;
                }
                String letter = text.substring(from, to);
                String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
                if (!composed.equals(letter)) {
                    parts.add(new Repair.Part(place.of(from, to), composed));
                }
                i = to - 1;
            }
        }
    }

    /** What is said of all of them, at the first. */
    public static Optional<Diagnostic> finding(List<Repair.Part> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                                parts.get(0).span(),
                                Code.DECOMPOSED_LETTERS,
                                "the accent of this letter is stored behind it"
                                        + (parts.size() == 1 ? "" : ", as it is " + (parts.size() - 1) + " times more")
                                        + ", so some programs do not find the word",
                                "type the letter anew; 'nuggets fix' does it for you")
                        .mendedBy(new Repair(parts)));
    }

    private static boolean isMark(char sign) {
        return sign >= FIRST_MARK && sign <= LAST_MARK;
    }
}
