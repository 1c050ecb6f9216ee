package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks Flexmark's reader of tables only about paragraphs that may be one, and makes it once: it compiles a large pattern
 * when it is made, which Flexmark does for each document. It holds nothing but that pattern and options.
 */
final class LazyTableParser implements ParagraphPreProcessorFactory, Unordered {

    private final AtomicReference<@Nullable ParagraphPreProcessor> tables = new AtomicReference<>();

    @Override
    public ParagraphPreProcessor apply(ParserState document) {
        return (paragraph, state) -> mayBeTable(paragraph) ? tables(state).preProcessBlock(paragraph, state) : 0;
    }

    private ParagraphPreProcessor tables(ParserState state) {
        ParagraphPreProcessor made = tables.get();
        if (made == null) {
            made = TableParagraphPreProcessor.Factory().apply(state);
            tables.set(made);
        }
        return made;
    }

    /** A table has a bar in its row of headings and in the row below it. */
    private static boolean mayBeTable(Paragraph paragraph) {
        return paragraph.getLineCount() > 1
                && paragraph.getLineChars(0).indexOf('|') >= 0
                && paragraph.getLineChars(1).indexOf('|') >= 0;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(ReferencePreProcessorFactory.class);
    }
}
