package org.nuggets.parse.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.language.VagueLinks;
import org.nuggets.model.Body;
import org.nuggets.model.Heading;
import org.nuggets.model.Html;
import org.nuggets.model.Link;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.flexmark.References;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.Dialect;
import org.nuggets.parse.html.Footnotes;
import org.nuggets.parse.html.HeadingIds;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.html.RawHtmlCleaner;
import org.nuggets.parse.html.RawHtmlScan;
import org.nuggets.parse.html.RawHtmlWriter;
import org.nuggets.parse.slips.FootnoteSlips;
import org.nuggets.parse.slips.Slips;
import org.nuggets.parse.slips.UnshownWords;
import org.nuggets.parse.text.BodySource;

/** One walk over one tree. */
final class BodyWalk {

    private final BodySource source;
    private final Document document;
    private final Dialect dialect;
    private final UnaryOperator<String> words;
    private final QuotationMarks quotes;
    private final VagueLinks vague;
    private final List<Diagnostic> findings;

    /**
     * Prepares a walk.
     *
     * @param findings receives what is wrong
     */
    BodyWalk(
            BodySource source,
            Document document,
            Dialect dialect,
            UnaryOperator<String> words,
            QuotationMarks quotes,
            VagueLinks vague,
            List<Diagnostic> findings) {
        this.source = source;
        this.document = document;
        this.dialect = dialect;
        this.words = words;
        this.quotes = quotes;
        this.vague = vague;
        this.findings = findings;
    }

    Body body(Optional<String> title) {
        boolean plain = dialect.plain();
        BodyOutline outline = plain ? BodyOutline.none() : BodyOutline.of(document, title, source);
        boolean clean = outline.rawHtml() && dialect.rawHtml() == RawHtml.CLEANED;
        String marker = clean ? RawHtmlCleaner.marker(source.text()) : "";
        BodyWriter out = new BodyWriter(marker, source.text().length(), quotes);
        List<Heading> headings = new ArrayList<>();
        Set<String> anchors = new LinkedHashSet<>();
        HeadingIds ids = new HeadingIds(
                outline.ids().values(),
                outline.rawIds().stream()
                        .filter(id -> !clean || id.kept())
                        .map(RawHtmlScan.Id::value)
                        .toList());

        RawHtmlWriter raw = new RawHtmlWriter(out, source, dialect, anchors, findings);
        Footnotes footnotes = new Footnotes(words, anchors);
        References references = new References(document);
        LinkWriter links = new LinkWriter(out, source, references, quotes, vague, findings, plain);
        InlineWalk inlines = new InlineWalk(out, raw, footnotes, links, new Autolinks(source.text(), links, !plain));
        HeadingWriter titled =
                new HeadingWriter(out, inlines, source, outline, plain, ids, headings, anchors, findings);
        BlockWalk blocks = new BlockWalk(
                out,
                new SimpleBlocks(out, inlines, plain),
                titled,
                new ListWriter(out, inlines, words, ids, anchors),
                new TableWriter(out, inlines, words),
                new AdmonitionWriter(out, inlines, source, findings, words, plain),
                raw);
        blocks.children(document);
        footnotes.write(out, blocks::children);
        PlainBody.write(source.rest(), out);
        if (!plain) {
            findings.addAll(new FootnoteSlips(source, footnotes).of(document, outline.title()));
        }
        references.leftOut().ifPresent(link -> findings.add(TooComplex.reference(source.span(link.getChars()))));

        List<Link> inOrder = new ArrayList<>();
        CharSequence marked = clean ? new RawHtmlCleaner(marker, out, raw.addresses()).clean() : out.html();
        Html html = out.cut(marked, inOrder);
        String text = out.search();
        Body body = Body.of(
                html,
                outline.title().map(PlainText::of).filter(Heading::isSeen),
                titled.titleId(),
                headings,
                inOrder,
                anchors,
                text,
                words(text));
        return plain ? body : body.with(new Slips(source, references, findings).of(document), hidden(raw));
    }

    /** The places of what readers do not get; what their authors wrote for none is told. */
    private List<SourceSpan> hidden(RawHtmlWriter raw) {
        List<SourceSpan> places = source.hidden().stream()
                .map(place -> source.span(place.from(), place.to()))
                .collect(Collectors.toCollection(ArrayList::new));
        findings.addAll(UnshownWords.of(source));
        places.addAll(raw.leftOut());
        return places;
    }

    static int words(String text) {
        int words = 0;
        boolean word = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (word) {
                word = !isSpace(c);
            } else if (Character.isLetterOrDigit(c)) {
                words++;
                word = true;
            }
        }
        return words;
    }

    private static boolean isSpace(int c) {
        boolean print = c > ' ' && c < 0x7F;
        return !print && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
