package org.nuggets.parse;

import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Flexmark's admonition parser only about lines that may open one: it compiles a pattern for each line that it is
 * shown.
 */
final class AdmonitionGate implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory admonitions = new AdmonitionBlockParser.Factory().apply(options);
        return (state, matched) -> {
            BasedSequence line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            return line.matchChars("!!!", from) ? admonitions.tryStart(state, matched) : BlockStart.none();
        };
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
