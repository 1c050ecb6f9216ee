package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.nuggets.parse.flexmark.CodeText;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.flexmark.Unescaper;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.text.SentinelCharacters;

/** Writes the blocks that hold no others: paragraphs, code, rules. */
final class SimpleBlocks {

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final boolean plain;

    SimpleBlocks(BodyWriter out, InlineWalk inlines, boolean plain) {
        this.out = out;
        this.inlines = inlines;
        this.plain = plain;
    }

    void paragraph(Paragraph node) {
        if (node.getFirstChild() == null) {
            return;
        }
        boolean tight = node.getParent() instanceof ListItem item && ListWriter.isTight(item);
        if (tight) {
            inlines.children(node);
            return;
        }
        out.line();
        out.open("p");
        inlines.children(node);
        out.close("p");
        out.line();
    }

    void rule() {
        out.line();
        out.empty("hr");
        out.line();
    }

    void code(FencedCodeBlock node) {
        BasedSequence info = node.getInfo();
        String text = CodeText.lines(node.getContentChars());
        code(text, info.isNull() ? "" : language(Unescaper.resolve(info)));
    }

    void code(IndentedCodeBlock node) {
        code(CodeText.lines(node.getContentChars().trimTailBlankLines().normalizeEndWithEOL()), "");
    }

    private void code(String text, String language) {
        out.line();
        // A block that scrolls must be reached by the keyboard.
        open("pre", plain ? "" : "tabindex", "0");
        open("code", language.isEmpty() ? "" : "class", "language-" + language);
        out.label(SentinelCharacters.restore(text));
        out.searchable(SentinelCharacters.restore(text).replace('\n', ' ').strip());
        out.close("code");
        out.close("pre");
        out.line();
    }

    private void open(String element, String attribute, String value) {
        if (attribute.isEmpty()) {
            out.open(element);
        } else {
            out.open(element, attribute, value);
        }
    }

    private static String language(String info) {
        String words = info.strip();
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i))) {
                return words.substring(0, i);
            }
        }
        return words;
    }

    /** Writes what is nested too deep as the text that it holds. */
    void asText(Node node) {
        out.line();
        out.open("p");
        out.text(PlainText.of(node));
        out.close("p");
        out.line();
        out.endBlock();
    }
}
