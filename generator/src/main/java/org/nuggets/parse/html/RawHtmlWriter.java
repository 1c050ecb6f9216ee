package org.nuggets.parse.html;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.parse.flexmark.CodeText;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.HtmlComments;
import org.nuggets.parse.text.SentinelCharacters;

/** Writes the HTML of authors: as it is, or ready to be cleaned with the whole body. */
public final class RawHtmlWriter {

    private final BodyWriter out;
    private final BodySource source;
    private final Dialect dialect;
    private final Set<String> anchors;
    private final List<Diagnostic> findings;
    private final RawHtmlFindings report;
    private final Set<String> ids = new HashSet<>();
    private final List<Address> addresses = new ArrayList<>();
    private final List<SourceSpan> leftOut = new ArrayList<>();
    /** What holds no end of a script behind the last one that was looked at. */
    private @Nullable Node unclosed;

    /** Where a link or a picture in raw HTML points to, and the place where that is written. */
    public record Address(String url, SourceSpan span) {}

    /** A writer for one body; the ids that authors gave go to {@code anchors}. */
    public RawHtmlWriter(
            BodyWriter out, BodySource source, Dialect dialect, Set<String> anchors, List<Diagnostic> findings) {
        this.out = out;
        this.source = source;
        this.dialect = dialect;
        this.anchors = anchors;
        this.findings = findings;
        this.report = new RawHtmlFindings(source, findings);
    }

    /** The addresses that were met, in document order. */
    public List<Address> addresses() {
        return addresses;
    }

    /** Where stands what readers do not get: comments, and what cleaning has taken away. */
    public List<SourceSpan> leftOut() {
        return leftOut;
    }

    /** Writes a block of HTML. */
    public void block(HtmlBlockBase node) {
        String html = html(node.getContentChars());
        if (!dialect.plain()) {
            report.firstLevel(node.getContentChars());
        }
        String kept = isCleaned() ? HtmlComments.strip(html) : html;
        // Comments are only taken away where it begins.
        RawHtmlPiece piece = new RawHtmlPiece(kept, node.getContentChars(), html.length() - kept.length(), node);
        if (piece.skipped() > 0) {
            leaveOut(piece, -piece.skipped(), 0);
        }
        if (kept.isBlank()) {
            return;
        }
        String written = isCleaned() ? kept(piece) : passed(piece);
        if (written.isBlank()) {
            return;
        }
        out.line();
        out.raw(written);
        out.line();
        if (!dialect.plain()) {
            out.searchable(SentinelCharacters.scrub(
                    Jsoup.parseBodyFragment(isCleaned() ? written : kept).text()));
        }
    }

    /** Leaves out a comment inside a paragraph. */
    public void inline(HtmlInlineComment node) {
        if (dialect.plain()) {
            out.raw(CodeText.lines(html(node.getChars())));
        } else {
            leftOut.add(source.span(node.getChars()));
        }
    }

    /** Writes one tag; returns the last node that this has used up. */
    public Node inline(HtmlInline node) {
        String html = html(node.getChars());
        if (!dialect.plain()) {
            report.firstLevel(node.getChars());
        }
        RawHtmlPiece piece = new RawHtmlPiece(html, node.getChars(), 0, node);
        if (!isCleaned()) {
            out.raw(passed(piece));
            return node;
        }
        out.raw(kept(piece));
        Node last = isScript(html) ? closing(node) : node;
        if (last != node) {
            leftOut.add(source.span(
                    node.getChars().getStartOffset(), last.getChars().getEndOffset()));
        }
        return last;
    }

    private boolean isCleaned() {
        return !dialect.plain() && dialect.rawHtml() == RawHtml.CLEANED;
    }

    /** A piece as it is read: the page's title is its only heading of the first level, so that all others go one down. */
    private String html(BasedSequence chars) {
        String html = SentinelCharacters.restore(chars.toString());
        return dialect.plain() ? html : FirstLevel.lowered(html);
    }

    /** A piece as it is, but for its addresses, which get slots. */
    private String passed(RawHtmlPiece piece) {
        if (dialect.plain()) {
            return CodeText.lines(piece.html());
        }
        RawHtmlScan scan = RawHtmlScan.of(piece.html());
        scan.ids().forEach(id -> anchor(id, piece));
        leaveOut(scan.comments(), piece);
        report.unnamed(scan, piece);
        RawHtmlRewriting written = new RawHtmlRewriting(piece.html(), wordsForEmptyLinks(scan, piece), scan.comments());
        List<RawAddress> checked =
                scan.addresses().stream().filter(RawAddress::isChecked).toList();
        for (int i = 0; i < checked.size(); i++) {
            RawAddress address = checked.get(i);
            String slot = out.slot(address.kind(), address.url(), piece.span(address.start(), address.end(), source));
            if (i > 0 && checked.get(i - 1).value().equals(address.value())) {
                written.more(address, slot);
            } else {
                written.open(address, slot);
            }
            if (i + 1 == checked.size() || !checked.get(i + 1).value().equals(address.value())) {
                written.close(address);
            }
        }
        return CodeText.lines(written.finish());
    }

    /** Notes a place to link to. */
    private void anchor(RawHtmlScan.Id id, RawHtmlPiece piece) {
        anchors.add(id.value());
        if (!ids.add(id.value())) {
            report.duplicate(id, piece);
        }
    }

    /** Of links without a text, the text that stands for it until their author has written one, by its place. */
    private NavigableMap<Integer, String> wordsForEmptyLinks(RawHtmlScan scan, RawHtmlPiece piece) {
        NavigableMap<Integer, String> words = new TreeMap<>();
        List<RawHtmlScan.Place> links = new ArrayList<>(scan.unnamedLinks());
        boolean isOpening = piece.node() instanceof HtmlInline
                && isTag(piece.html(), "<a")
                && piece.node().getNext() instanceof HtmlInline next
                && isTag(next.getChars().toString(), "</a");
        if (isOpening && !piece.html().contains("aria-label")) {
            scan.addresses().stream()
                    .findFirst()
                    .ifPresent(address -> links.add(
                            new RawHtmlScan.Place(address.url(), 0, piece.html().length())));
        }
        for (RawHtmlScan.Place link : links) {
            findings.add(EmptyLinks.finding(
                    piece.span(link.start(), link.end(), source), link.value(), "the tags <a> and </a>"));
            words.put(link.end(), Entities.escape(link.value()));
        }
        return words;
    }

    private static boolean isTag(String html, String start) {
        return html.toLowerCase(Locale.ROOT).startsWith(start);
    }

    /** What cleaning may see of a piece: nothing that could swallow what comes behind, as an open {@code <title>} does. */
    private String kept(RawHtmlPiece piece) {
        if (piece.html().isBlank()) {
            return "";
        }
        RawHtmlScan scan = RawHtmlScan.of(piece.html());
        report.lost(scan, piece.node());
        leaveOut(scan, piece);
        scan.ids().stream().filter(RawHtmlScan.Id::kept).forEach(id -> anchor(id, piece));
        report.unnamed(scan, piece);
        for (RawAddress address : scan.addresses()) {
            addresses.add(new Address(address.url(), piece.span(address.start(), address.end(), source)));
        }
        String html = CodeText.lines(
                new RawHtmlRewriting(piece.html(), wordsForEmptyLinks(scan, piece), scan.comments()).finish());
        if (scan.lostElements().isEmpty()) {
            return html;
        }
        return piece.node() instanceof HtmlBlockBase
                ? Jsoup.clean(html, "", HtmlRules.safelist(""), new Document.OutputSettings().prettyPrint(false))
                : "";
    }

    /** The tags, attributes and comments that cleaning takes away; all of a piece where more than these has to go. */
    private void leaveOut(RawHtmlScan scan, RawHtmlPiece piece) {
        List<RawHtmlScan.Place> places = new ArrayList<>(scan.lost());
        places.addAll(scan.comments());
        StringBuilder rest = new StringBuilder(piece.html());
        places.forEach(place -> blank(rest, place));
        boolean isTag = !(piece.node() instanceof HtmlBlockBase);
        if (isTag ? isLostEnd(piece.html()) : !HtmlRules.isClean(rest.toString())) {
            leaveOut(piece, 0, piece.html().length());
        } else {
            leaveOut(places, piece);
        }
    }

    private static void blank(StringBuilder text, RawHtmlScan.Place place) {
        for (int i = place.start(); i < place.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static boolean isLostEnd(String tag) {
        return tag.startsWith("</")
                && !HtmlRules.keeps(tag.substring(2, tag.length() - 1).strip().toLowerCase(Locale.ROOT));
    }

    private void leaveOut(List<RawHtmlScan.Place> places, RawHtmlPiece piece) {
        places.forEach(place -> leaveOut(piece, place.start(), place.end()));
    }

    private void leaveOut(RawHtmlPiece piece, int start, int end) {
        leftOut.add(piece.span(start, end, source));
    }

    private static boolean isScript(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return lower.startsWith("<script") || lower.startsWith("<style");
    }

    /** The tag that closes a script among the nodes behind it, whose text is no text; the script where none does. */
    private Node closing(HtmlInline script) {
        if (script.getParent() == unclosed) {
            return script;
        }
        for (Node node = script.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline && isScriptEnd(node.getChars().toString())) {
                return node;
            }
        }
        unclosed = script.getParent();
        return script;
    }

    private static boolean isScriptEnd(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return lower.startsWith("</script") || lower.startsWith("</style");
    }
}
