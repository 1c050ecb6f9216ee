package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.function.BiConsumer;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.RawHtmlWriter;

/** Writes blocks, each by its kind. */
final class BlockWalk {

    /** How deep elements may nest: what lies deeper is written as text. A reader gains nothing from more. */
    static final int DEEPEST = 100;

    private static final Map<Class<?>, BiConsumer<BlockWalk, Node>> HANDLERS = Map.ofEntries(
            on(Paragraph.class, (walk, node) -> walk.simple.paragraph(node)),
            on(Heading.class, (walk, node) -> walk.headings.write(node)),
            on(ThematicBreak.class, (walk, node) -> walk.simple.rule()),
            on(FencedCodeBlock.class, (walk, node) -> walk.simple.code(node)),
            on(IndentedCodeBlock.class, (walk, node) -> walk.simple.code(node)),
            on(HtmlBlock.class, (walk, node) -> walk.raw.block(node)),
            on(HtmlCommentBlock.class, (walk, node) -> walk.raw.block(node)),
            on(BlockQuote.class, (walk, node) -> walk.admonitions.quote(node, walk)),
            on(AdmonitionBlock.class, (walk, node) -> walk.admonitions.block(node, walk)),
            on(BulletList.class, (walk, node) -> walk.lists.list(node, walk)),
            on(OrderedList.class, (walk, node) -> walk.lists.list(node, walk)),
            on(BulletListItem.class, (walk, node) -> walk.lists.item(node, walk)),
            on(OrderedListItem.class, (walk, node) -> walk.lists.item(node, walk)),
            on(TaskListItem.class, (walk, node) -> walk.lists.task(node, walk)),
            on(DefinitionList.class, (walk, node) -> walk.lists.definitions(node, walk)),
            on(DefinitionTerm.class, (walk, node) -> walk.lists.term(node, walk)),
            on(DefinitionItem.class, (walk, node) -> walk.lists.definition(node, walk)),
            on(TableBlock.class, (walk, node) -> walk.tables.write(node)),
            // Definitions stand where they are referred to, if anywhere.
            on(Reference.class, (walk, node) -> {}),
            on(FootnoteBlock.class, (walk, node) -> {}),
            on(BlankLine.class, (walk, node) -> {}));

    private final BodyWriter out;
    private final SimpleBlocks simple;
    private final HeadingWriter headings;
    private final ListWriter lists;
    private final TableWriter tables;
    private final AdmonitionWriter admonitions;
    private final RawHtmlWriter raw;
    private int depth;

    BlockWalk(
            BodyWriter out,
            SimpleBlocks simple,
            HeadingWriter headings,
            ListWriter lists,
            TableWriter tables,
            AdmonitionWriter admonitions,
            RawHtmlWriter raw) {
        this.out = out;
        this.simple = simple;
        this.headings = headings;
        this.lists = lists;
        this.tables = tables;
        this.admonitions = admonitions;
        this.raw = raw;
    }

    private static <N extends Node> Map.Entry<Class<?>, BiConsumer<BlockWalk, Node>> on(
            Class<N> type, BiConsumer<BlockWalk, N> handler) {
        return Map.entry(type, (walk, node) -> handler.accept(walk, type.cast(node)));
    }

    /** Writes all blocks inside a node. */
    void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
    }

    /** Writes one block. */
    void write(Node node) {
        if (depth == DEEPEST) {
            simple.asText(node);
            return;
        }
        depth++;
        BiConsumer<BlockWalk, Node> handler = HANDLERS.get(node.getClass());
        if (handler == null) {
            throw new IllegalStateException("no rule for a " + node.getClass().getSimpleName());
        }
        handler.accept(this, node);
        depth--;
        out.endBlock();
    }
}
