package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.language.VagueLinks;
import org.nuggets.model.Link.Kind;
import org.nuggets.parse.flexmark.CodeText;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.flexmark.References;
import org.nuggets.parse.flexmark.Unescaper;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.EmptyLinks;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** Writes links and images, each with a slot for its address. */
final class LinkWriter {

    /** What a camera or a program calls a picture. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)\\S+\\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|tiff?)|(?:img|image|dscn?|pxl|screenshot)[_-]?\\d[\\d_-]*");

    private final BodyWriter out;
    private final BodySource source;
    private final References references;
    private final QuotationMarks quotes;
    private final VagueLinks vague;
    private final List<Diagnostic> findings;
    private final boolean plain;
    private int inside;

    LinkWriter(
            BodyWriter out,
            BodySource source,
            References references,
            QuotationMarks quotes,
            VagueLinks vague,
            List<Diagnostic> findings,
            boolean plain) {
        this.out = out;
        this.source = source;
        this.references = references;
        this.quotes = quotes;
        this.vague = vague;
        this.findings = findings;
        this.plain = plain;
    }

    /** Whether a link is open, in which there can be no other. */
    boolean isInside() {
        return inside > 0;
    }

    void link(InlineLinkNode node, InlineWalk walk) {
        link(node, walk, node.getUrl(), node.getTitle());
    }

    void link(RefNode node, InlineWalk walk) {
        references
                .of(node)
                .ifPresentOrElse(
                        reference -> link(node, walk, reference.getUrl(), reference.getTitle()),
                        () -> undefined(node, walk));
    }

    void image(InlineLinkNode node) {
        image(node, node.getUrl(), node.getTitle());
    }

    void image(RefNode node, InlineWalk walk) {
        references
                .of(node)
                .ifPresentOrElse(
                        reference -> image(node, reference.getUrl(), reference.getTitle()),
                        () -> undefined(node, walk));
    }

    /** Writes an address in angle brackets. */
    void auto(DelimitedLinkNode node, String prefix) {
        BasedSequence address = node.getText();
        anchor(
                prefix + SentinelCharacters.restore(address.toString()),
                SentinelCharacters.restore(address.toString()),
                source.span(address));
    }

    /** Writes an address that stands in the text as it is. */
    void bare(int from, int to, String prefix) {
        String address = Unescaper.resolve(source.text().substring(from, to));
        if (!plain && !vague.isUnknown() && VagueLinks.isAddress(address)) {
            findings.add(bareAddress(source.span(from, to), address));
        }
        anchor(prefix + address, address, source.span(from, to));
    }

    private void anchor(String target, String text, SourceSpan span) {
        out.open("a", "href", out.slot(Kind.LINK, target, span));
        out.text(text);
        out.close("a");
    }

    private void link(Node node, InlineWalk walk, BasedSequence url, BasedSequence title) {
        String href = out.slot(Kind.LINK, Unescaper.resolve(url), span(node, url));
        out.open("a", attributes(title, "href", href));
        inside++;
        walk.children(node);
        inside--;
        if (!plain && isEmpty(node)) {
            findings.add(EmptyLinks.finding(source.span(node.getChars()), Unescaper.resolve(url), "its brackets"));
            out.label(Unescaper.resolve(url));
        } else if (!plain && !vague.isUnknown()) {
            checkText(node, Unescaper.resolve(url));
        }
        out.close("a");
    }

    /** What a link says, where it is read out by itself. */
    private void checkText(Node node, String url) {
        String text = PlainText.of(node);
        if (VagueLinks.isAddress(text)) {
            findings.add(bareAddress(source.span(node.getChars()), text));
        } else if (vague.saysNothing(text)) {
            findings.add(new Diagnostic(
                    source.span(node.getChars()),
                    Code.VAGUE_LINK,
                    "'" + text + "' does not say where this link leads",
                    "name in the link what it leads to, such as [what the page is about](" + url + ")"));
        }
    }

    private static Diagnostic bareAddress(SourceSpan span, String address) {
        return new Diagnostic(
                span,
                Code.VAGUE_LINK,
                "the text of this link is only its address, which says little and is read out letter by letter",
                "write what it leads to in its place: [what the page is about](" + address
                        + "); where readers are to see the address itself: <" + address + ">");
    }

    /** Whether a link holds nothing to read or to hear; of HTML in it only the finished page can tell. */
    private static boolean isEmpty(Node link) {
        return PlainText.of(link).isBlank() && link.getFirstChildAny(HtmlInline.class) == null;
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        String alt = quotes.in(PlainText.of(node));
        if (alt.isEmpty() && !plain) {
            findings.add(missingAlt(source.span(node.getChars()), Unescaper.resolve(url)));
        } else if (!plain && FILE_NAME.matcher(alt).matches()) {
            findings.add(new Diagnostic(
                    source.span(node.getChars()),
                    Code.MISSING_ALT,
                    "'" + alt + "' is the name of a file, which says nothing to people who cannot see the picture",
                    "write what the picture shows in its place: ![what it shows](" + Unescaper.resolve(url) + ")"));
        }
        String src = out.slot(Kind.IMAGE, Unescaper.resolve(url), span(node, url));
        out.empty(
                "img",
                plain
                        ? attributes(title, "src", src, "alt", alt)
                        : attributes(title, "src", src, "alt", alt, "loading", "lazy", "decoding", "async"));
        out.searchable(alt);
    }

    private static Diagnostic missingAlt(SourceSpan span, String url) {
        return new Diagnostic(
                span,
                Code.MISSING_ALT,
                "the picture '" + url + "' has no description for people who cannot see it",
                "write what the picture shows between the square brackets: ![what it shows](" + url + ")");
    }

    private String[] attributes(BasedSequence title, String... attributes) {
        if (title.isEmpty()) {
            return attributes;
        }
        List<String> titled = new ArrayList<>(List.of(attributes));
        titled.add("title");
        titled.add(quotes.in(Unescaper.resolve(CodeText.lines(title))));
        return titled.toArray(String[]::new);
    }

    /** The place of a destination; that of the whole link where it has none of its own. */
    private SourceSpan span(Node node, BasedSequence url) {
        return source.span(url.isNull() ? node.getChars() : url);
    }

    /** Writes brackets that turned out to be no link as the text that they are. */
    private void undefined(RefNode node, InlineWalk walk) {
        Optional<FootnoteBlock> footnote = references.footnote(node);
        if (footnote.isPresent()) {
            out.text(node.getTextOpeningMarker().toString());
            walk.children(node);
            out.text(node.getTextClosingMarker().toString());
            walk.footnote(footnote.get());
            return;
        }
        BasedSequence chars = node.getChars();
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
            walk.text(chars.toString());
            return;
        }
        int before = first.getStartOffset() - chars.getStartOffset();
        int after = chars.length() - (chars.getEndOffset() - last.getEndOffset());
        walk.text(chars.subSequence(0, before).toString());
        walk.children(node);
        int indent = last instanceof SoftLineBreak ? chars.subSequence(after).countLeading(CharPredicate.SPACE_TAB) : 0;
        walk.text(chars.subSequence(after + indent).toString());
    }
}
