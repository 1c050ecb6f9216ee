package org.nuggets.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.publish.change.ChangeReport;
import org.nuggets.publish.change.FindingsChange;
import org.nuggets.publish.change.PageChange;
import org.nuggets.publish.change.SearchChange;

/** What readers will see that they do not see now, as Markdown for whoever reviews it. */
public final class ChangesMarkdown {

    /** What forges take as one comment. */
    private static final int MOST = 60_000;

    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 400;
    private static final char NO_SPACE = '\u200B';

    /** What is said where the search of what is live cannot be asked. */
    static final String NOT_ASKED =
            "What a search finds was not compared: what is live was made by another version of Nuggets,"
                    + " or its search files are damaged.";

    private ChangesMarkdown() {}

    /**
     * The report; pages that a comment has no room for are counted.
     *
     * @param findings how many problems the site has, in words
     */
    public static String of(ChangeReport report, String findings) {
        StringBuilder out = new StringBuilder("## What readers will see\n\n");
        out.append(text(summary(report)))
                .append(" The check says: ")
                .append(text(findings))
                .append(".\n");
        if (!report.vanished().isEmpty()) {
            out.append("\n"
                    + "### Addresses that lead nowhere\n\n"
                    + "What leads there from outside breaks: write the old address under `aliases` of the page that takes"
                    + " its place.\n\n");
            list(report.vanished(), address -> code("/" + address), out);
        }
        if (!report.broken().isEmpty()) {
            out.append("\n### Links from elsewhere that lead nowhere\n\n");
            list(report.broken(), ChangesMarkdown::code, out);
        }
        findings(report.findings(), out);
        pages("New pages", report.added(), out);
        pages("Pages that are gone", report.removed(), out);
        searches(report.searches(), out);
        changed(report.changed(), out);
        return out.toString();
    }

    /** Such as {@code 1 page new, 2 changed, none gone; 14 other files.} */
    public static String summary(ChangeReport report) {
        String compared =
                report.before().map(name -> "Against the " + name + ": ").orElse("Nothing is live yet: ");
        if (report.isEmpty()) {
            return compared + "nothing changes.";
        }
        return compared + Findings.count(report.added().size(), "page") + " new, "
                + report.changed().size() + " changed, " + report.removed().size() + " gone; "
                + Findings.count(report.others(), "other file") + ", such as lists.";
    }

    private static void findings(FindingsChange findings, StringBuilder out) {
        if (!findings.appeared().isEmpty()) {
            out.append("\n### What the check finds that it did not\n\n");
            list(
                    findings.appeared(),
                    finding -> code(place(finding)) + " " + text(finding.message()) + ": " + text(finding.fix()),
                    out);
        }
        if (!findings.gone().isEmpty()) {
            out.append("\nNo longer found: ")
                    .append(findings.gone().entrySet().stream()
                            .map(code -> code.getValue() + " × " + code(code.getKey()))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    /** Such as {@code content/about.md:3}. */
    static String place(Diagnostic finding) {
        return finding.span().file() + ":" + finding.span().line();
    }

    private static void pages(String heading, List<PageChange> pages, StringBuilder out) {
        if (!pages.isEmpty()) {
            out.append("\n### ").append(heading).append("\n\n");
            list(pages, page -> text(page.title()) + " " + code("/" + page.address()), out);
        }
    }

    /** As many as there is room for. */
    private static <T> void list(List<T> all, Function<T, String> line, StringBuilder out) {
        for (int i = 0; i < all.size(); i++) {
            if (out.length() > MOST / 2) {
                out.append("- and ").append(all.size() - i).append(" more\n");
                return;
            }
            out.append("- ").append(line.apply(all.get(i))).append('\n');
        }
    }

    private static void searches(Optional<List<SearchChange>> all, StringBuilder out) {
        if (all.isEmpty()) {
            out.append("\n").append(NOT_ASKED).append("\n");
        }
        List<SearchChange> searches = all.orElse(List.of());
        if (searches.isEmpty()) {
            return;
        }
        out.append("\n### What a search finds\n\n| question | now | then |\n| --- | --- | --- |\n");
        for (int i = 0; i < searches.size(); i++) {
            if (out.length() > MOST / 2) {
                out.append("\nAnd ").append(searches.size() - i).append(" more.\n");
                return;
            }
            SearchChange search = searches.get(i);
            out.append("| ")
                    .append(text(search.query()))
                    .append(" | ")
                    .append(titles(search.before()))
                    .append(" | ")
                    .append(titles(search.after()))
                    .append(" |\n");
        }
    }

    private static String titles(List<String> titles) {
        return titles.isEmpty()
                ? "nothing"
                : titles.stream().map(ChangesMarkdown::text).collect(Collectors.joining("<br>"));
    }

    private static void changed(List<PageChange> pages, StringBuilder out) {
        if (pages.isEmpty()) {
            return;
        }
        out.append("\n### Changed pages\n");
        for (int i = 0; i < pages.size(); i++) {
            String one = changed(pages.get(i));
            if (out.length() + one.length() > MOST) {
                out.append("\nAnd ").append(pages.size() - i).append(" more.\n");
                return;
            }
            out.append(one);
        }
    }

    private static String changed(PageChange page) {
        List<String> lines = page.lines().stream()
                .limit(MOST_LINES)
                .map(line -> Findings.clean(cut(line)))
                .toList();
        String more = page.lines().size() > MOST_LINES
                ? "\n… and " + Findings.count(page.lines().size() - MOST_LINES, "line") + " more"
                : "";
        String fence = fence(lines);
        return "\n**" + text(page.title()) + "** " + code("/" + page.address()) + "\n\n" + fence + "diff\n"
                + String.join("\n", lines) + more + "\n" + fence + "\n";
    }

    /** Longer than any that stands in the text. */
    private static String fence(List<String> lines) {
        String fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String code(String text) {
        return "`" + Findings.clean(cut(text)).replace('`', '\'') + "`";
    }

    /**
     * As it is, whatever it would mean in Markdown or HTML. Forges look for people, issues and addresses in what they show, so
     * that no backslash keeps them from telling somebody: a space without width does.
     */
    private static String text(String text) {
        return Findings.clean(cut(text).strip().replace('\n', ' '))
                .replaceAll("([@#!~%$&])(?=\\S)", "$1" + NO_SPACE)
                .replaceAll("(?i)(https?:|ftp:|www[.]|gh-)(?=\\S)", "$1" + NO_SPACE)
                .replaceAll("([\\\\`*_\\[\\]<>|#@!~$&])", "\\\\$1")
                .replaceFirst("^([-+])", "\\\\$1")
                .replaceFirst("^([0-9]+)([.)])", "$1\\\\$2");
    }

    /** The beginning of a long text; no character is halved. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_LINE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return text.substring(0, end) + "…";
    }
}
