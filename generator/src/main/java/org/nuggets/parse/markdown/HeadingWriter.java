package org.nuggets.parse.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.nuggets.config.QuotationMarks;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.parse.flexmark.PlainText;
import org.nuggets.parse.html.BodyWriter;
import org.nuggets.parse.html.HeadingIds;
import org.nuggets.parse.text.BodySource;

/** Writes headings with an anchor each, and notes them. */
final class HeadingWriter {

    private final BodyWriter out;
    private final InlineWalk inlines;
    private final BodySource source;
    private final BodyOutline outline;
    private final boolean plain;
    private final List<org.nuggets.model.Heading> headings;
    private final Set<String> anchors;
    private final HeadingIds ids;
    private final List<Diagnostic> findings;
    private Optional<String> titleId = Optional.empty();

    /**
     * Starts with none.
     *
     * @param ids makes their ids
     * @param headings receives them in document order
     * @param anchors receives their ids
     * @param findings receives those in which nothing is to be seen
     */
    HeadingWriter(
            BodyWriter out,
            InlineWalk inlines,
            BodySource source,
            BodyOutline outline,
            boolean plain,
            HeadingIds ids,
            List<org.nuggets.model.Heading> headings,
            Set<String> anchors,
            List<Diagnostic> findings) {
        this.out = out;
        this.inlines = inlines;
        this.source = source;
        this.outline = outline;
        this.plain = plain;
        this.ids = ids;
        this.headings = headings;
        this.anchors = anchors;
        this.findings = findings;
    }

    /** The anchor of the heading that is the page's own title, once it has been met. */
    Optional<String> titleId() {
        return titleId;
    }

    void write(Heading node) {
        if (outline.title().filter(node::equals).isPresent()) {
            title(node);
            return;
        }
        int level = Math.min(6, node.getLevel() + outline.shift());
        String element = "h" + level;
        out.line();
        int start = out.html().length();
        if (plain) {
            out.open(element);
            inlines.children(node);
        } else {
            String text = PlainText.of(node);
            String id = id(node, text);
            BasedSequence place = node.getText().isNull() ? node.getChars() : node.getText();
            anchors.add(id);
            out.open(element, "id", id);
            int before = out.searchLength();
            inlines.children(node);
            headings.add(new org.nuggets.model.Heading(
                    level, id, asWritten(text, out.searchFrom(before)), source.span(place)));
        }
        out.close(element);
        out.line();
        if (!plain) {
            empty(node, start);
        }
    }

    /** The text of a heading with the quotation marks that it was written with, so that it is found in the page's text. */
    private static String asWritten(String text, String written) {
        return QuotationMarks.plain(written).strip().equals(QuotationMarks.plain(text)) ? written.strip() : text;
    }

    private void title(Heading node) {
        String text = PlainText.of(node);
        if (!org.nuggets.model.Heading.isSeen(text)) {
            report(node);
            return;
        }
        String id = id(node, text);
        anchors.add(id);
        titleId = Optional.of(id);
    }

    /** Takes the last heading back where nothing is to be seen of it; one that is a picture only is in no list. */
    private void empty(Heading node, int start) {
        org.nuggets.model.Heading last = headings.get(headings.size() - 1);
        boolean seen = org.nuggets.model.Heading.isSeen(last.text());
        if (seen && node.getFirstChildAny(HtmlInline.class) == null) {
            return;
        }
        String html = out.html().substring(start);
        if (html.contains("<img ")) {
            headings.removeIf(heading -> heading.equals(last) && !seen);
        } else if (!org.nuggets.model.Heading.isSeen(
                Jsoup.parseBodyFragment(html).text())) {
            headings.remove(last);
            out.html().setLength(start);
            report(node);
        }
    }

    private void report(Heading node) {
        findings.add(new Diagnostic(
                source.span(node.getChars().trimEnd()),
                Code.EMPTY_HEADING,
                "there is nothing in this heading that readers can see",
                "write its words behind the '#', or take the line out"));
    }

    private String id(Heading node, String text) {
        return Optional.ofNullable(outline.ids().get(node)).map(ids::given).orElseGet(() -> ids.next(text));
    }
}
