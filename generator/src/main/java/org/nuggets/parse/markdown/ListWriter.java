package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.HeadingIds;

/** Writes lists: with bullets or numbers, of tasks, and of definitions. */
final class ListWriter {

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final UnaryOperator<String> words;
    private final HeadingIds ids;
    private final Set<String> anchors;

    /**
     * Starts with none.
     *
     * @param ids makes those of terms, which are Hugo's
     * @param anchors receives them
     */
    ListWriter(BodyWriter out, InlineWalk inlines, UnaryOperator<String> words, HeadingIds ids, Set<String> anchors) {
        this.out = out;
        this.inlines = inlines;
        this.words = words;
        this.ids = ids;
        this.anchors = anchors;
    }

    /** Whether the paragraphs of an item stand without an element of their own. */
    static boolean isTight(ListItem item) {
        return item instanceof DefinitionTerm
                || (item instanceof DefinitionItem
                        ? item.isOwnTight() && !hasTwoParagraphs(item)
                        : item.isInTightList());
    }

    /** Flexmark calls a definition tight that begins right below its term, whatever follows. */
    private static boolean hasTwoParagraphs(ListItem item) {
        Node node = item.getFirstChild();
        boolean first = false;
        while (node != null && !(first && node instanceof Paragraph)) {
            first |= node instanceof Paragraph;
            node = node.getNext();
        }
        return node != null;
    }

    void list(BulletList list, BlockWalk blocks) {
        out.line();
        out.open("ul");
        content("ul", list, blocks);
    }

    void list(OrderedList list, BlockWalk blocks) {
        out.line();
        if (list.getStartNumber() == 1) {
            out.open("ol");
        } else {
            out.open("ol", "start", Integer.toString(list.getStartNumber()));
        }
        content("ol", list, blocks);
    }

    void definitions(DefinitionList list, BlockWalk blocks) {
        out.line();
        out.open("dl");
        content("dl", list, blocks);
    }

    private void content(String element, Node list, BlockWalk blocks) {
        out.line();
        blocks.children(list);
        out.line();
        out.close(element);
        out.line();
    }

    void item(ListItem item, BlockWalk blocks) {
        part("li", item, blocks);
    }

    void term(DefinitionTerm term, BlockWalk blocks) {
        String id = ids.next(PlainText.of(term));
        anchors.add(id);
        part("dt", term, blocks, "id", id);
    }

    void definition(DefinitionItem definition, BlockWalk blocks) {
        part("dd", definition, blocks);
    }

    private void part(String element, ListItem item, BlockWalk blocks, String... attributes) {
        out.line();
        out.open(element, attributes);
        blocks.children(item);
        out.close(element);
        out.line();
    }

    /** Writes a task: a box that nobody can tick, named by the text beside it. */
    void task(TaskListItem item, BlockWalk blocks) {
        out.line();
        out.open("li", "class", "task");
        Node first = item.getFirstChild();
        if (first instanceof Paragraph paragraph && !PlainText.of(paragraph).isEmpty()) {
            boolean tight = isTight(item);
            out.raw(tight ? "" : "\n<p>");
            out.open("label", "class", "task-text");
            box(item.isItemDoneMarker());
            out.raw(" ");
            inlines.children(paragraph);
            out.raw(tight ? "</label>" : "</label></p>\n");
            out.endBlock();
            first = first.getNext();
        } else {
            box(
                    item.isItemDoneMarker(),
                    "aria-label",
                    words.apply(item.isItemDoneMarker() ? "task-done" : "task-open"));
        }
        for (Node node = first; node != null; node = node.getNext()) {
            blocks.write(node);
        }
        out.close("li");
        out.line();
    }

    private void box(boolean done, String... name) {
        String[] box = done
                ? new String[] {"type", "checkbox", "disabled", "", "checked", ""}
                : new String[] {"type", "checkbox", "disabled", ""};
        String[] named = Arrays.copyOf(box, box.length + name.length);
        System.arraycopy(name, 0, named, box.length, name.length);
        out.empty("input", named);
    }
}
