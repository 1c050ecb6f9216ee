package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.definition.internal.DefinitionListBlockPreProcessor;
import com.vladsch.flexmark.ext.definition.internal.DefinitionListItemBlockPreProcessor;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Map;

/** Configures Flexmark. */
public final class FlexmarkParsers {

    private FlexmarkParsers() {}

    /** CommonMark and no more. */
    public static Parser commonMark() {
        return build(new MutableDataSet(), List.of());
    }

    /**
     * CommonMark with tables, footnotes, struck text, tasks, definitions and admonitions.
     *
     * <p>Bare addresses are found by {@code Autolinks}: Flexmark's extension for them goes through the whole tree a
     * second time, by recursion.
     */
    public static Parser extended() {
        MutableDataSet options = new MutableDataSet()
                // As on GitHub: one row of headings, and every row as wide as that.
                .set(TablesExtension.COLUMN_SPANS, false)
                // The writer does that, for Flexmark would also make a thousand cells for each of a million rows.
                .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(DefinitionExtension.TILDE_MARKER, false)
                // Else each box that is met would read Flexmark's pictures for it.
                .set(AdmonitionExtension.QUALIFIER_TYPE_MAP, Map.of())
                .set(AdmonitionExtension.QUALIFIER_TITLE_MAP, Map.of())
                .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of());
        Parser parser =
                build(options, List.of(new Gated(), StrikethroughExtension.create(), TaskListExtension.create()));
        // The first table sets bits that all parses share, so it must come before there are several threads.
        parser.parse("| a |\n|---|\n| `b` |\n");
        return parser;
    }

    private static Parser build(MutableDataSet options, List<Extension> extensions) {
        options.set(Parser.EXTENSIONS, extensions)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(Parser.HEADING_PARSER, false);
        return Parser.builder(options)
                .customBlockParserFactory(new HeadingGate())
                .customDelimiterProcessor(new EmphasisRule('*'))
                .customDelimiterProcessor(new EmphasisRule('_'))
                .customInlineParserExtensionFactory(new InlineRules.Factory())
                .customInlineParserFactory(LeanInlineParser::new)
                // Flexmark adds this itself for its own parser of inlines alone.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
    }

    /** Flexmark's extensions for footnotes, definitions, tables and admonitions, each behind a gate. */
    private static final class Gated implements Parser.ParserExtension {

        @Override
        public void parserOptions(MutableDataHolder options) {}

        @Override
        public void extend(Parser.Builder parser) {
            parser.customBlockParserFactory(new LazyBlockParser())
                    .customBlockParserFactory(new TableStart())
                    .blockPreProcessorFactory(new DefinitionListItemBlockPreProcessor.Factory())
                    .blockPreProcessorFactory(new DefinitionListBlockPreProcessor.Factory())
                    .linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory())
                    .paragraphPreProcessorFactory(new LazyTableParser());
        }
    }
}
