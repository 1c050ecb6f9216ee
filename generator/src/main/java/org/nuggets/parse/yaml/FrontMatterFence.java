package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceText;

/**
 * Where the front matter of a file begins and ends.
 *
 * @param kind whether there is any
 * @param start offset of its first line, after the opening {@code ---}
 * @param end offset of the closing {@code ---}
 * @param bodyStart offset of the first line after it
 * @param finding what is wrong with it
 */
public record FrontMatterFence(Kind kind, int start, int end, int bodyStart, Optional<Diagnostic> finding) {

    /** What a file begins with. */
    public enum Kind {
        CLOSED,
        /** It cannot be told where it begins or ends. */
        UNCLOSED,
        NONE
    }

    /** What is written, or made by a word processor, for a line of {@code ---}. */
    private static final Pattern NEARLY =
            Pattern.compile("-{2,}|[-\u2010-\u2015\u2212\u2500\u2501]{1,4}|\\*{3,}|_{3,}|={3,}|~{3,}|\\+{3,}|(?:-"
                    + " ){2,}+-?|---\\S{0,3}|-{3,} .*");

    /** What begins a block of code, as a chat program copies a file. */
    private static final Pattern CODE = Pattern.compile("[`~]{3,}\\s*\\w*");

    /** Blanks that nobody can see. */
    private static final Pattern BLANKS = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00A0]");

    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:title|status|draft|published|description|date|date_published|lang|layout|tags|author|authors|slug)\\s*:.*");
    /** A field that says something about the page, though its colon may be missing or another sign. */
    private static final Pattern KEY = Pattern.compile(
            "(?i)[\"'“‘]?(?:title|status|draft|published?|publishdate|publish_date|date|date_published|expires|expirydate|private|hidden|visibility|lang|layout|tags|authors?|slug|type|id)(?=[\"'”’]?\\s*(?:[:=：]|$|\\s(?:true|false|yes|no|draft|private)\\b))");

    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ -]{0,40}:(?:\\s.*)?");
    private static final Pattern PROSE = Pattern.compile("[\\p{Lu}\"“‘'(*_\\[!<](?s:(?:\\S*+\\s++){3}.*)");

    /**
     * Finds the two lines of {@code ---}. Blank lines before the first do no harm. An opening line that is never closed
     * and is not followed by a field is a thematic break of a body without front matter.
     */
    public static FrontMatterFence find(SourceText source) {
        int line = 1;
        while (line < source.lines() && bare(source.line(line)).isEmpty()) {
            line++;
        }
        String first = bare(source.line(line));
        if (first.equals("---") && !source.line(line).startsWith(" ")) {
            return opened(source, line);
        }
        Optional<FrontMatterFence> foreign = ForeignFrontMatter.find(source, line);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        boolean code = CODE.matcher(first).matches();
        if (code && bare(source.line(line + 1)).equals("---") && isMeant(source, line + 2)) {
            return broken(
                    source,
                    line,
                    afterFields(source, line + 2),
                    Code.UNCLOSED_FRONT_MATTER,
                    "'" + first + "' stands above the '---' with which the front matter begins",
                    "take this line out, and the '" + first.replaceFirst("\\s*\\w+$", "")
                            + "' further down that belongs to it");
        }
        boolean looks = code || NEARLY.matcher(first).matches();
        if (looks && isField(source.line(line + 1)) && isMeant(source, line + 1)) {
            return broken(
                    source,
                    line,
                    afterFields(source, line + 1),
                    Code.UNCLOSED_FRONT_MATTER,
                    first.equals("---")
                            ? "a blank stands before the '---' with which the front matter begins"
                            : "the front matter begins with '" + first + "', not with '---'",
                    "write '---' in this line, with nothing before or after it");
        }
        if (KNOWN.matcher(first).matches() && isMeant(source, line)) {
            return broken(
                    source,
                    line,
                    afterFields(source, line),
                    Code.MISSING_FRONT_MATTER,
                    "these fields have no line of '---' above them, so they would stand in the text",
                    "write a line of '---' above this one, and one below the last field");
        }
        return new FrontMatterFence(Kind.NONE, 0, 0, 0, Optional.empty());
    }

    private static FrontMatterFence opened(SourceText source, int opening) {
        for (int l = opening + 1; l <= source.lines(); l++) {
            String line = source.line(l);
            boolean afterBlank = l > opening + 1 && source.line(l - 1).isBlank();
            if (line.stripTrailing().equals("---") || line.stripTrailing().equals("...")) {
                if (isText(source, opening + 1, l)) {
                    break;
                }
                return new FrontMatterFence(
                        Kind.CLOSED,
                        source.offset(opening + 1, 1),
                        source.offset(l, 1),
                        after(source, l),
                        Optional.empty());
            }
            // A dash alone, further in, is an item of a list whose fields stand below.
            if (!isWord(line)
                    && !(line.startsWith(" ") && bare(line).equals("-"))
                    && (NEARLY.matcher(bare(line)).matches()
                            || (!afterBlank && CODE.matcher(bare(line)).matches()))
                    && isField(source.line(opening + 1))) {
                return broken(
                        source,
                        l,
                        after(source, l),
                        Code.UNCLOSED_FRONT_MATTER,
                        "the front matter ends with '" + bare(line) + "', not with '---'",
                        "write '---' in this line");
            }
            if (afterBlank
                    && PROSE.matcher(line).matches()
                    && !line.contains(": ")
                    && isField(source.line(opening + 1))) {
                break;
            }
        }
        return isField(source.line(opening + 1))
                ? unclosed(source, opening)
                : new FrontMatterFence(Kind.NONE, 0, 0, 0, Optional.empty());
    }

    private static FrontMatterFence unclosed(SourceText source, int opening) {
        int line = opening + 1;
        while (line < source.lines() && belongs(source.line(line))) {
            line++;
        }
        boolean blank = source.line(line).isBlank();
        return broken(
                source,
                line,
                source.offset(line, 1),
                Code.UNCLOSED_FRONT_MATTER,
                "the front matter that begins in line " + opening + " has no end",
                blank ? "write '---' in this line" : "put a line of '---' above this one, after the last field");
    }

    private static FrontMatterFence broken(
            SourceText source, int line, int body, Code code, String message, String fix) {
        int start = source.offset(line, 1);
        Diagnostic finding =
                new Diagnostic(source.span(start, start + source.line(line).length()), code, message, fix);
        return new FrontMatterFence(
                Kind.UNCLOSED,
                start,
                start,
                body,
                Optional.of(
                        fix.startsWith("write '---' in this line")
                                ? finding.mendedBy(Repair.of(finding.span(), "---"))
                                : finding));
    }

    /**
     * Whether what stands between two lines of {@code ---} is a text between two thematic breaks: a blank line comes first,
     * and none of it is a field.
     */
    private static boolean isText(SourceText source, int from, int to) {
        boolean text = false;
        for (int l = from; l < to && source.line(from).isBlank(); l++) {
            String line = source.line(l);
            if (KEY.matcher(line).lookingAt()) {
                return false;
            }
            boolean words = !line.isEmpty() && Character.isLetter(line.codePointAt(0)) && !line.contains(":");
            text |= words || PROSE.matcher(line).matches();
        }
        return text;
    }

    /** Fields and nothing else, up to a blank line or a fence: a text that only begins like one is no front matter. */
    private static boolean isMeant(SourceText source, int first) {
        boolean known = false;
        int line = first;
        while (line <= source.lines()
                && belongs(source.line(line))
                && !source.line(line).startsWith("#")) {
            known |= KNOWN.matcher(source.line(line)).matches();
            line++;
        }
        String next = bare(source.line(line));
        boolean fenced = NEARLY.matcher(next).matches() || CODE.matcher(next).matches();
        return known && (fenced || (line - first > 1 && next.isEmpty()));
    }

    /** Whether a line could be one of front matter, and not the text's. */
    private static boolean belongs(String line) {
        return isField(line) || line.startsWith("- ") || (line.startsWith(" ") && !line.isBlank());
    }

    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    /** Without what cannot be seen. */
    private static String bare(String line) {
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    /** A quick look: no line that ends the front matter begins with a letter of English. */
    private static boolean isWord(String line) {
        return !line.isEmpty() && ((line.charAt(0) | 0x20) >= 'a' && (line.charAt(0) | 0x20) <= 'z');
    }

    private static int after(SourceText source, int line) {
        return line == source.lines() ? source.text().length() : source.offset(line + 1, 1);
    }

    /** The body behind fields that were begun or ended wrongly: after their end, else after the first blank line. */
    private static int afterFields(SourceText source, int first) {
        for (int line = first; line <= source.lines(); line++) {
            String text = bare(source.line(line));
            if (text.isEmpty()
                    || NEARLY.matcher(text).matches()
                    || CODE.matcher(text).matches()) {
                return after(source, line);
            }
        }
        return source.text().length();
    }
}
