package org.nuggets.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.guide.Explanation;

/**
 * Findings as one page for whoever wrote the texts: file by file, with what each finding means. It needs nothing else and
 * runs nothing, so that it can be sent by mail and printed.
 */
public final class FindingsHtml {

    private static final int WIDEST = 160;

    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; --line: light-dark(#d0d0d0, #4a4a4a); --soft: light-dark(#f4f4f1, #242424); }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem;
          background: light-dark(#fff, #161616); color: light-dark(#1a1a1a, #ececec); overflow-wrap: anywhere; }
        a { color: light-dark(#0b4f9e, #9cc9ff); }
        a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
        h1 { line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.2rem; }
        h3 { margin: 0; font-size: 1rem; }
        ul.files { padding-left: 1.2rem; }
        article { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line);
          border-left: .4rem solid var(--weight); border-radius: .3rem; }
        article p { margin: .4rem 0 0; }
        .error { --weight: light-dark(#b3261e, #ff8f86); }
        .warning { --weight: light-dark(#8a5a00, #f2b84b); }
        .note { --weight: light-dark(#1f5f8b, #8cc8f2); }
        .kind { color: var(--weight); font-weight: 700; }
        .place, .draft { font-size: .9rem; }
        pre { margin: .5rem 0 0; padding: .5rem .75rem; background: var(--soft); white-space: pre-wrap; }
        mark { background: light-dark(#ffe08a, #6b5200); color: inherit; }
        dt { margin-top: 1rem; font-weight: 700; }
        dd { margin: .25rem 0 0; }
        @media (forced-colors: active) { article { border-left-color: CanvasText; } mark { background: Mark; color: MarkText; } }
        @media print {
          :root { color-scheme: light; }
          body { margin: 0; max-width: none; font-size: 10pt; }
          article { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
        }
        </style>
        </head>
        <body>
        """;

    private final FindingsReport report;
    private final StringBuilder out = new StringBuilder();

    private FindingsHtml(FindingsReport report) {
        this.report = report;
    }

    public static String of(FindingsReport report) {
        FindingsHtml page = new FindingsHtml(report);
        page.write();
        return page.out.toString();
    }

    private void write() {
        Map<String, List<Diagnostic>> files = new LinkedHashMap<>();
        report.build()
                .findings()
                .forEach(finding -> files.computeIfAbsent(finding.span().file(), file -> new ArrayList<>())
                        .add(finding));
        String title = "What the check found: " + report.site();
        out.append(HEAD.replace("%s", html(title)));
        out.append("<h1>").append(html(title)).append("</h1>\n<p>");
        out.append(html(report.summary())).append(".</p>\n");
        if (files.isEmpty()) {
            out.append("<p>There is nothing to mend.</p>\n");
        } else {
            legend();
            contents(files);
        }
        int number = 1;
        for (Map.Entry<String, List<Diagnostic>> file : files.entrySet()) {
            file(number++, file.getKey(), file.getValue());
        }
        if (!files.isEmpty()) {
            meanings();
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private void legend() {
        out.append("""
            <p><span class="kind error">Error</span>: stops the site until it is mended.
            <span class="kind warning">Warning</span>: should be mended.
            <span class="kind note">Note</span>: good to know. Each number is a line of the file.</p>
            """);
    }

    private void contents(Map<String, List<Diagnostic>> files) {
        out.append("<nav aria-label=\"Files\">\n<ul class=\"files\">\n");
        int number = 1;
        for (Map.Entry<String, List<Diagnostic>> file : files.entrySet()) {
            out.append("<li><a href=\"#file-")
                    .append(number++)
                    .append("\">")
                    .append(name(file.getKey()))
                    .append("</a>: ")
                    .append(counts(file.getValue()))
                    .append("</li>\n");
        }
        out.append("</ul>\n</nav>\n");
    }

    private static String counts(List<Diagnostic> findings) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(Findings.count(count, severity.id()));
            }
        }
        return String.join(", ", counts);
    }

    private void file(int number, String file, List<Diagnostic> findings) {
        out.append("<h2 id=\"file-")
                .append(number)
                .append("\">")
                .append(name(file))
                .append("</h2>\n");
        Optional<SourceText> text = report.build().source(file);
        findings.forEach(finding -> finding(finding, text));
    }

    private void finding(Diagnostic finding, Optional<SourceText> text) {
        String severity = finding.severity().id();
        out.append("<article class=\"").append(severity).append("\">\n<h3><span class=\"kind\">");
        out.append(Character.toUpperCase(severity.charAt(0))).append(severity.substring(1));
        out.append("</span>: ").append(html(finding.message())).append("</h3>\n");
        text.ifPresent(source -> excerpt(finding, source));
        out.append("<p><strong>To mend it:</strong> ")
                .append(html(finding.fix()))
                .append("</p>\n");
        if (finding.inDraft() && finding.code().severity() == Severity.ERROR) {
            out.append("<p class=\"draft\">Readers do not get this draft, so it stops nothing.</p>\n");
        }
        out.append("<p class=\"place\">Line ").append(finding.span().line());
        out.append(". <a href=\"#means-").append(finding.code().id()).append("\">What <code>");
        out.append(finding.code().id()).append("</code> means</a></p>\n</article>\n");
    }

    /** The line of a place with the place in it marked. */
    private void excerpt(Diagnostic finding, SourceText source) {
        SourceText.Excerpt shown =
                source.excerpt(finding.span().line(), finding.span().column(), WIDEST);
        if (shown.text().isBlank() || shown.text().indexOf('\0') >= 0) {
            return;
        }
        int[] points = shown.text().codePoints().toArray();
        int from = Math.max(0, Math.min(points.length, finding.span().column() - 1 - shown.from()));
        boolean inLine = finding.span().endLine() == finding.span().line();
        int to = inLine ? finding.span().endColumn() - 1 - shown.from() : points.length;
        to = Math.max(from, Math.min(points.length, to));
        out.append("<pre>").append(finding.span().line()).append(" | ");
        out.append(shown.from() > 0 ? "…" : "").append(html(new String(points, 0, from)));
        if (to > from) {
            out.append("<mark>")
                    .append(html(new String(points, from, to - from)))
                    .append("</mark>");
        }
        out.append(html(new String(points, to, points.length - to)));
        out.append(shown.from() + points.length < shown.length() ? "…" : "").append("</pre>\n");
    }

    private void meanings() {
        out.append("""
                </main>
                <section aria-labelledby="meanings">
                <h2 id="meanings">What these findings mean</h2>
                <dl>
                """);
        TreeSet<Code> codes = new TreeSet<>();
        report.build().findings().forEach(finding -> codes.add(finding.code()));
        for (Code code : codes) {
            out.append("<dt id=\"means-").append(code.id()).append("\"><code>").append(code.id());
            out.append("</code>");
            Optional<Explanation> meaning = FindingsReport.meaning(code);
            meaning.ifPresent(said -> out.append(": ").append(html(said.title().in("en"))));
            out.append("</dt>\n<dd>");
            meaning.ifPresent(said -> out.append("<p>")
                    .append(marked(said.means().in("en")))
                    .append(' ')
                    .append(marked(said.cause().in("en")))
                    .append("</p>\n<p>")
                    .append(marked(said.cure().in("en")))
                    .append("</p>\n"));
            report.guide(code)
                    .ifPresent(address -> out.append("<p><a href=\"")
                            .append(html(address))
                            .append("\">The guide on <code>")
                            .append(code.id())
                            .append("</code></a></p>\n"));
            out.append("</dd>\n");
        }
        out.append("</dl>\n</section>\n");
    }

    /** A text of the guide, in which backticks stand around code. */
    private static String marked(String text) {
        return html(text).replaceAll("`([^`]{1,200})`", "<code>$1</code>");
    }

    private static String name(String file) {
        return file.isEmpty() ? "The site" : html(file);
    }

    private static String html(String text) {
        return FindingsReport.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
