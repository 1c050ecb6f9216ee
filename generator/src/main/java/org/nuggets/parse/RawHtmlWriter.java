package org.nuggets.parse;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** Writes the HTML of authors: as it is, or ready to be cleaned with the whole body. */
final class RawHtmlWriter {

    private final BodyWriter out;
    private final BodySource source;
    private final Dialect dialect;
    private final Set<String> anchors;
    private final List<Diagnostic> findings;
    private final List<Address> addresses = new ArrayList<>();

    /** Where a link or a picture in raw HTML points to, and the place where that is written. */
    record Address(String url, SourceSpan span) {}

    RawHtmlWriter(BodyWriter out, BodySource source, Dialect dialect, Set<String> anchors, List<Diagnostic> findings) {
        this.out = out;
        this.source = source;
        this.dialect = dialect;
        this.anchors = anchors;
        this.findings = findings;
    }

    /** The addresses that were met, in document order. */
    List<Address> addresses() {
        return addresses;
    }

    void block(HtmlBlockBase node) {
        String html = html(node.getContentChars());
        String kept = isCleaned() ? kept(HtmlComments.strip(html), node) : passed(html, node);
        if (kept.isEmpty()) {
            return;
        }
        out.line();
        out.raw(kept);
        out.line();
        if (!dialect.plain()) {
            out.searchable(StandIns.scrub(Jsoup.parseBodyFragment(kept).text()));
        }
    }

    void inline(HtmlInlineComment node) {
        if (!isCleaned()) {
            out.raw(html(node.getChars()));
        }
    }

    /** Writes one tag; returns the last node that this has used up. */
    Node inline(HtmlInline node) {
        String html = html(node.getChars());
        if (!isCleaned()) {
            out.raw(passed(html, node));
            return node;
        }
        out.raw(kept(html, node));
        return isScript(html) ? closing(node) : node;
    }

    private boolean isCleaned() {
        return !dialect.plain() && dialect.rawHtml() == RawHtml.CLEANED;
    }

    private static String html(CharSequence chars) {
        return StandIns.restore(CodeText.lines(chars));
    }

    private String passed(String html, Node node) {
        if (!dialect.plain()) {
            RawHtmlScan scan = RawHtmlScan.of(html);
            anchors.addAll(scan.ids());
            reportUnnamed(scan, node);
        }
        return html;
    }

    /** What cleaning may see of a piece: nothing that could swallow what comes behind, as an open {@code <title>} does. */
    private String kept(String html, Node node) {
        if (html.isBlank()) {
            return "";
        }
        RawHtmlScan scan = RawHtmlScan.of(html);
        reportLost(scan, node);
        reportUnnamed(scan, node);
        int from = node.getStartOffset();
        for (String url : scan.addresses()) {
            String written = url.replace("&", "&amp;");
            int escaped = source.text().indexOf(written, from);
            int at = escaped < 0 ? source.text().indexOf(url, from) : escaped;
            int end = at + (escaped < 0 ? url.length() : written.length());
            boolean found = !url.isEmpty() && at >= 0 && end <= node.getEndOffset();
            addresses.add(new Address(url, found ? source.span(at, end) : span(node)));
            from = found ? end : from;
        }
        if (scan.lostElements().isEmpty()) {
            return html;
        }
        return node instanceof HtmlBlockBase
                ? Jsoup.clean(html, "", HtmlRules.safelist(""), new Document.OutputSettings().prettyPrint(false))
                : "";
    }

    private void reportLost(RawHtmlScan scan, Node node) {
        List<String> lost = new ArrayList<>(scan.lostElements());
        lost.addAll(scan.lostAttributes());
        if (!lost.isEmpty()) {
            findings.add(new Diagnostic(
                    span(node),
                    Code.UNSAFE_HTML,
                    "this HTML is shown without " + String.join(", ", lost) + ", for only simple, safe HTML is kept",
                    "write it in Markdown; if you trust everybody who writes for this site, allow all HTML with"
                            + " 'raw_html: allowed' in site.yml"));
        }
    }

    private void reportUnnamed(RawHtmlScan scan, Node node) {
        for (String url : scan.unnamedImages()) {
            findings.add(new Diagnostic(
                    span(node),
                    Code.MISSING_ALT,
                    "the picture '" + url + "' has no description for people who cannot see it",
                    "add alt=\"what the picture shows\" to the <img>; alt=\"\" if it is mere decoration"));
        }
    }

    private SourceSpan span(Node node) {
        return source.span(node.getChars().trimEnd());
    }

    private static boolean isScript(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return lower.startsWith("<script") || lower.startsWith("<style");
    }

    /** The tag that closes a script among the nodes behind it, whose text is no text; the script where none does. */
    private static Node closing(HtmlInline script) {
        for (Node node = script.getNext(); node != null; node = node.getNext()) {
            String chars = node.getChars().toString().toLowerCase(Locale.ROOT);
            if (node instanceof HtmlInline && (chars.startsWith("</script") || chars.startsWith("</style"))) {
                return node;
            }
        }
        return script;
    }
}
