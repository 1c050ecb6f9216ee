package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser of what stands inside paragraphs, without two of its detours: a copy of the whole paragraph for each
 * pattern that matches, and a builder for each text, though nearly all are of one piece. It pairs emphasis by
 * {@link EmphasisPairs}, and keeps to what {@link Metered} allows.
 */
final class LeanInlineParser extends CommonmarkInlineParser {

    /**
     * Titles and addresses in angle brackets as CommonMark 0.31.2 has them (6.3): Flexmark's own patterns take a stack
     * frame for each character, and a picture that is pasted as {@code <data:…>} has hundreds of thousands.
     */
    private static final Pattern TITLE = Pattern.compile(
            "^(?:\"" + titled("\"") + "\"|'" + titled("'") + "'|\\(" + titled("()") + "\\))", Pattern.DOTALL);

    private static final Pattern ANGLES = Pattern.compile("^<(?:[^<> \\t\\n\\r\\\\]|\\\\[^\\n\\r])*+>");

    LeanInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** Reads a block, or leaves it as plain text where that would take too long. */
    @Override
    public void parse(BasedSequence content, Node block) {
        if (!(content.getBase() instanceof Metered meter)) {
            super.parse(content, block);
            return;
        }
        try {
            meter.begin(content.length());
            super.parse(content, block);
        } catch (Metered.Exhausted e) {
            meter.giveUp(content.getStartOffset(), content.getEndOffset());
            currentText = null;
            lastDelimiter = null;
            customSpecialCharacterNodes = null;
            block.removeChildren();
            block.appendChild(new Text(content.trim()));
        }
    }

    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        if (lastDelimiter != null) {
            new EmphasisPairs(this, delimiterProcessors).pair(stackBottom);
        }
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        return match(TITLE);
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        boolean angles = index < input.length() && input.charAt(index) == '<';
        return angles ? match(ANGLES) : super.parseLinkDestination();
    }

    private static String titled(String end) {
        return "(?:[^" + end + "\\\\]|\\\\.)*+";
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    public boolean flushTextNode() {
        boolean onePiece = currentText != null
                && currentText.size() == 1
                && currentText.get(0) instanceof SubSequence
                && !currentText.get(0).isEmpty();
        if (!onePiece) {
            return super.flushTextNode();
        }
        block.appendChild(new Text(currentText.get(0)));
        currentText = null;
        return true;
    }
}
