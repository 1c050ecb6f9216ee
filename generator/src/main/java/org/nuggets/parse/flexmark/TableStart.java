package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a table from the text above it and the rule below it, as GitHub does: Flexmark wants a blank line before a table,
 * and makes a heading of one that a line of dashes follows.
 */
final class TableStart implements CustomBlockParserFactory, Unordered {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new OfDocument();
    }

    /** Remembers of one paragraph whether it is a table: its first two lines, which may be long, tell it of all others. */
    private static final class OfDocument implements BlockParserFactory {
        private @Nullable BlockParser asked;
        private boolean isTable;

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
            boolean mayConcernTables = state.getIndent() < 4
                    && "|:-".indexOf(line.firstChar()) >= 0
                    && matched.getBlockParser().isParagraphParser();
            if (!mayConcernTables || matched.getParagraphLines().size() < 2) {
                return BlockStart.none();
            }
            List<BasedSequence> above = matched.getParagraphLines();
            if (!matched.getBlockParser().equals(asked)) {
                asked = matched.getBlockParser();
                isTable = TableRows.areHead(above.get(0), above.get(1));
            }
            if (isTable) {
                return isRule(line)
                        ? BlockStart.of(new ThematicBreakParser(line))
                                .atIndex(state.getLine().length())
                        : BlockStart.none();
            }
            return TableRows.areHead(above.get(above.size() - 1), line) ? parted(state, above) : BlockStart.none();
        }
    }

    /** Makes a paragraph of its own of the last line, which is a table's row of headings. */
    private static BlockStart parted(ParserState state, List<BasedSequence> lines) {
        ParagraphParser text = new ParagraphParser();
        for (BasedSequence line : lines.subList(0, lines.size() - 1)) {
            text.addLine(state, line.trimStart());
        }
        ParagraphParser table = new ParagraphParser();
        table.addLine(state, lines.get(lines.size() - 1).trimStart());
        return BlockStart.of(text, table).atIndex(state.getIndex()).replaceActiveBlockParser();
    }

    private static boolean isRule(BasedSequence line) {
        BasedSequence dashes = line.trimEnd();
        return dashes.length() > 2 && dashes.countLeading(c -> c == '-') == dashes.length();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(HeadingParser.Factory.class);
    }
}
