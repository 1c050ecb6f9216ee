package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.ext.definition.internal.DefinitionItemBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Asks Flexmark's parsers of admonitions, footnotes and definitions only about lines that begin as these do: for each
 * document they read all their options, pictures among them, and for each line they match or even compile a pattern.
 */
final class LazyBlockParser implements CustomBlockParserFactory, Unordered {

    private final CustomBlockParserFactory admonitions = new AdmonitionBlockParser.Factory();
    private final CustomBlockParserFactory footnotes = new FootnoteBlockParser.Factory();
    private final CustomBlockParserFactory definitions = new DefinitionItemBlockParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return (state, matched) -> behind(state.getLine(), state.getNextNonSpaceIndex())
                .map(blocks -> blocks.apply(options).tryStart(state, matched))
                .orElse(BlockStart.none());
    }

    private Optional<CustomBlockParserFactory> behind(BasedSequence line, int from) {
        return switch (line.charAt(from)) {
            case '!' -> line.matchChars("!!!", from) ? Optional.of(admonitions) : Optional.empty();
            case '[' -> line.matchChars("[^", from) ? Optional.of(footnotes) : Optional.empty();
            case ':' -> Optional.of(definitions);
            default -> Optional.empty();
        };
    }
}
