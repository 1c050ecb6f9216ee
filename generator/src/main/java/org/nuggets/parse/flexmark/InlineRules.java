package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import org.nuggets.parse.text.HtmlComments;

/**
 * Comments, code spans and character references inside a paragraph.
 *
 * <p>Flexmark's own rules copy the whole paragraph at each of them, and show readers a comment with two hyphens in it.
 */
final class InlineRules implements InlineParserExtension {

    /** The lengths of the runs of backticks that nothing closes from here to the end of the paragraph. */
    private final BitSet unclosedRuns = new BitSet();

    private boolean unclosedComment;

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int from = parser.getIndex();
        return switch (input.charAt(from)) {
            case '<' -> input.matchChars("<!--", from) && comment(parser, input, from);
            case '`' -> code(parser, input, from);
            default -> text(parser, input, from, from + 1);
        };
    }

    /** By CommonMark 0.31.2 (6.6): it ends at the first {@code -->}, whatever is in it. */
    private boolean comment(LightInlineParser parser, BasedSequence input, int from) {
        int end = unclosedComment ? -1 : HtmlComments.end(input, from);
        if (end < 0) {
            unclosedComment = true;
            return text(parser, input, from, from + 1);
        }
        parser.appendNode(new HtmlInlineComment(input.subSequence(from, end)));
        parser.setIndex(end);
        return true;
    }

    /** By CommonMark 0.31.2 (6.1): it ends at the next run of as many backticks. */
    private boolean code(LightInlineParser parser, BasedSequence input, int from) {
        int open = endOfRun(input, from);
        int length = open - from;
        if (!unclosedRuns.get(length)) {
            for (int close = input.indexOf('`', open); close >= 0; close = input.indexOf('`', close)) {
                int end = endOfRun(input, close);
                if (end - close == length) {
                    parser.appendNode(new Code(
                            input.subSequence(from, open),
                            input.subSequence(open, close),
                            input.subSequence(close, end)));
                    parser.setIndex(end);
                    return true;
                }
                close = end;
            }
            unclosedRuns.set(length);
        }
        return text(parser, input, from, open);
    }

    private static int endOfRun(BasedSequence input, int from) {
        int end = from;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Character references, too, are text until it is written. */
    private static boolean text(LightInlineParser parser, BasedSequence input, int from, int to) {
        parser.appendText(input, from, to);
        parser.setIndex(to);
        return true;
    }

    @Override
    public void finalizeBlock(InlineParser parser) {
        unclosedRuns.clear();
        unclosedComment = false;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    /** What Flexmark asks for. */
    static final class Factory implements InlineParserExtensionFactory, Unordered {
        @Override
        public CharSequence getCharacters() {
            return "<`&";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineRules();
        }
    }
}
