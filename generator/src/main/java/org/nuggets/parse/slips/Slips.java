package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.flexmark.References;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.DecomposedLetters;
import org.nuggets.parse.text.HtmlComments;

/**
 * Finds what was probably meant as Markdown and is not read as such, in one walk over a tree: the text without its code,
 * HTML and links goes to {@link LineSlips} and {@link InlineSlips}; what is never closed is told here.
 */
public final class Slips {

    /** Stands in the place of what no slip is looked for in. */
    static final char MASK = '\u0001';

    private final BodySource source;
    private final References references;
    private final List<Diagnostic> findings;
    private final List<Repair.Part> decomposed = new ArrayList<>();
    private final LineSlips lines;
    private final InlineSlips inlines;
    private final UnreadBold unreadBold;
    private final ForeignMarkup foreign;
    private final Accidents accidents;
    private final List<org.nuggets.model.Heading> meant = new ArrayList<>();

    /** Looks into one body; what is found goes to {@code findings}. */
    public Slips(BodySource source, References references, List<Diagnostic> findings) {
        this.source = source;
        this.references = references;
        this.findings = findings;
        this.lines = new LineSlips(source, findings, meant);
        this.accidents = new Accidents(source, findings);
        this.foreign = new ForeignMarkup(source, findings);
        this.unreadBold = new UnreadBold(source, findings);
        this.inlines = new InlineSlips(source, findings, foreign);
    }

    /**
     * Looks a tree over.
     *
     * @return lines that were probably meant as headings: of level 0 where a finding says it already
     */
    public List<org.nuggets.model.Heading> of(Document document) {
        for (Node node = document.getFirstChild(); node != null; node = next(node)) {
            if (node instanceof FencedCodeBlock code) {
                fence(code);
            } else if (node instanceof HtmlBlockBase html) {
                comment(html);
            } else if (node instanceof IndentedCodeBlock code) {
                accidents.code(code);
            } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                text(node);
            }
        }
        DecomposedLetters.finding(decomposed).ifPresent(findings::add);
        return meant;
    }

    private void text(Node node) {
        int from = node.getStartOffset();
        String masked = masked(node);
        DecomposedLetters.look(masked, (start, end) -> source.span(from + start, from + end), decomposed);
        if (node instanceof Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof StrongEmphasis bold) {
                String name = withoutColon(PlainText.of(bold));
                meant.add(new org.nuggets.model.Heading(2, "", name, source.span(bold.getChars())));
            }
            lines.look(masked, from);
            lines.items(paragraph);
        }
        inlines.look(masked, from);
        unreadBold.look(node, masked);
        if (node instanceof Heading heading) {
            accidents.heading(heading);
        }
    }

    private static String withoutColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** The text of a block; what is code, HTML, an address or a sign that was escaped is masked. */
    private String masked(Node block) {
        int from = block.getStartOffset();
        String written = source.text().substring(from, block.getEndOffset());
        StringBuilder text = new StringBuilder(written);
        for (int i = written.indexOf('\\'); i >= 0 && i + 1 < written.length(); i = written.indexOf('\\', i)) {
            char next = written.charAt(i + 1);
            boolean escapes = !Character.isLetterOrDigit(next) && next > ' ';
            if (escapes) {
                mask(text, i, i + 2);
            }
            i += escapes ? 2 : 1;
        }
        Node node = block.getFirstChild();
        while (node != null) {
            boolean whole = isMasked(node);
            if (whole) {
                mask(text, node.getStartOffset() - from, node.getEndOffset() - from);
            } else if (node instanceof Link link) {
                mask(text, link.getTextClosingMarker().getStartOffset() - from, link.getEndOffset() - from);
            }
            node = whole ? following(node, block) : down(node, block);
        }
        return text.toString();
    }

    private boolean isMasked(Node node) {
        return node instanceof Code
                || node instanceof HtmlInlineBase
                || node instanceof AutoLink
                || node instanceof MailLink
                || node instanceof Image
                || (node instanceof Footnote note && note.getFootnoteBlock() != null)
                || (node instanceof RefNode ref
                        && (references.of(ref).isPresent()
                                || references.footnote(ref).isPresent()));
    }

    private static void mask(StringBuilder text, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, text.length()); i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, MASK);
            }
        }
    }

    private void fence(FencedCodeBlock code) {
        foreign.look(code);
        if (code.getClosingMarker().isEmpty()) {
            String marker = code.getOpeningMarker().toString();
            findings.add(new Diagnostic(
                    source.span(code.getOpeningMarker()),
                    org.nuggets.diagnostic.Code.UNCLOSED_CODE,
                    "the code that begins here has no end, so all text below it is shown as code",
                    "add a line of '" + marker + "' where the code ends"));
            swallowed(code);
        }
    }

    private void comment(HtmlBlockBase html) {
        String text = source.text().substring(html.getStartOffset(), html.getEndOffset());
        int open = unclosed(text);
        if (open >= 0) {
            findings.add(InlineSlips.unclosedComment(source, html.getStartOffset() + open));
            swallowed(html);
        }
    }

    private static int unclosed(String html) {
        int open = html.indexOf("<!--");
        while (open >= 0) {
            int end = HtmlComments.end(html, open);
            if (end < 0) {
                return open;
            }
            open = html.indexOf("<!--", end);
        }
        return -1;
    }

    /** Notes the headings inside something that is never closed: they are there, so they are not missing as well. */
    private void swallowed(Node block) {
        int at = block.getStartOffset();
        for (String line : source.text().substring(at, block.getEndOffset()).split("\n", -1)) {
            if (line.startsWith("#")) {
                String name = line.replaceFirst("^#+", "").strip();
                meant.add(new org.nuggets.model.Heading(0, "", name, source.span(at, at + line.length())));
            }
            at += line.length() + 1;
        }
    }

    private static @Nullable Node down(Node node, Node root) {
        return node.getFirstChild() != null ? node.getFirstChild() : following(node, root);
    }

    private static @Nullable Node following(Node from, Node root) {
        Node node = from;
        while (node != null && !node.equals(root) && node.getNext() == null) {
            node = node.getParent();
        }
        return node == null || node.equals(root) ? null : node.getNext();
    }

    private static @Nullable Node next(Node from) {
        if (from.getFirstChild() != null && !(from instanceof Paragraph) && !(from instanceof Heading)) {
            return from.getFirstChild();
        }
        Node node = from;
        while (node != null && node.getNext() == null) {
            node = node.getParent();
        }
        return node == null ? null : node.getNext();
    }
}
