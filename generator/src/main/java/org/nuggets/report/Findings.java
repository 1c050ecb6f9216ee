package org.nuggets.report;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.Coverage;

/**
 * Findings as people read them:
 *
 * <pre>
 * content/nuggets/rain.md:3:1: error[unknown-field]: 'titel' is not a field of a nugget
 *   3 | titel: Rain
 *     | ^^^^^
 *   fix: did you mean 'title'? …
 * </pre>
 *
 * <p>Content is untrusted: control characters, which could command a terminal, are shown as {@code ·}.
 */
public final class Findings {

    private static final int WIDEST = 100;
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String GREEN = "\u001b[32m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final Function<String, Optional<SourceText>> sources;
    private final boolean colour;
    private final AtomicReference<@Nullable SourceText> last = new AtomicReference<>();

    /**
     * A writer of findings.
     *
     * @param sources from the name that a finding shows to the file's text
     * @param colour whether to use a terminal's colours
     */
    public Findings(Function<String, Optional<SourceText>> sources, boolean colour) {
        this.sources = sources;
        this.colour = colour;
    }

    /** One finding, in several lines, without a line ending at its end. */
    public String text(Diagnostic finding) {
        SourceSpan span = finding.span();
        String severity = finding.severity().id() + "[" + finding.code().id() + "]";
        String head = paint(BOLD, clean(span.file()) + ":" + span.line() + ":" + span.column()) + ": "
                + paint(colour(finding.severity()), severity) + ": "
                + clean(finding.message());
        String fix = "\n  " + paint(GREEN, "fix") + ": " + clean(finding.fix());
        String excerpt = excerpt(span);
        String draft = isMistakeOfDraft(finding) ? "\n  readers do not get this draft, so it stops no build" : "";
        return head + (excerpt.isEmpty() ? "" : "\n" + excerpt) + fix + draft;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> BOLD;
        };
    }

    private static boolean isMistakeOfDraft(Diagnostic finding) {
        return finding.inDraft() && finding.code().severity() == Severity.ERROR;
    }

    /** The line of a place, and the mark below it; empty where there is none. */
    public String excerpt(SourceSpan span) {
        SourceText.Excerpt shown = source(span.file())
                .map(text -> text.excerpt(span.line(), span.column(), WIDEST))
                .orElse(new SourceText.Excerpt("", 0, 0));
        // A line with a NUL is none of text: the file is in UTF-16, or no text at all.
        if (shown.text().isBlank() || shown.text().indexOf('\0') >= 0) {
            return "";
        }
        int[] points = shown.text().codePoints().toArray();
        int column = Math.min(span.column() - 1, shown.length());
        int from = shown.from();
        int to = from + points.length;
        int end = span.endLine() == span.line() ? Math.min(span.endColumn() - 1, to) : to;
        String number = String.valueOf(span.line());
        // A tab in the line is a tab above the caret, so that both end in the same column.
        StringBuilder lead = new StringBuilder();
        for (int i = from; i < column; i++) {
            lead.append(points[i - from] == '\t' ? '\t' : ' ');
        }
        return "  " + paint(DIM, number + " | ") + (from > 0 ? "…" : "")
                + clean(shown.text()) + (to < shown.length() ? "…" : "")
                + "\n  " + paint(DIM, " ".repeat(number.length()) + " | ") + (from > 0 ? " " : "") + lead
                + paint(RED, "^".repeat(Math.max(1, end - column)));
    }

    /** Findings come file by file, and the lines of a long one are not sought for each. */
    private Optional<SourceText> source(String file) {
        SourceText known = last.get();
        if (known != null && known.file().equals(file)) {
            return Optional.of(known);
        }
        Optional<SourceText> read = sources.apply(file);
        last.set(read.orElse(null));
        return read;
    }

    /**
     * How much there is to mend, such as "2 errors, 1 warning in 130 pages; not shown: 2 drafts", or "no problems, 3 notes
     * in 130 pages".
     */
    public static String summary(Collection<Diagnostic> findings, Coverage coverage) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        long notes = count(findings, Severity.NOTE);
        long drafts = findings.stream().filter(Findings::isMistakeOfDraft).count();
        String problems = errors + warnings == 0
                ? "no problems"
                : count(errors, "error") + ", " + count(warnings, "warning")
                        + (drafts == 0 ? "" : " (" + count(drafts, "mistake") + " of drafts)");
        return problems + (notes == 0 ? "" : ", " + count(notes, "note")) + " in " + CoverageWords.pages(coverage)
                + CoverageWords.leftOut(coverage);
    }

    private static long count(Collection<Diagnostic> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Of findings that the site's settings excuse: how many, and who does not; nothing where there are none. */
    public static Optional<String> excused(Collection<Diagnostic> findings) {
        long excused = findings.stream().filter(Diagnostic::isExcused).count();
        return excused == 0
                ? Optional.empty()
                : Optional.of("links: warn in site.yml: " + count(excused, "dead link")
                        + (excused == 1 ? " is" : " are")
                        + " not stopping this build; --strict and publishing refuse it.");
    }

    /** A number of things, such as "1 page" or "2 pages". */
    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The same of a word that has a plural of its own. */
    public static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private String paint(String style, String text) {
        return colour ? style + text + PLAIN : text;
    }

    /** A text of content or of a file's name as a terminal may get it. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        (Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.FORMAT
                                ? '·'
                                : c));
        return clean.toString();
    }
}
