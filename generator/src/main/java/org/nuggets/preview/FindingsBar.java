package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.pipeline.LiveFile;
import org.nuggets.report.Findings;
import org.nuggets.report.HelpAddress;

/**
 * What the preview puts into a page before it is shown: what is wrong with the sources, those of the page itself first,
 * and the script that shows the page anew.
 */
final class FindingsBar {

    /** Below it lies what is the preview's, not the site's. */
    static final String FOLDER = "_nuggets/";

    private static final int MOST = 50;

    private FindingsBar() {}

    /**
     * A page with the bar in it; one that could not be made is the bar alone.
     *
     * @param gone what became of the page that was here before
     */
    static byte[] in(byte[] html, LiveFile file, Revision revision, Optional<String> gone) {
        String bar = bar(file, revision, gone);
        String page = new String(html, UTF_8);
        int end = page.lastIndexOf("</body>");
        if (end < 0) {
            Document alone = Document.createShell("");
            alone.title("Nuggets");
            alone.body().append(bar);
            return ("<!DOCTYPE html>\n" + alone.outerHtml()).getBytes(UTF_8);
        }
        return (page.substring(0, end) + bar + page.substring(end)).getBytes(UTF_8);
    }

    private static String bar(LiveFile file, Revision revision, Optional<String> gone) {
        Element bar = new Element("div").attr("id", "nuggets-preview");
        bar.appendElement("link").attr("rel", "stylesheet").attr("href", "/" + FOLDER + "preview.css");
        gone.ifPresent(said ->
                bar.appendElement("p").addClass("gone").attr("role", "status").text(said));
        SiteFindings findings =
                revision.findings().get().with(file.findings(), revision.site().coverage());
        String source = file.file().source();
        if (!findings.all().isEmpty()) {
            List<Diagnostic> own = source.isEmpty() ? findings.all() : findings.of(source);
            Element details = bar.appendElement("details")
                    .attr("open", own.stream().anyMatch(Diagnostic::isProblem))
                    .attr("data-findings", findings.mark());
            details.appendElement("summary").text(findings.summary());
            findings.excused().ifPresent(excused -> details.appendElement("p").text(excused));
            if (!findings.overview().isEmpty()) {
                details.appendElement("pre").attr("tabindex", "0").text(String.join("\n", findings.overview()));
            }
            Element list = details.appendElement("ol");
            Findings words = new Findings(revision.site()::source, false);
            HelpAddress help = new HelpAddress(revision.site().sources().settings());
            findings.firstFor(source, MOST).forEach(finding -> add(finding, list.appendElement("li"), words, help));
            int more = findings.all().size() - MOST;
            if (more > 0) {
                details.appendElement("p").text("… and " + more + " more: run nuggets check");
            }
        }
        bar.appendElement("script")
                .attr("src", "/" + FOLDER + "preview.js")
                .attr("data-revision", String.valueOf(revision.number()))
                .attr("defer", true);
        return bar.outerHtml();
    }

    private static void add(Diagnostic finding, Element item, Findings words, HelpAddress help) {
        SourceSpan span = finding.span();
        item.addClass(finding.severity().id());
        item.appendElement("p").addClass("message").text(finding.message());
        item.appendElement("p")
                .addClass("place")
                .text(span.file() + ", line " + span.line() + " · "
                        + finding.severity().id() + " " + finding.code().id());
        String excerpt = words.excerpt(span);
        if (!excerpt.isEmpty()) {
            // A line too long for the window is moved by the keyboard, too.
            item.appendElement("pre").attr("tabindex", "0").text(excerpt);
        }
        item.appendElement("p").addClass("fix").text("→ " + finding.fix());
        help.route(finding.code())
                .ifPresent(page -> item.appendElement("p")
                        .addClass("help")
                        .appendElement("a")
                        .attr("href", "/" + page.path())
                        .text("What '" + finding.code().id() + "' means"));
    }
}
