package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Emphasis by CommonMark 0.31.2 (6.2), for Flexmark's own follows an older edition: there, currency and other symbols are
 * no punctuation, and {@code a***b***c} is none at all.
 *
 * @param delimiter {@code *} or {@code _}
 */
record EmphasisRule(char delimiter) implements DelimiterProcessor {

    @Override
    public char getOpeningCharacter() {
        return delimiter;
    }

    @Override
    public char getClosingCharacter() {
        return delimiter;
    }

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean left = flanks(after, afterIsWhiteSpace, before, beforeIsWhitespace);
        boolean right = flanks(before, beforeIsWhitespace, after, afterIsWhiteSpace);
        return delimiter == '*' ? left : left && (!right || isPunctuation(before));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean left = flanks(after, afterIsWhiteSpace, before, beforeIsWhitespace);
        boolean right = flanks(before, beforeIsWhitespace, after, afterIsWhiteSpace);
        return delimiter == '*' ? right : right && (!left || isPunctuation(after));
    }

    private static boolean flanks(String inner, boolean innerIsSpace, String outer, boolean outerIsSpace) {
        return !innerIsSpace && (!isPunctuation(inner) || outerIsSpace || isPunctuation(outer));
    }

    private static boolean isPunctuation(String c) {
        return switch (Character.getType(c.codePointAt(0))) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        boolean both = opener.canClose() || closer.canOpen();
        boolean multiples = opener.length() % 3 == 0 && closer.length() % 3 == 0;
        if (both && (opener.length() + closer.length()) % 3 == 0 && !multiples) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        BasedSequence open = opener.getTailChars(used);
        BasedSequence close = closer.getLeadChars(used);
        DelimitedNode emphasis = used == 1
                ? new Emphasis(open, BasedSequence.NULL, close)
                : new StrongEmphasis(open, BasedSequence.NULL, close);
        opener.moveNodesBetweenDelimitersTo(emphasis, closer);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun run) {
        return null;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }
}
