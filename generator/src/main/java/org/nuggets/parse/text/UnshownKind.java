package org.nuggets.parse.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which authors write for no reader. */
public enum UnshownKind {
    OBSIDIAN("%%", "%%", "what stands between two '%%' is taken for a private note of Obsidian"),
    LIQUID(
            "\\{%-?[ \\t]*comment\\b[^\\n]{0,80}?%}",
            "\\{%-?[ \\t]*endcomment[ \\t]*-?%}",
            "what stands between '{% comment %}' and '{% endcomment %}' is taken for a comment of Liquid"),
    HUGO(
            "\\{\\{-?[ \\t]?/\\*",
            "\\*/[ \\t]?-?}}",
            "what stands between '{{/*' and '*/}}' is taken for a comment of Hugo"),
    SHORTCODE(
            "\\{\\{[<%][ \\t]*comment[ \\t]*[>%]}}",
            "\\{\\{[<%][ \\t]*/[ \\t]*comment[ \\t]*[>%]}}",
            "what stands between '{{< comment >}}' and '{{< /comment >}}' is taken for a comment of Hugo"),
    MDX(
            "\\{/\\*(?![ \\t]*#[^{}\\s]{1,200}[ \\t]*\\*/})",
            "\\*/[ \\t]*}",
            "what stands between '{/*' and '*/}' is taken for a comment of MDX"),
    JINJA("\\{#-?[ \\t]", "-?#}", "what stands between '{#' and '#}' is taken for a comment of Jinja"),
    KRAMDOWN(
            "\\{::comment}",
            "\\{:/(?:comment)?}",
            "what stands between '{::comment}' and '{:/comment}' is taken for a comment of Kramdown"),
    /** The title of a link that nobody can use, as Markdown itself lets one hide a remark: nothing needs to be said. */
    REFERENCE(
            "(?m)\\[(?://|#|comment|_{1,3})]:[ \\t]*(?:#|<>|<#>)[ \\t]+(?=[(\"'])[^\\n]{0,2000}[)\"'][ \\t\\r]*$",
            "",
            ""),
    /** Marks that style or name what stands beside them, which is said as foreign markup. */
    ATTRIBUTES(Attributes.BRACED, "", "");

    /** Lists of attributes in which nothing else can stand. */
    private static final class Attributes {
        private static final String NAMED = "[\\w-]{1,60}=(?:\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'|[^\\s\"'{}]{1,200})";
        private static final String MARKED = "[.#][\\p{L}_][\\p{L}\\p{N}_:.-]{0,100}";
        private static final String ONE = "(?:" + MARKED + "|" + NAMED + ")";
        static final String BRACED =
                "\\{(?::[ \\t]*(?:toc|" + ONE + ")|[ \\t]*" + ONE + ")(?:[ \\t]+" + ONE + "){0,20}[ \\t]*}";
    }

    /** How far back a line is looked at. */
    private static final int FAR = 1_000;

    private final Pattern opening;
    private final Pattern closing;
    private final String words;

    UnshownKind(String opening, String closing, String words) {
        this.opening = Pattern.compile(opening);
        this.closing = Pattern.compile(closing);
        this.words = words;
    }

    /** Whether a text may hold any: a quick look, for most hold none. */
    static boolean mayOccurIn(String text) {
        return text.contains("%%")
                || text.indexOf('{') >= 0
                || text.contains("[//]:")
                || text.contains("[#]:")
                || text.contains("[comment]:")
                || text.contains("_]:");
    }

    /** Whether this may begin with a character. */
    boolean begins(char c) {
        return c == (this == OBSIDIAN ? '%' : this == REFERENCE ? '[' : '{');
    }

    Matcher opening(String text, int at) {
        return opening.matcher(text).region(at, text.length()).useAnchoringBounds(false);
    }

    /** Whether this can begin here: a per cent sign behind a number is one; what styles stands behind what is styled. */
    boolean mayStand(String text, int at) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        return switch (this) {
            case OBSIDIAN -> !Character.isDigit(before);
            case REFERENCE -> isFirst(text, at);
            case ATTRIBUTES -> styles(text, at, before) || isAlone(text, at);
            default -> before != '\\';
        };
    }

    /** Whether attributes stand behind a link, a picture or code; with the colon of Kramdown also behind other marks. */
    private static boolean styles(String text, int at, char before) {
        String back = text.substring(Math.max(0, at - FAR), at);
        String line = back.substring(back.lastIndexOf('\n') + 1);
        boolean heading = line.startsWith("#") && line.length() < FAR;
        boolean colon = text.startsWith("{:", at);
        int bracket = line.lastIndexOf(before == ')' ? "](" : "[");
        return switch (before) {
            case ')', ']' -> !heading && bracket >= 0 && line.indexOf(before, bracket + 1) == line.length() - 1;
            case '`' -> !heading;
            case '*', '_' -> colon && !heading;
            default -> false;
        };
    }

    private static boolean isFirst(String text, int at) {
        int i = at - 1;
        while (i >= 0 && at - i < FAR && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '>')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** Attributes that fill a line. */
    private boolean isAlone(String text, int at) {
        Matcher whole = opening(text, at);
        int end = whole.lookingAt() ? whole.end() : at;
        while (end < text.length() && text.charAt(end) != '\n' && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return isFirst(text, at) && (end == text.length() || text.charAt(end) == '\n');
    }

    /** How long the signs are that open it here. */
    public int length(String text, int at) {
        Matcher signs = opening(text, at);
        return signs.lookingAt() ? signs.end() - at : 0;
    }

    /**
     * Where one ends.
     *
     * @param searched from where it was sought
     * @param at where the signs begin that close it; {@link Integer#MAX_VALUE} where there are none
     * @param behind the offset behind these signs, or -1
     */
    record End(int searched, int at, int behind) {

        /** Whether this is also the next end from a later place, so that it need not be sought again. */
        boolean holdsFrom(int from) {
            return searched <= from && from <= at;
        }
    }

    End end(String text, int from) {
        Matcher end = closing.matcher(text);
        return end.find(from) ? new End(from, end.start(), end.end()) : new End(from, Integer.MAX_VALUE, -1);
    }

    /** Whether all that follows is meant where one that opens a line is never closed. */
    boolean isOpenEnded() {
        return this != JINJA;
    }

    boolean endsInItsLine() {
        return this == OBSIDIAN || this == JINJA;
    }

    /** What it is taken for, as a finding says it; empty where nothing needs to be said, or others do. */
    public String words() {
        return words;
    }

    /** How it is closed. */
    public String close() {
        return switch (this) {
            case OBSIDIAN -> "%%";
            case LIQUID -> "{% endcomment %}";
            case HUGO -> "*/}}";
            case SHORTCODE -> "{{< /comment >}}";
            case MDX -> "*/}";
            case JINJA -> "#}";
            case KRAMDOWN -> "{:/comment}";
            case REFERENCE, ATTRIBUTES -> "";
        };
    }
}
