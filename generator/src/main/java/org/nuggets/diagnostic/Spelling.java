package org.nuggets.diagnostic;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word as far as its spelling matters: upper and lower case, accents, spaces, hyphens and underscores do not, nor does
 * what follows the last dot of a name.
 */
final class Spelling {

    /** Nobody means a word by one that is further from it. */
    static final int MOST = 3;

    /** A word of so many letters may hold one mistake more. */
    private static final int LETTERS_A_MISTAKE = 4;

    private static final int SHORTEST = 3;

    private final String word;
    /** Of the whole, which may be a path. */
    private final int[] letters;
    /** Of its last step. */
    private final int[] last;

    private final String digits;
    /** Which letters it holds at least once, and at least twice: each edit changes at most two bits. */
    private final long bag;

    private Spelling(String word, int[] letters, int[] last) {
        this.word = word;
        this.letters = letters;
        this.last = last;
        this.digits = digits(letters);
        this.bag = bag(letters);
    }

    static Spelling of(String word) {
        int slash = word.lastIndexOf('/', Math.max(0, word.length() - 2));
        int dot = word.lastIndexOf('.');
        String stem = dot > slash + 1 && !word.endsWith("/") ? word.substring(0, dot) : word;
        return new Spelling(word, letters(stem), letters(stem.substring(slash + 1)));
    }

    String word() {
        return word;
    }

    int length() {
        return letters.length;
    }

    /** How many edits are between this and a known word; {@link #MOST} and one more where it is not near. */
    int editsTo(Spelling known) {
        int most = most(letters, known.letters);
        if (Math.abs(letters.length - known.letters.length) > most
                || Long.bitCount(bag ^ known.bag) > 2 * most
                || otherNumber(known)) {
            return MOST + 1;
        }
        int edits = Edits.between(letters, known.letters, most);
        return edits <= most && isNearInItsLastStep(known) ? edits : MOST + 1;
    }

    /** In a long path a short name would otherwise be near to any other. */
    private boolean isNearInItsLastStep(Spelling known) {
        int most = most(last, known.last);
        int edits = Edits.between(last, known.last, most);
        // The first letter is seldom wrong, and hardly ever with others.
        return edits <= most && (edits <= 1 || last[0] == known.last[0]);
    }

    /** A number that is another is no mistake in spelling: {@code visit-2} is not {@code visit-3}. */
    private boolean otherNumber(Spelling known) {
        return !digits.isEmpty() && !known.digits.isEmpty() && !digits.equals(known.digits);
    }

    /** By the length of both; whoever writes one or two letters has not mistyped a word. */
    private static int most(int[] written, int[] known) {
        int length = (written.length + known.length) / 2;
        return written.length < SHORTEST ? 0 : Math.max(1, Math.min(MOST, length / LETTERS_A_MISTAKE));
    }

    private static int[] letters(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c != ' ' && c != '-' && c != '_' && Character.getType(c) != Character.NON_SPACING_MARK)
                .toArray();
    }

    private static String digits(int[] letters) {
        StringBuilder digits = new StringBuilder();
        for (int letter : letters) {
            if (Character.isDigit(letter)) {
                digits.appendCodePoint(letter);
            }
        }
        return digits.toString();
    }

    private static long bag(int[] letters) {
        long once = 0;
        long twice = 0;
        for (int letter : letters) {
            long bit = 1L << (letter & 31);
            twice |= once & bit;
            once |= bit;
        }
        return once | twice << Integer.SIZE;
    }
}
