package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.Heading;
import org.nuggets.parse.flexmark.TableRows;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** Lines of paragraphs that were probably meant as the items of a list, the rows of a table, or a heading. */
final class LineSlips {

    /**
     * A line that begins as an item: with a sign, also one of Word's, which it puts before a tab or into a font of its own;
     * with a dash; with a number or a letter.
     */
    static final Pattern ITEM = Pattern.compile("[ \\t]*(?:(?<sign>[•·●▪◦‣∙➢➤►▶→✓✔◆❖\\uF0A7\\uF0B7\\uF0D8\\uF0FC]"
            + "|[o§Øüvq](?=\\t)|[–—])[ \\t]*|(?<dash>-)(?=\\p{L})|(?<number>[0-9]{1,2})(?<after>[.)])(?=\\p{L})"
            + "|(?<letter>[a-z])\\)[ \\t]+)(?<text>\\S.*)");

    private static final Pattern TIGHT_HEADING = Pattern.compile("(#{1,6})([^#\\s].*)");

    private final BodySource source;
    private final List<Diagnostic> findings;
    private final List<Heading> meant;

    LineSlips(BodySource source, List<Diagnostic> findings, List<Heading> meant) {
        this.source = source;
        this.findings = findings;
        this.meant = meant;
    }

    /**
     * Looks a paragraph over.
     *
     * @param masked its text
     * @param from its offset in the body
     */
    void look(String masked, int from) {
        String[] lines = masked.split("\n", -1);
        int at = from;
        boolean listed = false;
        boolean tabled = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            String next = i + 1 < lines.length ? lines[i + 1].stripTrailing() : "";
            if (line.startsWith("#")) {
                heading(line, at);
            }
            if (!listed && isItem(line, next)) {
                listed = true;
                list(line, at, new ListRepair(source).items(line, lines, i, from));
            } else if (!tabled && !listed) {
                tabled = table(line, next, at, at + lines[i].length() + 1);
            }
            at += lines[i].length() + 1;
        }
    }

    /** Looks at paragraphs of one item each: what parts them is a blank line, as when each was pasted by itself. */
    void items(Paragraph first) {
        Optional<String> mark = bullet(first);
        boolean begins =
                mark.isPresent() && !mark.equals(bullet(first.getPrevious())) && mark.equals(bullet(first.getNext()));
        if (begins) {
            String line = first.getChars().toString().split("\\R", 2)[0].stripTrailing();
            List<Repair.Part> parts = new ArrayList<>();
            for (Node node = first; node != null && mark.equals(bullet(node)); node = node.getNext()) {
                new ListRepair(source)
                        .item(node.getChars().toString().split("\\R", 2)[0].stripTrailing(), node.getStartOffset())
                        .ifPresent(parts::add);
            }
            list(line, first.getStartOffset(), parts);
        }
    }

    /** The bullet with which a paragraph of one item begins; a dash may open what somebody says. */
    private static Optional<String> bullet(@Nullable Node node) {
        if (!(node instanceof Paragraph paragraph) || !mayBeItem(paragraph.getChars())) {
            return Optional.empty();
        }
        String[] lines = paragraph.getChars().toString().split("\\R", 3);
        Matcher item = ITEM.matcher(lines[0].stripTrailing());
        boolean more = lines.length > 1 && isItem(lines[0].stripTrailing(), lines[1].stripTrailing());
        return item.matches() && !more
                ? Optional.ofNullable(item.group("sign")).filter(sign -> !sign.equals("–") && !sign.equals("—"))
                : Optional.empty();
    }

    private void heading(String line, int at) {
        Matcher tight = TIGHT_HEADING.matcher(line);
        if (!tight.matches()) {
            return;
        }
        String text = withoutClosing(tight.group(2)).replaceAll("^\\*\\*|\\*\\*$", "");
        boolean certain = tight.group(1).length() > 1;
        meant.add(new Heading(certain ? 0 : 2, "", text, source.span(at, at + line.length())));
        if (certain) {
            int word = at + tight.start(2);
            report(
                    at,
                    line.length(),
                    "'" + shown(line) + "' is no heading, for there is no space after the '" + tight.group(1) + "'",
                    "write '" + tight.group(1) + " " + shown(tight.group(2)) + "'",
                    List.of(new Repair.Part(source.span(word, word), " ")));
        }
    }

    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return end < heading.length() ? heading.substring(0, end).stripTrailing() : heading;
    }

    /** A quick look for what begins as nearly all lines do: with a word of more than one letter. */
    static boolean mayBeItem(CharSequence line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i + 1 < line.length() && !(isLetter(line.charAt(i)) && isLetter(line.charAt(i + 1)));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether two lines follow each other in a list: with the same sign, or with a number or letter and the next one. */
    private static boolean isItem(String line, String next) {
        if (!mayBeItem(line) || !mayBeItem(next)) {
            return false;
        }
        Matcher one = ITEM.matcher(line);
        Matcher two = ITEM.matcher(next);
        if (!one.matches() || !two.matches()) {
            return false;
        }
        if (one.group("number") != null && two.group("number") != null) {
            return Integer.parseInt(one.group("number")) + 1 == Integer.parseInt(two.group("number"));
        }
        if (one.group("letter") != null && two.group("letter") != null) {
            return one.group("letter").charAt(0) + 1 == two.group("letter").charAt(0);
        }
        return Objects.equals(one.group("sign"), two.group("sign"))
                && Objects.equals(one.group("dash"), two.group("dash"))
                && one.group("number") == null
                && one.group("letter") == null;
    }

    private void list(String line, int at, List<Repair.Part> repair) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return;
        }
        String text = shown(item.group("text"));
        String mend = "begin each of these lines with '- ', and put a blank line above them: '- " + text + "'";
        if (item.group("number") != null) {
            String marker = item.group("number") + item.group("after");
            mark(
                    line,
                    at,
                    marker,
                    noSpace(marker),
                    "put a space after each number: '" + marker + " " + text + "'",
                    repair);
        } else if (item.group("letter") != null) {
            String marker = item.group("letter") + ")";
            mark(
                    line,
                    at,
                    marker,
                    noMark(marker),
                    "number these lines, and put a blank line above them: '1. " + text + "'",
                    repair);
        } else if (item.group("dash") != null) {
            mark(line, at, "-", noSpace("-"), mend, repair);
        } else {
            mark(line, at, item.group("sign"), noMark(item.group("sign")), mend, repair);
        }
    }

    private static String noSpace(String marker) {
        return "this is no list, for there is no space after the '" + marker + "'";
    }

    private static String noMark(String marker) {
        return "this is no list, for '" + marker + "' is no mark of one";
    }

    private void mark(String line, int at, String marker, String message, String fix, List<Repair.Part> repair) {
        report(at + line.indexOf(marker), marker.length(), message, fix, repair);
    }

    /** Reports a table that is none; answers whether it has. */
    private boolean table(String line, String next, int at, int nextAt) {
        if (TableRows.isDashes(next) && TableRows.hasBar(line) && TableRows.cells(line) != TableRows.cells(next)) {
            int cells = TableRows.cells(line);
            report(
                    nextAt,
                    next.length(),
                    "this is no table, for its first row has " + cells + " cells and this line of dashes "
                            + TableRows.cells(next),
                    "write in this line: '" + dashes(cells) + "'");
            return true;
        }
        if (isRow(line) && isRow(next) && !TableRows.isDashes(line) && !TableRows.isDashes(next)) {
            report(
                    at,
                    line.length(),
                    "this is no table, for there is no line of dashes below its first row",
                    "put below this line: '" + dashes(TableRows.cells(line)) + "'");
            return true;
        }
        int tabs = tabs(line);
        if (tabs > 0 && tabs == tabs(next)) {
            report(
                    at,
                    line.length(),
                    "this is no table, for tabs do not part its cells",
                    "write its rows with bars, and a line of dashes below the first: '| "
                            + shown(line.strip().replaceAll("\\t", " | ")) + " |', then '" + dashes(tabs + 1) + "'");
            return true;
        }
        return false;
    }

    private static boolean isRow(String line) {
        String text = line.strip();
        return text.length() > 2 && text.startsWith("|") && text.endsWith("|") && TableRows.cells(text) > 1;
    }

    private static int tabs(String line) {
        return line.indexOf('\t') < 0
                ? 0
                : (int) line.strip().chars().filter(c -> c == '\t').count();
    }

    private static String dashes(int cells) {
        return "| " + "--- | ".repeat(Math.min(cells, 100)).strip();
    }

    private static String shown(String text) {
        String clean = SentinelCharacters.restore(text).replace(Slips.MASK, '…');
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }

    private void report(int at, int length, String message, String fix) {
        report(at, length, message, fix, List.of());
    }

    private void report(int at, int length, String message, String fix, List<Repair.Part> repair) {
        Diagnostic finding = new Diagnostic(source.span(at, at + length), Code.UNREAD_MARKDOWN, message, fix);
        findings.add(repair.isEmpty() ? finding : finding.mendedBy(new Repair(repair)));
    }
}
