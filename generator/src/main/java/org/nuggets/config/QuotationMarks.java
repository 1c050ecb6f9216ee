package org.nuggets.config;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The quotation marks and apostrophes that a language is printed with, in the place of those that a keyboard has.
 *
 * <p>English, Dutch and the languages of the same custom have “ ” and ‘ ’, and ’ for what is left out. A text of another
 * language stays as it was written. So does a mark behind a number that closes nothing: feet and inches.
 */
public final class QuotationMarks {

    private static final QuotationMarks NONE = new QuotationMarks(false, Pattern.compile("(?!)"));

    /** Where a word begins with what is left out of it, an apostrophe is meant and no quotation mark. */
    private static final QuotationMarks ENGLISH = new QuotationMarks(
            true,
            Pattern.compile(
                    "n'(?=\\s)|\\d\\ds\\b|(?:tis|tisn|twas|twasn|twere|twill|twould|em|til)\\b(?!'(?!t))"
                            + "|s-(?=\\p{Lu})",
                    Pattern.CASE_INSENSITIVE));

    private static final QuotationMarks DUTCH =
            new QuotationMarks(true, Pattern.compile("(?:s|t|n|m|k|r|ns|ie|er)\\b(?!')|\\d\\d\\b(?!')"));

    private static final QuotationMarks SAME_CUSTOM = new QuotationMarks(true, Pattern.compile("(?!)"));

    /** Languages whose custom is the English one, beside Dutch: those of Britain, Ireland and the Pacific. */
    private static final Set<String> ENGLISH_CUSTOM =
            Set.of("mi", "cy", "ga", "gd", "gv", "kw", "sm", "to", "haw", "fj");

    private final boolean printed;
    private final Pattern elided;

    private QuotationMarks(boolean printed, Pattern elided) {
        this.printed = printed;
        this.elided = elided;
    }

    /** Those of a language, BCP 47. */
    public static QuotationMarks of(String lang) {
        int end = lang.indexOf('-');
        String language = end < 0 ? lang : lang.substring(0, end);
        return switch (language) {
            case "en" -> ENGLISH;
            case "nl" -> DUTCH;
            default -> ENGLISH_CUSTOM.contains(language) ? SAME_CUSTOM : NONE;
        };
    }

    /** None at all: a text stays as it is. */
    public static QuotationMarks none() {
        return NONE;
    }

    /** A whole text as it is printed. */
    public String in(String text) {
        return run().prose(text);
    }

    /** Starts a text that comes in pieces. */
    public Run run() {
        return new Run();
    }

    /** A text with the marks of a keyboard, to compare it with another. */
    public static String plain(String text) {
        return text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
    }

    /** A heading as it is compared with another, whatever its marks and its capitals. */
    public static String folded(String heading) {
        return Normalizer.normalize(plain(heading), Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** One block of a text, of which a piece decides how the next is read: {@code "*so*"} is three of them. */
    public final class Run {

        private static final char BEGINNING = '\n';
        /** What follows a piece is not known. */
        private static final char ANYTHING = '\0';

        private static final String DASHES = "-–—/=+";
        private static final String OPENING = "([{<“‘«¿¡";
        private static final String CLOSING = ")]}>”’»\"'";
        private static final Pattern MARKS = Pattern.compile("[\"'“”‘’]");

        private char before = BEGINNING;
        private boolean doubled;
        private boolean single;

        private Run() {}

        /** Begins another block. */
        public void begin() {
            before = BEGINNING;
            doubled = false;
            single = false;
        }

        /** Notes what stands in the text as it is, such as code. */
        public void seen(CharSequence verbatim) {
            if (verbatim.length() > 0) {
                before = verbatim.charAt(verbatim.length() - 1);
            }
        }

        /** The next piece as it is printed. */
        public String prose(String piece) {
            if (!printed || !MARKS.matcher(piece).find()) {
                seen(piece);
                return piece;
            }
            StringBuilder out = new StringBuilder(piece.length());
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                char after = i + 1 < piece.length() ? piece.charAt(i + 1) : ANYTHING;
                if (c == '"') {
                    before = doubled(after);
                } else if (c == '\'') {
                    before = single(piece, i, after);
                } else {
                    before = c;
                    written(c, after);
                }
                out.append(before);
            }
            return out.toString();
        }

        /** Marks that the author has written as they are printed count, too. */
        private void written(char c, char after) {
            doubled = c == '“' || (doubled && c != '”');
            single = c == '‘' || (single && (c != '’' || Character.isLetterOrDigit(after)));
        }

        private char doubled(char after) {
            if (Character.isDigit(before) && !doubled) {
                return '"';
            }
            Place place = place(after, doubled);
            if (place == Place.ALONE) {
                return '"';
            }
            doubled = place == Place.OPENS;
            return doubled ? '“' : '”';
        }

        private char single(String piece, int at, char after) {
            if (isInWord(before)) {
                boolean feet = Character.isDigit(before) && !single && !Character.isLetter(after);
                single &= Character.isLetterOrDigit(after);
                return feet ? '\'' : '’';
            }
            if (elided.matcher(piece)
                    .region(at + 1, piece.length())
                    .useTransparentBounds(true)
                    .lookingAt()) {
                return '’';
            }
            Place place = place(after, single);
            if (place == Place.ALONE) {
                return '\'';
            }
            single = place == Place.OPENS;
            return single ? '‘' : '’';
        }

        private Place place(char after, boolean open) {
            boolean ends = Character.isWhitespace(after) || Character.isSpaceChar(after);
            if (Character.isWhitespace(before) || Character.isSpaceChar(before)) {
                return ends ? Place.ALONE : Place.OPENS;
            }
            if (OPENING.indexOf(before) >= 0) {
                return Place.OPENS;
            }
            boolean word = isInWord(after);
            if (CLOSING.indexOf(before) >= 0) {
                return Place.CLOSES;
            }
            if (DASHES.indexOf(before) >= 0) {
                return ends || (open && !word) ? Place.CLOSES : Place.OPENS;
            }
            return isInWord(before) || open || !word ? Place.CLOSES : Place.OPENS;
        }

        /** Letters beyond the first plane come in halves. */
        private static boolean isInWord(char c) {
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
        }
    }

    private enum Place {
        OPENS,
        CLOSES,
        /** Between spaces it is neither. */
        ALONE
    }
}
