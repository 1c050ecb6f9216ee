package org.nuggets.parse.flexmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;
import org.nuggets.parse.text.SentinelCharacters;

/** The text of a node without its markup. Goes through the tree in a loop, for it has to cope with any depth. */
public final class PlainText {

    private PlainText() {}

    /** The text of a node and all below it. */
    public static String of(Node root) {
        StringBuilder text = new StringBuilder();
        Node node = root;
        while (node != null) {
            boolean down = append(node, text) && node.getFirstChild() != null;
            node = down ? node.getFirstChild() : following(node, root);
        }
        return text.toString().strip();
    }

    /** A node's characters, without the footnote that brackets may have behind them. */
    private static BasedSequence chars(Node node) {
        boolean footnote = node instanceof RefNode link && link.getReference().startsWith("^");
        int end = footnote ? node.getChars().lastIndexOf('[') : node.getChars().length();
        return node.getChars().subSequence(0, end);
    }

    /** The next node in document order that is not below this one; none where the root has been left. */
    private static @Nullable Node following(Node from, Node root) {
        Node node = from;
        while (!node.equals(root) && node.getNext() == null) {
            node = node.getParent();
        }
        return node.equals(root) ? null : node.getNext();
    }

    /** Appends a node's own text; answers whether that of its children counts too. */
    private static boolean append(Node node, StringBuilder text) {
        boolean brackets = (node instanceof RefNode link && !link.isDefined())
                || (node instanceof Footnote note && note.getFootnoteBlock() == null);
        if (brackets || node instanceof Text || node instanceof HtmlEntity) {
            BasedSequence chars = chars(node);
            Unescaper.resolve(chars, 0, chars.length(), text);
            return false;
        } else if (node instanceof Code code) {
            text.append(CodeText.span(code));
            return false;
        } else if (node instanceof AutoLink link) {
            text.append(SentinelCharacters.restore(link.getText().toString()));
            return false;
        } else if (node instanceof MailLink link) {
            text.append(SentinelCharacters.restore(link.getText().toString()));
            return false;
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof Footnote || node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            return false;
        } else if (node instanceof Block && !text.isEmpty()) {
            text.append(' ');
        }
        if (node instanceof ContentNode && node.getFirstChild() == null && node instanceof Block block) {
            text.append(SentinelCharacters.restore(block.getContentChars().toString()));
        }
        return true;
    }
}
