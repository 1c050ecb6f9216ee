package org.nuggets.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.PageChange;
import org.nuggets.publish.change.SearchChange;

/** What readers will see that they do not see now, as one HTML page that needs nothing else and runs nothing. */
public final class ChangesHtml {

    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>What readers will see</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        pre { padding: .75rem; border: 1px solid; overflow-x: auto; white-space: pre-wrap; }
        ins, del { text-decoration: none; display: block; }
        ins { background: light-dark(#dcf5dc, #123d12); }
        del { background: light-dark(#fbdcdc, #4a1616); }
        table { border-collapse: collapse; }
        th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
        </style>
        <h1>What readers will see</h1>
        """;

    private ChangesHtml() {}

    /**
     * The report, whole.
     *
     * @param findings how many problems the site has, in words
     */
    public static String of(ChangeReport report, String findings) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("<p>")
                .append(text(ChangesMarkdown.summary(report)))
                .append(" The check says: ")
                .append(text(findings))
                .append(".</p>\n");
        list("Addresses that lead nowhere", report.vanished(), address -> code("/" + address), out);
        list("Links from elsewhere that lead nowhere", report.broken(), ChangesHtml::code, out);
        list(
                "What the check finds that it did not",
                report.findings().appeared(),
                finding -> code(ChangesMarkdown.place(finding)) + " " + text(finding.message() + ": " + finding.fix()),
                out);
        list(
                "What the check finds no more",
                List.copyOf(report.findings().gone().entrySet()),
                gone -> gone.getValue() + " × " + code(gone.getKey()),
                out);
        list("New pages", report.added(), ChangesHtml::name, out);
        list("Pages that are gone", report.removed(), ChangesHtml::name, out);
        searches(report.searches(), out);
        if (!report.changed().isEmpty()) {
            out.append("<h2>Changed pages</h2>\n");
            report.changed()
                    .forEach(page -> out.append("<h3>")
                            .append(name(page))
                            .append("</h3>\n<pre>")
                            .append(page.lines().stream().map(ChangesHtml::line).collect(Collectors.joining()))
                            .append("</pre>\n"));
        }
        return out.append("</html>\n").toString();
    }

    private static <T> void list(String heading, List<T> all, Function<T, String> line, StringBuilder out) {
        if (!all.isEmpty()) {
            out.append("<h2>").append(heading).append("</h2>\n<ul>\n");
            all.forEach(one -> out.append("<li>").append(line.apply(one)).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private static void searches(Optional<List<SearchChange>> all, StringBuilder out) {
        if (all.isEmpty()) {
            out.append("<p>").append(ChangesMarkdown.NOT_ASKED).append("</p>\n");
        }
        List<SearchChange> searches = all.orElse(List.of());
        if (!searches.isEmpty()) {
            out.append("<h2>What a search finds</h2>\n<table>\n<tr><th>question<th>now<th>then\n");
            searches.forEach(search -> out.append("<tr><td>")
                    .append(text(search.query()))
                    .append("<td>")
                    .append(titles(search.before()))
                    .append("<td>")
                    .append(titles(search.after()))
                    .append('\n'));
            out.append("</table>\n");
        }
    }

    private static String titles(List<String> titles) {
        return titles.isEmpty()
                ? "nothing"
                : titles.stream().map(ChangesHtml::text).collect(Collectors.joining("<br>"));
    }

    private static String name(PageChange page) {
        return text(page.title()) + " " + code("/" + page.address());
    }

    private static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    private static String line(String line) {
        return switch (line.charAt(0)) {
            case '+' -> "<ins>" + text(line) + "</ins>";
            case '-' -> "<del>" + text(line) + "</del>";
            default -> text(line) + "\n";
        };
    }

    private static String text(String text) {
        return Findings.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
