package org.nuggets.index;

/**
 * The letters of plain text, which nearly all text is: a character of it needs neither composing nor a look at its
 * neighbours to be lower-cased. For such text {@link Analysis#words} comes down to a look into a table.
 */
final class PlainText {

    /** Characters below this are composed already: it is the first that may join the one before. */
    private static final int LETTERS = 0x300;

    /** Dashes, quotation marks and dots. */
    private static final int FIRST_MARK = 0x2010;

    private static final int LAST_MARK = 0x2027;

    /** The one letter here that becomes two when it is lower-cased. */
    private static final char DOTTED = 'İ';

    private final char[] letters = new char[LETTERS];

    PlainText() {
        for (char c = 0; c < LETTERS; c++) {
            char lower = Character.toLowerCase(c);
            letters[c] = Analysis.isWord(lower) ? lower : 0;
        }
    }

    static boolean is(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c >= LETTERS ? c < FIRST_MARK || c > LAST_MARK : c == DOTTED) {
                return false;
            }
        }
        return true;
    }

    /** A character of a word in lower case; 0 for one that parts words. */
    char letter(char c) {
        return c < LETTERS ? letters[c] : 0;
    }
}
