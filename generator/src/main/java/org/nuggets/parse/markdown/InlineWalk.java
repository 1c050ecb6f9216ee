package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.WhiteSpace;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.parse.flexmark.CodeText;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.flexmark.Unescaper;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.Footnotes;
import org.nuggets.parse.html.RawHtmlWriter;
import org.nuggets.parse.text.SentinelCharacters;

/** Writes what stands inside paragraphs, headings and cells. */
final class InlineWalk {

    private static final Map<Class<?>, BiConsumer<InlineWalk, Node>> HANDLERS = Map.ofEntries(
            on(SoftLineBreak.class, (walk, node) -> walk.out.lineBreak("")),
            on(HardLineBreak.class, (walk, node) -> walk.out.lineBreak("<br />")),
            on(Code.class, InlineWalk::code),
            on(Emphasis.class, (walk, node) -> walk.wrapped("em", node)),
            on(StrongEmphasis.class, (walk, node) -> walk.wrapped("strong", node)),
            on(Strikethrough.class, (walk, node) -> walk.wrapped("del", node)),
            on(Link.class, (walk, node) -> walk.links.link(node, walk)),
            on(LinkRef.class, (walk, node) -> walk.links.link(node, walk)),
            on(Image.class, (walk, node) -> walk.links.image(node)),
            on(ImageRef.class, (walk, node) -> walk.links.image(node, walk)),
            on(AutoLink.class, (walk, node) -> walk.links.auto(node, "")),
            on(MailLink.class, (walk, node) -> walk.links.auto(node, "mailto:")),
            on(HtmlInlineComment.class, (walk, node) -> walk.raw.inline(node)),
            on(Footnote.class, InlineWalk::footnote),
            on(WhiteSpace.class, (walk, node) -> walk.out.text(node.getChars().toString())));

    private static final Pattern ESCAPE = Pattern.compile("\\\\\\p{Punct}|&#?\\w{1,40};");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)");
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "var", "tt", "pre", "textarea", "math");

    private final BodyWriter out;
    private final RawHtmlWriter raw;
    private final Footnotes footnotes;
    private final LinkWriter links;
    private final Autolinks autolinks;
    private int depth;
    /** The element of code that is open in raw HTML; empty where none is. */
    private String verbatim = "";

    InlineWalk(BodyWriter out, RawHtmlWriter raw, Footnotes footnotes, LinkWriter links, Autolinks autolinks) {
        this.out = out;
        this.raw = raw;
        this.footnotes = footnotes;
        this.links = links;
        this.autolinks = autolinks;
    }

    private static <N extends Node> Map.Entry<Class<?>, BiConsumer<InlineWalk, Node>> on(
            Class<N> type, BiConsumer<InlineWalk, N> handler) {
        return Map.entry(type, (walk, node) -> handler.accept(walk, type.cast(node)));
    }

    /** Writes all that stands inside a node. */
    void children(Node parent) {
        siblings(parent.getFirstChild(), null);
    }

    /** Writes nodes from the first up to, without, the last; all that follow the first where there is none. */
    void siblings(@Nullable Node first, @Nullable Node last) {
        if (depth == 0) {
            verbatim = "";
        }
        Node node = first;
        while (node != null && !node.equals(last)) {
            if (depth == BlockWalk.DEEPEST) {
                out.text(PlainText.of(node));
            } else if (node instanceof Text || node instanceof HtmlEntity) {
                node = text(node, last);
            } else if (node instanceof HtmlInline html) {
                tag(html);
                node = raw.inline(html);
            } else {
                depth++;
                BiConsumer<InlineWalk, Node> handler = HANDLERS.get(node.getClass());
                if (handler != null) {
                    handler.accept(this, node);
                } else {
                    children(node);
                }
                depth--;
            }
            node = node.getNext();
        }
    }

    /** Writes text and character references that follow each other in the source; returns the last of them. */
    private Node text(Node first, @Nullable Node end) {
        if (!isOnePiece(first)) {
            text(first.getChars().subSequence(indent(first)).toString());
            return first;
        }
        Node last = first;
        for (Node next = last.getNext(); next != null && !next.equals(end); next = next.getNext()) {
            boolean continues = (next instanceof Text || next instanceof HtmlEntity)
                    && next.getStartOffset() == last.getEndOffset()
                    && isOnePiece(next);
            if (!continues) {
                break;
            }
            last = next;
        }
        autolinks.write(first.getStartOffset() + indent(first), last.getEndOffset(), this);
        return last;
    }

    /** How many spaces Flexmark has left at the beginning of a line. */
    private static int indent(Node text) {
        return text.getPrevious() instanceof HardLineBreak || text.getPrevious() instanceof SoftLineBreak
                ? text.getChars().countLeading(CharPredicate.SPACE_TAB)
                : 0;
    }

    /** Flexmark can put a text together from places that lie apart. */
    private static boolean isOnePiece(Node node) {
        BasedSequence chars = node.getChars();
        return chars.length() == chars.getEndOffset() - chars.getStartOffset();
    }

    /** Writes a stretch of Markdown in which only escapes and character references mean something. */
    void text(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '&' || SentinelCharacters.isStandIn(c)) {
                escaped(source);
                return;
            }
        }
        words(source);
    }

    /** What an author escapes is meant as it stands: \" and &quot; are no quotation marks to be printed. */
    private void escaped(String source) {
        Matcher escape = ESCAPE.matcher(source);
        int written = 0;
        while (escape.find()) {
            words(Unescaper.resolve(source.substring(written, escape.start())));
            out.text(Unescaper.resolve(escape.group()));
            written = escape.end();
        }
        words(Unescaper.resolve(source.substring(written)));
    }

    private void words(String text) {
        if (verbatim.isEmpty()) {
            out.prose(text);
        } else {
            out.text(text);
        }
    }

    /** Text between tags of code stays as it is. */
    private void tag(HtmlInline node) {
        Matcher tag = TAG.matcher(node.getChars());
        if (tag.lookingAt()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean end = !tag.group(1).isEmpty();
            if (end ? verbatim.equals(name) : verbatim.isEmpty() && CODE.contains(name)) {
                verbatim = end ? "" : name;
            }
        }
    }

    private void wrapped(String element, Node node) {
        out.open(element);
        children(node);
        out.close(element);
    }

    private void code(Code node) {
        out.open("code");
        out.text(CodeText.span(node));
        out.close("code");
    }

    private void footnote(Footnote node) {
        if (node.getFootnoteBlock() == null) {
            out.text("[^");
            children(node);
            out.text("]");
        } else {
            footnote(node.getFootnoteBlock());
        }
    }

    /** Writes a reference to a footnote. */
    void footnote(FootnoteBlock note) {
        footnotes.reference(note, out);
    }
}
