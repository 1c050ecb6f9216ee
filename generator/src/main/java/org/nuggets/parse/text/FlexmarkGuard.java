package org.nuggets.parse.text;

import org.nuggets.diagnostic.Invisible;

/**
 * Puts {@link SentinelCharacters} where Flexmark would err or take too long: one pass over a text, which is copied only
 * when something has to be replaced.
 */
public final class FlexmarkGuard {

    /** How deep brackets may nest: Flexmark takes seconds for ten thousand levels. */
    private static final int DEEPEST = 100;

    /** How many quotes and lists may open in one line: Flexmark goes through all at each line that follows. */
    private static final int MOST_IN_LINE = 12;

    /** How many angle brackets may open a tag: the others are text. */
    public static final int MOST_TAGS = 20_000;

    /** So many indented lines of words may follow each other: the time that Flexmark takes grows with their square. */
    private static final int MOST_INDENTED_LINES = 2_000;

    /** Up to which column a line may open one. */
    private static final int MOST_INDENTED = 60;

    private final String text;
    private char[] copy = {};
    private int brackets;
    private int tags;
    private int lines;

    private FlexmarkGuard(String text) {
        this.text = text;
    }

    /** Puts stand-ins where Flexmark would err, and U+FFFD for what HTML may not hold. */
    public static String disarm(String text) {
        return new FlexmarkGuard(text).run();
    }

    private String run() {
        int i = markers(0);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                i = markers(i + 1);
            } else if (c == '[' || c == ']') {
                i = bracket(i, c);
            } else if (c == '<') {
                tags++;
                if (tags > MOST_TAGS) {
                    replace(i);
                }
                i++;
            } else if (c < 0x20 || c >= 0x7F) {
                i = scrub(i);
            } else {
                i++;
            }
        }
        return copy.length == 0 ? text : new String(copy);
    }

    /** Reads the markers of quotes and lists that open a line; returns where its text begins. */
    private int markers(int start) {
        int i = start;
        for (int depth = 1; ; depth++) {
            while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
                i++;
            }
            int marker = marker(i);
            if (depth == 1) {
                words(start, i);
            }
            if (marker < 0) {
                if (text.startsWith("~~~", i)) {
                    return fence(i);
                }
                // A blank line ends the paragraph, and with it all open brackets.
                brackets = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 0 : brackets;
                return i;
            }
            if (depth > MOST_IN_LINE || marker - start > MOST_INDENTED) {
                replace(marker);
            }
            i = marker + 1;
        }
    }

    /** Takes the indentation from a line in a very long paragraph, where it means nothing. */
    private void words(int start, int end) {
        boolean isWords = end < text.length() && Character.isLetter(text.charAt(end));
        // Four columns begin code, but for a line that a paragraph is open before.
        boolean isOpen =
                lines > 0 || (end - start < 4 && !text.substring(start, end).contains("\t"));
        lines = isWords && isOpen ? lines + 1 : 0;
        if (lines > MOST_INDENTED_LINES) {
            for (int i = start; i < end; i++) {
                replace(i);
            }
        }
    }

    /** Lets a fence of tildes have tildes and backticks in its info string. */
    private int fence(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '~') {
            i++;
        }
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            if (text.charAt(i) == '~' || text.charAt(i) == '`') {
                replace(i);
            }
            i = scrub(i);
        }
        return i;
    }

    /** The offset of the character that makes a container's marker, or -1. */
    private int marker(int i) {
        if (i >= text.length()) {
            return -1;
        }
        char c = text.charAt(i);
        if (c == '>') {
            return i;
        }
        if (c == '-' || c == '*' || c == '+' || c == ':' || c == '~') {
            return endsMarker(i + 1) ? i : -1;
        }
        int digits = i;
        while (digits < text.length() && digits < i + 10 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean ordered = digits > i
                && digits < text.length()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && endsMarker(digits + 1);
        return ordered ? digits : -1;
    }

    private boolean endsMarker(int i) {
        return i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t');
    }

    private int bracket(int i, char c) {
        if (c == '[') {
            brackets++;
        }
        if (brackets > DEEPEST) {
            replace(i);
        }
        if (c == ']') {
            brackets = Math.max(0, brackets - 1);
            destination(i + 1);
        }
        return i + 1;
    }

    /**
     * Mends destinations in angle brackets, such as {@code [plan](<my plan.pdf>)}: Flexmark does not know that they
     * may hold spaces, nor what has to follow them.
     *
     * @param opener the offset after a closing bracket
     */
    private void destination(int opener) {
        if (opener + 1 >= text.length() || (text.charAt(opener) != '(' && text.charAt(opener) != ':')) {
            return;
        }
        boolean inline = text.charAt(opener) == '(';
        int open = opener + 1;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        if (open == text.length() || text.charAt(open) != '<' || (!inline && isFootnote(opener))) {
            return;
        }
        int close = closingAngle(open);
        boolean valid = close > 0 && endsDestination(close + 1, inline);
        if (!valid) {
            replace(opener);
            return;
        }
        for (int i = open; i < close; i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                replace(i);
            }
        }
    }

    private boolean isFootnote(int colon) {
        return text.startsWith("[^", text.lastIndexOf('[', colon));
    }

    private int closingAngle(int open) {
        for (int i = open + 1; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '>' -> {
                    return i;
                }
                case '<', '\n', '\r' -> {
                    return -1;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return -1;
    }

    private boolean endsDestination(int i, boolean inline) {
        return i == text.length() || Character.isWhitespace(text.charAt(i)) || (inline && text.charAt(i) == ')');
    }

    private int scrub(int i) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (Invisible.turnsLetters(c)) {
            copy()[i] = SentinelCharacters.NOTHING;
        } else if (SentinelCharacters.isForbidden(c)) {
            for (int j = i; j < next; j++) {
                copy()[j] = '\uFFFD';
            }
        }
        return next;
    }

    private void replace(int i) {
        copy()[i] = SentinelCharacters.standIn(text.charAt(i));
    }

    private char[] copy() {
        if (copy.length == 0) {
            copy = text.toCharArray();
        }
        return copy;
    }
}
