package org.nuggets.index.analysis;

/**
 * The letters of plain text, which nearly all text is: a character of it needs neither composing nor a look at its
 * neighbours to be lower-cased. For such text {@link Analysis#words} comes down to a look into a table.
 */
public final class PlainText {

    /** Characters below this are composed already: it is the first that may join the one before. */
    private static final int LETTERS = 0x300;

    /** Dashes, quotation marks and dots. */
    private static final int FIRST_MARK = 0x2010;

    private static final int LAST_MARK = 0x2027;

    /** The one letter here that becomes two when it is lower-cased. */
    private static final char DOTTED = 'İ';

    private static final char SOFT_HYPHEN = '\u00AD';

    private final char[] letters = new char[LETTERS];

    /** A table of the letters, which is made once for many texts. */
    public PlainText() {
        for (char c = 0; c < LETTERS; c++) {
            char lower = Character.toLowerCase(c);
            letters[c] = Analysis.isWord(lower) ? lower : 0;
        }
    }

    /** Whether all of a text is plain. */
    public static boolean is(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c >= LETTERS ? c < FIRST_MARK || c > LAST_MARK : c == DOTTED || c == SOFT_HYPHEN) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is a space. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    /** Whether a character may join the letter beside it to something else, so that it needs {@link Chains}. */
    public boolean joins(char[] text, int at, int length) {
        char c = text[at];
        if (c != '.'
                && c != '&'
                && c != '+'
                && c != '#'
                && c != '*'
                && !Analysis.isHyphen(c)
                && !Analysis.isApostrophe(c)) {
            return false;
        }
        boolean isSign = c == '+' || c == '#' || c == '*';
        return isSign ? at > 0 && letter(text[at - 1]) != 0 : at + 1 < length && letter(text[at + 1]) != 0;
    }

    /** A character of a word in lower case; 0 for one that parts words. */
    public char letter(char c) {
        return c < LETTERS ? letters[c] : 0;
    }
}
