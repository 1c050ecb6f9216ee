package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the delimiters of emphasis, as CommonMark 0.31.2 has it ("process emphasis"): where a closer of one kind has not
 * found its opener, later closers of that kind do not look there again. Flexmark remembers less, so {@code a**bc* } again
 * and again took it the square of its length.
 */
final class EmphasisPairs {

    private final InlineParser parser;
    private final Map<Character, DelimiterProcessor> processors;
    /** Before which place closers of a kind have no opener. */
    private final Map<Kind, Integer> bottoms = new HashMap<>();

    /** All that decides which openers a closer takes. */
    private record Kind(char character, boolean opens, int lengthBy3, boolean single) {}

    EmphasisPairs(InlineParser parser, Map<Character, DelimiterProcessor> processors) {
        this.parser = parser;
        this.processors = processors;
    }

    /** Pairs all that stand above a delimiter, or all there are, and forgets them. */
    void pair(@Nullable Delimiter bottom) {
        Delimiter closer = first(bottom);
        while (closer != null) {
            closer = closer.canClose() ? closed(closer, bottom) : closer.getNext();
        }
        for (Delimiter left = parser.getLastDelimiter();
                left != null && left != bottom;
                left = parser.getLastDelimiter()) {
            parser.removeDelimiterKeepNode(left);
        }
    }

    private @Nullable Delimiter first(@Nullable Delimiter bottom) {
        Delimiter first = null;
        for (Delimiter each = parser.getLastDelimiter(); each != null && each != bottom; each = each.getPrevious()) {
            first = each;
        }
        return first;
    }

    /** Looks for the opener of a closer; returns the next one to look at. */
    private @Nullable Delimiter closed(Delimiter closer, @Nullable Delimiter bottom) {
        DelimiterProcessor processor = processors.get(closer.getDelimiterChar());
        if (processor == null) {
            return closer.getNext();
        }
        Kind kind = new Kind(closer.getDelimiterChar(), closer.canOpen(), closer.length() % 3, closer.length() == 1);
        int end = bottoms.getOrDefault(kind, 0);
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != bottom && opener.getStartIndex() >= end) {
            boolean same = opener.canOpen() && opener.getDelimiterChar() == processor.getOpeningCharacter();
            int used = same ? processor.getDelimiterUse(opener, closer) : 0;
            if (used > 0) {
                return paired(opener, closer, used, processor);
            }
            opener = opener.getPrevious();
        }
        bottoms.put(kind, closer.getStartIndex());
        Delimiter next = closer.getNext();
        if (!closer.canOpen()) {
            parser.removeDelimiterKeepNode(closer);
        }
        return next;
    }

    private @Nullable Delimiter paired(Delimiter opener, Delimiter closer, int used, DelimiterProcessor processor) {
        parser.removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        if (opener.getNumDelims() == 0) {
            parser.removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            parser.removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence chars = closer.getNode().getChars();
        closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims(), chars.length()));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }
}
