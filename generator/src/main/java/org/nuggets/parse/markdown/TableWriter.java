package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.html.BodyWriter;

/**
 * Writes tables, each in a frame that scrolls where the table is too wide.
 *
 * <p>The frame can be reached by the keyboard, so it needs a name; it is a group, for a page of many tables would else be
 * a page of many landmarks.
 */
final class TableWriter {

    /** How many cells a body's tables may be lacking: the rows that lack more stay short. */
    private static final int MOST_MISSING = 20_000;

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final UnaryOperator<String> words;
    private int tables;
    private int missing;

    TableWriter(BodyWriter out, InlineWalk inlines, UnaryOperator<String> words) {
        this.out = out;
        this.inlines = inlines;
        this.words = words;
    }

    void write(TableBlock table) {
        tables++;
        Node caption = table.getChildOfType(TableCaption.class);
        String name = caption == null ? words.apply("table") + " " + tables : PlainText.of(caption);
        out.line();
        out.open("div", "class", "table", "role", "group", "aria-label", name, "tabindex", "0");
        out.line();
        out.open("table");
        if (caption != null) {
            out.line();
            out.open("caption");
            inlines.children(caption);
            out.close("caption");
            out.endBlock();
        }
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows("thead", part, List.of());
            } else if (part instanceof TableBody) {
                rows("tbody", part, columns(table));
            }
        }
        out.line();
        out.close("table");
        out.line();
        out.close("div");
        out.line();
    }

    private static List<TableCell> columns(TableBlock table) {
        List<TableCell> columns = new ArrayList<>();
        Node head = table.getChildOfType(TableHead.class);
        Node row = head == null ? null : head.getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell known) {
                columns.add(known);
            }
        }
        return columns;
    }

    /** @param columns the cells that each row has at least */
    private void rows(String element, Node part, List<TableCell> columns) {
        if (part.getFirstChild() == null) {
            return;
        }
        out.line();
        out.open(element);
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            out.line();
            out.open("tr");
            int cells = 0;
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell known) {
                    cell(known);
                    cells++;
                }
            }
            for (; cells < columns.size() && missing < MOST_MISSING; cells++) {
                missing++;
                empty(columns.get(cells));
            }
            out.line();
            out.close("tr");
            out.endBlock();
        }
        out.line();
        out.close(element);
    }

    private void cell(TableCell cell) {
        // A heading without words names nothing: the corner of many tables.
        boolean heading = cell.isHeader() && !PlainText.of(cell).isEmpty();
        String element = heading ? "th" : "td";
        List<String> attributes = new ArrayList<>();
        if (heading) {
            attributes.add("scope");
            attributes.add("col");
        }
        attributes.addAll(alignment(cell));
        out.line();
        out.open(element, attributes.toArray(String[]::new));
        // Nothing at all in an empty cell: a stylesheet knows it by that, and gives it room to write when printed.
        if (!cell.getText().isBlank()) {
            inlines.children(cell);
        }
        out.close(element);
        out.searchable(BodyWriter.NEXT_CELL);
    }

    private void empty(TableCell heading) {
        out.line();
        out.open("td", alignment(heading).toArray(String[]::new));
        out.close("td");
        out.searchable(BodyWriter.NEXT_CELL);
    }

    private static List<String> alignment(TableCell cell) {
        return cell.getAlignment() == null
                ? List.of()
                : List.of("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
}
