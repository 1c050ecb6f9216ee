package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser of headings, which at each line puts the whole paragraph above it together, only to see whether there
 * is one: a paragraph of 5,000 lines took it a second.
 */
final class HeadingGate implements CustomBlockParserFactory, Unordered {

    private final CustomBlockParserFactory headings = new HeadingParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory blocks = headings.apply(options);
        return (state, matched) -> blocks.tryStart(state, new Unread(matched));
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return headings.getBeforeDependents();
    }

    /** A paragraph that answers whether it is one without its text. */
    private record Unread(MatchedBlockParser matched) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public @Nullable BasedSequence getParagraphContent() {
            return getBlockParser().isParagraphParser() ? BasedSequence.EMPTY : null;
        }

        @Override
        public @Nullable List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public @Nullable List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public @Nullable MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}
