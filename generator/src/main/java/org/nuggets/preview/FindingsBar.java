package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.pipeline.LiveSite.LiveFile;
import org.nuggets.report.Findings;
import org.nuggets.report.Overview;

/**
 * What the preview puts into a page before it is shown: what is wrong with the sources, those of the page itself first,
 * and the script that shows the page anew.
 */
final class FindingsBar {

    /** Below it lies what is the preview's, not the site's. */
    static final String FOLDER = "_nuggets/";

    private static final int MOST = 50;

    private FindingsBar() {}

    /** A page with the bar in it; one that could not be made is the bar alone. */
    static byte[] in(byte[] html, LiveFile file, Revision revision) {
        List<Diagnostic> findings = all(file, revision);
        String bar = bar(findings, file.file().source(), revision);
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

    private static List<Diagnostic> all(LiveFile file, Revision revision) {
        Comparator<Diagnostic> ownFirst = Comparator.comparing(
                finding -> !finding.span().file().equals(file.file().source()));
        // Those of a site may be very many, and are sorted by place already: one walk lays them on a few heaps.
        SortedMap<Diagnostic, List<Diagnostic>> heaps =
                new TreeMap<>(Overview.causesFirst().thenComparing(ownFirst).thenComparing(Diagnostic::severity));
        Set<Diagnostic> ofPage = Set.copyOf(file.findings());
        Stream<Diagnostic> others = revision.site().findings().stream().filter(one -> !ofPage.contains(one));
        Stream.concat(ofPage.stream().sorted(), others)
                .forEach(finding -> heaps.computeIfAbsent(finding, first -> new ArrayList<>())
                        .add(finding));
        return heaps.values().stream().flatMap(List::stream).toList();
    }

    private static String bar(List<Diagnostic> findings, String source, Revision revision) {
        Element bar = new Element("div").attr("id", "nuggets-preview");
        bar.appendElement("link").attr("rel", "stylesheet").attr("href", "/" + FOLDER + "preview.css");
        if (!findings.isEmpty()) {
            boolean own =
                    findings.stream().anyMatch(finding -> finding.span().file().equals(source) || source.isEmpty());
            Element details = bar.appendElement("details").attr("open", own).attr("data-findings", mark(findings));
            details.appendElement("summary")
                    .text(Findings.summary(findings, revision.site().coverage()));
            Findings.excused(findings)
                    .ifPresent(excused -> details.appendElement("p").text(excused));
            List<String> overview = Overview.lines(findings);
            if (!overview.isEmpty()) {
                details.appendElement("pre").attr("tabindex", "0").text(String.join("\n", overview));
            }
            Element list = details.appendElement("ol");
            Findings words = new Findings(revision.site()::source, false);
            findings.stream().limit(MOST).forEach(finding -> add(finding, list.appendElement("li"), words));
            if (findings.size() > MOST) {
                details.appendElement("p").text("… and " + (findings.size() - MOST) + " more: run nuggets check");
            }
        }
        bar.appendElement("script")
                .attr("src", "/" + FOLDER + "preview.js")
                .attr("data-revision", String.valueOf(revision.number()))
                .attr("defer", true);
        return bar.outerHtml();
    }

    /** The same for the same findings, wherever they stand in their files: who has seen them need not see them again. */
    private static String mark(List<Diagnostic> findings) {
        int mark = 0;
        for (Diagnostic finding : findings) {
            mark += (finding.span().file() + finding.code().id() + finding.message()).hashCode();
        }
        return Integer.toHexString(mark);
    }

    private static void add(Diagnostic finding, Element item, Findings words) {
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
    }
}
