package org.nuggets.parse;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Configures Flexmark. */
final class Grammar {

    private Grammar() {}

    /** CommonMark and no more. */
    static Parser commonMark() {
        return build(new MutableDataSet(), List.of(), false);
    }

    /**
     * CommonMark with tables, footnotes, struck text, tasks, definitions and admonitions.
     *
     * <p>Bare addresses are found by {@link Autolinks}: Flexmark's extension for them goes through the whole tree a
     * second time, by recursion.
     */
    static Parser extended() {
        MutableDataSet options = new MutableDataSet()
                // As on GitHub: one row of headings, and every row as wide as that.
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(DefinitionExtension.TILDE_MARKER, false);
        Parser parser = build(
                options,
                List.of(
                        DefinitionExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughExtension.create(),
                        TaskListExtension.create(),
                        TablesExtension.create()),
                true);
        // The first table sets bits that all parses share, so it must come before there are several threads.
        parser.parse("| a |\n|---|\n| `b` |\n");
        return parser;
    }

    private static Parser build(
            MutableDataSet options, List<com.vladsch.flexmark.util.misc.Extension> extensions, boolean admonitions) {
        options.set(Parser.EXTENSIONS, extensions)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
        Parser.Builder builder = Parser.builder(options)
                .customDelimiterProcessor(new EmphasisRule('*'))
                .customDelimiterProcessor(new EmphasisRule('_'))
                .customInlineParserExtensionFactory(new InlineRules.Factory());
        if (admonitions) {
            builder.customBlockParserFactory(new AdmonitionGate());
        }
        return builder.build();
    }
}
