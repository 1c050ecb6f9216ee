package org.nuggets.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown that is hard to read: each kind a rule that makes it as long as one likes. */
final class SlowTexts {

    /** Markup, whole and in pieces: a text of any of these alone has been too much for some parser. */
    static final List<String> FRAGMENTS = List.of(
            "[ (](",
            "[a](b",
            "[a](<b",
            "[a](b \"",
            "[a](b 'c",
            "[a](b (c",
            "[a](b \"c\"",
            "[a][b",
            "[a][",
            "[a]:",
            "[a]: <",
            "[a]: b \"",
            "[a",
            "]",
            "[",
            "![",
            "![a](",
            "[]",
            "[](",
            "[]()",
            "![]()",
            "[a]",
            "[^",
            "[^a]",
            "[^a",
            "^[a",
            "[a]\\",
            "[\\",
            "](",
            "](a)",
            "][",
            "[[",
            "]]",
            "[[a]]",
            "[a](b)",
            "[x] (y)",
            "[ ](",
            "[*a",
            "[`a",
            "[<a",
            "[a](`",
            "[a](<b>",
            "[a](\\",
            "[a]((",
            "[a](()",
            "([a](b)",
            "![[]()",
            "[a](b\\)",
            "*",
            "**",
            "***",
            "_",
            "__",
            "*a",
            "a*",
            "*a ",
            " a*",
            "**a ",
            " a**",
            "a**bc* ",
            "*_",
            "_*",
            "*a_ ",
            "*a **a ",
            "_a __a ",
            "**a*",
            "a_b_",
            "*a**",
            "**x* ",
            "*~~",
            "~~",
            "~~a ",
            "~",
            "~~~",
            "a~~b~ ",
            "~a~~",
            "*a_b*c_ ",
            "* a",
            "** a",
            "***a** b* ",
            "*[a](b) ",
            "*`",
            "==",
            "++",
            "^",
            "^a^",
            "$",
            "$$",
            "{",
            "}",
            "{#a}",
            "{{",
            "{{% a %}}",
            "{% a %}",
            "%%",
            "%%a%% ",
            ":a:",
            "`",
            "``",
            "`a",
            "``a`",
            "`a`` ",
            "\\",
            "\\`",
            "<",
            "<a",
            "<a ",
            "<a b",
            "<a b=",
            "<a b=\"",
            "<a b='",
            "<a b=\"c\" ",
            "<a b=c ",
            "<a href=\"&amp;\">",
            "<a href=\"&amp;\" ",
            "<a/",
            "</a",
            "</a>",
            "</",
            "<a>",
            "<b>",
            "<b>a",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<div",
            "<table>",
            "<table><tr><td>",
            "<td>",
            "<select>",
            "<option>",
            "<svg>",
            "<math>",
            "<template>",
            "<script>",
            "</script>",
            "<script>a</script> ",
            "<script ",
            "<style>",
            "<style>a</style> ",
            "<title>",
            "<textarea>",
            "<pre>",
            "</pre>",
            "<plaintext>",
            "<noscript>",
            "<iframe>",
            "<xmp>",
            "<ul><li>",
            "<li>",
            "<dl><dt>",
            "<h1>",
            "<form>",
            "<button>",
            "<nobr>",
            "<font>",
            "<marquee>",
            "<frameset>",
            "<details>",
            "<img src=a>",
            "<img src=\"a\">",
            "<a href=\"b\">c</a> ",
            "<a href=\"b\">",
            "<a href='&#x26;'>",
            "<a id=b>",
            "<a name=\"b\">c",
            "<!",
            "<!-",
            "<!--",
            "<!-- a",
            "<!-- a -->",
            "<!---->",
            "<!-->",
            "<!--->",
            "-->",
            "<!A",
            "<!a>",
            "<?",
            "<?a",
            "<?a?>",
            "?>",
            "<![CDATA[",
            "<![CDATA[a]]>",
            "]]>",
            "<http://a",
            "<http://a>",
            "<a@b",
            "<a@b.c>",
            "<mailto:a",
            "&",
            "&a",
            "&amp",
            "&amp;",
            "&#",
            "&#1",
            "&#x1;",
            "&#0;",
            "&;",
            "&CounterClockwiseContourIntegra",
            "&nbsp;",
            "www.",
            "www.a",
            "www.a.b",
            "www.a.b ",
            "http://",
            "http://a",
            "http://a ",
            "https://a.b/(",
            "http://a.b/)",
            "http:",
            "ftp://a",
            "@",
            "a@",
            "a@b",
            "a@b.",
            "a@b.c ",
            "@a",
            "a.b@c.d",
            "a.",
            ".",
            "://",
            "a://",
            "mailto:",
            "a:b@c/",
            "www.a.b/?",
            "http://a.b&lt;",
            "-",
            "--",
            "---",
            "- ",
            "-\n",
            "+ ",
            "* ",
            "- - ",
            "- a\n",
            "- a\n\n",
            "-\ta\n",
            "1. ",
            "1.",
            "1) ",
            "1. a\n",
            "1. a\n\n",
            "999999999. a\n",
            "0. ",
            "- [ ] ",
            "- [x] a\n",
            "- [ ]",
            "[ ] ",
            "> ",
            ">",
            "> a\n",
            ">a\n\n",
            ">>",
            "> > ",
            "> - ",
            "- > ",
            "> 1. ",
            "- # ",
            "> ```\n",
            "- ```\n",
            ">\n",
            "> [!NOTE]\n",
            "> [!NOTE]\n> a\n\n",
            "[!NOTE]",
            "# ",
            "#",
            "#a",
            "# a\n",
            "# a # ",
            "####### ",
            "## a\n\n",
            "a\n---\n",
            "a\n===\n",
            "===\n",
            "---\n",
            "***\n",
            "_ _ _\n",
            "```",
            "```\n",
            "```a\n",
            "``` a\nb\n```\n",
            "~~~\n",
            "~~~a\n",
            "    ",
            "    a\n",
            "\t",
            "\ta\n",
            "     a\n\n",
            " ",
            "  \n",
            " \n",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "a\n",
            "a  \n",
            "a\\\n",
            "a\n\n",
            "\u00A0",
            "\u00A0\n",
            "\uFEFF",
            "\u200B",
            "\u200D",
            "\u0301",
            "a\u0301",
            "\u0000",
            "\u202E",
            "\uD83D\uDE00",
            "\uD83D",
            "\uFDD0",
            "\u3000",
            "\u6F22",
            "\u0915\u094D",
            "\u1112\u1161\u11AB",
            "|",
            "||",
            "|a",
            "|a|",
            "| a ",
            "|\n",
            "|a|\n",
            "|-",
            "|-|",
            "|-|\n",
            "|:-:|",
            "|a|\n|-|\n",
            "|a|\n|-|\n|b|\n\n",
            "a|b\n-|-\n",
            "\\|",
            "`|",
            "|`",
            "| | |\n",
            "|\\",
            "|[",
            "a|",
            "-|",
            ":-",
            ": ",
            ": a\n",
            "a\n: b\n",
            "a\n: b\n\n",
            ":\n",
            "a\n:\n",
            "a\n\n: b\n\n",
            ": : ",
            ":a",
            "::",
            ":::",
            "::: a\n",
            "!!! ",
            "!!! note\n",
            "!!! note \"a\"\n    b\n\n",
            "!!!",
            "!!! a \"",
            "??? note\n",
            "    !!! note\n",
            "[^a]: ",
            "[^a]: b\n",
            "[^a]: b\n\n",
            "[^a]:\n    ",
            "[a]: b\n",
            "[a]: b\n\n",
            "[a]: b \"c\"\n",
            "[a]: b\n\"c",
            "[a]:\n",
            "[a]: <b>\n",
            "[a]: b 'c\n",
            "[a]: b (c\n",
            "a",
            "a ",
            "\"",
            "\"a\" ",
            "'",
            "'a ",
            "...",
            "\u2014",
            "(",
            ")",
            "()",
            "((",
            "a(b)",
            "=",
            "/",
            "\\\\",
            "\\a",
            "\\\n",
            "0",
            "1",
            "0a",
            "a1",
            "0x1 ",
            "1e9 ",
            "1,000 ",
            "1.1",
            "C++ ",
            "a-b",
            "a_b",
            "a'b",
            "A.",
            "U.S.",
            "\u00AD",
            "a\u00AD",
            "\u00E9",
            "\u0130",
            "\u1E9E",
            "\u00DF",
            "key: value\n",
            "a: b\n",
            "- a: b\n",
            "{a: ",
            "[a, ",
            "? ",
            "? a\n: b\n",
            "&a ",
            "*a \n",
            "!a ",
            "!!a ",
            "| \n",
            "> \n",
            "%a\n",
            "--- \n",
            "...\n",
            "+++\n",
            "<<: ",
            "a:\n ",
            "\"\\u",
            "'\n",
            "#\n",
            " #");

    /** How a fragment is repeated: what stands between two of them. */
    static final Map<String, String> BETWEEN =
            Map.of("", "", "spaced", " ", "lines", "\n", "paragraphs", "\n\n", "words", " word ");

    private SlowTexts() {}

    static String repeated(String fragment, int length) {
        return fragment.repeat(Math.max(1, length / Math.max(1, bytes(fragment))));
    }

    /** A text as a file holds it, cut where it is longer than so many bytes; half a character is a question mark. */
    static byte[] within(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= most
                ? bytes
                : new String(bytes, 0, most - 4, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /** What hung or filled the memory when it was first tried, byte for byte. */
    static Map<String, String> given() {
        String fields = "---\ntitle: x\n---\n";
        Map<String, String> given = new LinkedHashMap<>();
        given.put("brackets", fields + "[ (](".repeat(4_000));
        given.put("scripts", fields + "\na " + "<script> ".repeat(13_611));
        given.put(
                "cells",
                fields + "\n|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "|\n".repeat(37_500));
        given.put(
                "anchors",
                fields + "\n" + numbered(2_500, 1, i -> "# h" + i + "\n\n")
                        + IntStream.range(0, 5_000)
                                .mapToObj(i -> "[a](#z" + i + ")")
                                .collect(Collectors.joining(" ")));
        return given;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String numbered(int length, int each, IntFunction<String> part) {
        return IntStream.range(0, Math.max(1, length / each)).mapToObj(part).collect(Collectors.joining());
    }

    private static String nested(String open, String middle, String close, int length) {
        int n = Math.max(1, length / (open.length() + close.length()));
        return open.repeat(n) + middle + close.repeat(n);
    }

    /** Kinds that are more than a fragment again and again, by name. */
    static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        // Brackets.
        kinds.put("nested brackets", n -> nested("[", "a", "]", n));
        kinds.put("nested links", n -> nested("[", "a", "](b)", n));
        kinds.put("nested pictures", n -> nested("![", "a", "](b)", n));
        kinds.put("nested references", n -> nested("[", "a", "][b]", n) + "\n\n[b]: c\n");
        kinds.put("nested parentheses", n -> "[a](" + nested("(", "b", ")", n) + ")");
        kinds.put("parentheses left open", n -> "[a](" + repeated("(", n));
        kinds.put("long label", n -> "[" + repeated("a ", n) + "]: b");
        kinds.put("long label left open", n -> "[" + repeated("a\n", n));
        kinds.put("long title", n -> "[a](b \"" + repeated("c", n) + "\")");
        kinds.put("long title left open", n -> "[a](b \"" + repeated("c", n));
        kinds.put("long title of escapes", n -> "[a](b \"" + repeated("\\\"", n) + "\")");
        kinds.put("long title in a definition", n -> "[a]: b \"" + repeated("c\n", n) + "\"\n\n[a]");
        kinds.put("long title left open in a definition", n -> "[a]: b \"" + repeated("c\n", n));
        kinds.put("long address", n -> "[a](" + repeated("b", n) + ")");
        kinds.put("long address in angles", n -> "[a](<" + repeated("b ", n) + ">)");
        kinds.put("long address in angles left open", n -> "[a](<" + repeated("b ", n));
        kinds.put("long autolink", n -> "<http://" + repeated("a", n) + ">");
        kinds.put("definitions", n -> numbered(n, 14, i -> "[a" + i + "]: b" + i + "\n") + "\n[a1]");
        kinds.put("definitions apart", n -> numbered(n, 15, i -> "[a" + i + "]: b" + i + "\n\n") + "\n[a1]");
        kinds.put("definitions and uses", n -> numbered(n, 24, i -> "[a" + i + "]: b" + i + "\n\n[a" + i + "]\n\n"));
        kinds.put(
                "definitions, then uses",
                n -> numbered(n / 2, 14, i -> "[a" + i + "]: b" + i + "\n") + "\n"
                        + numbered(n / 2, 8, i -> "[a" + i + "] "));
        kinds.put(
                "uses, then definitions",
                n -> numbered(n / 2, 8, i -> "[a" + i + "] ") + "\n\n"
                        + numbered(n / 2, 14, i -> "[a" + i + "]: b" + i + "\n"));
        kinds.put(
                "one definition, many uses",
                n -> "[a]: " + repeated("b", Math.min(n / 4, 2000)) + "\n\n" + repeated("[a] ", n));
        kinds.put(
                "one long definition, many uses",
                n -> "[a]: " + repeated("b", n / 2) + "\n\n" + repeated("[a] ", n / 2));
        kinds.put(
                "one long title, many uses",
                n -> "[a]: b \"" + repeated("c", n / 2) + "\"\n\n" + repeated("[a] ", n / 2));
        kinds.put("one definition again and again", n -> repeated("[a]: b\n", n));
        kinds.put("undefined references", n -> "[b]: c\n\n" + numbered(n, 10, i -> "[a" + i + "] "));
        kinds.put("a definition after each word", n -> "[a]: b\n" + repeated("a\n[a]: b\n", n));
        // Emphasis.
        kinds.put("nested emphasis", n -> nested("*a ", "b", " a*", n));
        kinds.put("nested strong", n -> nested("**a ", "b", " a**", n));
        kinds.put("stars around", n -> nested("*", "a", "*", n));
        kinds.put("underscores around", n -> nested("_", "a", "_", n));
        kinds.put("tildes around", n -> nested("~~a ", "b", " a~~", n));
        kinds.put("openers, then closers of another kind", n -> repeated("*a ", n / 2) + repeated(" b_", n / 2));
        kinds.put("openers of two kinds, then closers", n -> repeated("*a _b ", n / 2) + repeated(" b*", n / 2));
        kinds.put("runs of three", n -> repeated("a***b** c* ", n));
        kinds.put("openers of one, closers of two", n -> repeated("*a", n / 2) + repeated("a**", n / 2));
        kinds.put("runs of all lengths", n -> growing("*", "a", n));
        // Code.
        kinds.put("backticks of all lengths", n -> growing("`", "a", n));
        kinds.put(
                "backticks of all lengths downwards",
                n -> new StringBuilder(growing("`", "a", n)).reverse().toString());
        kinds.put("code left open", n -> "`" + repeated("a ", n));
        kinds.put("code in code", n -> "``" + repeated("`a", n) + "``");
        kinds.put("fence left open", n -> "```\n" + repeated("a\n", n));
        kinds.put("fence with a long info", n -> "```" + repeated("a ", n) + "\nb\n```");
        kinds.put("fences of all lengths", n -> growing("`", "\n", n));
        kinds.put("fence of blank lines", n -> "```\n" + repeated("\n", n) + "```");
        kinds.put("indented blank lines", n -> "    a\n" + repeated("\n", n) + "    b");
        kinds.put("indented spaces", n -> "    a\n" + repeated("     \n", n) + "b");
        // Containers.
        kinds.put("quotes", n -> repeated(">", n) + " a");
        kinds.put("quotes, spaced", n -> repeated("> ", n) + "a");
        kinds.put("lists in one line", n -> repeated("- ", n) + "a");
        kinds.put("numbers in one line", n -> repeated("1. ", n) + "a");
        kinds.put("indented lines of words", n -> "a\n" + repeated("  x\n", n));
        kinds.put("indented lines of words under a heading", n -> "# a\n   x\n" + repeated("      x\n", n) + "---\n");
        kinds.put("lists by indentation", n -> indented("- a", n));
        kinds.put("numbers by indentation", n -> indented("1. a", n));
        kinds.put("lists and blank lines", n -> repeated("- a\n\n\n", n));
        kinds.put("list of empty items", n -> repeated("-\n", n));
        kinds.put("list of one item of many paragraphs", n -> "- a\n" + repeated("\n  b\n", n));
        kinds.put("list of lists", n -> repeated("- a\n  - b\n    - c\n", n));
        kinds.put("lazy lines", n -> "> a\n" + repeated("b\n", n));
        kinds.put("lazy lines in depth", n -> repeated("> ", Math.min(n / 4, 90)) + "a\n" + repeated("b\n", n));
        kinds.put("deep lines again and again", n -> repeated("> ".repeat(90) + "a\n", n));
        kinds.put("deep lists again and again", n -> repeated("- ".repeat(90) + "a\n", n));
        kinds.put("deep lists, then blank lines", n -> "- ".repeat(90) + "a\n" + repeated("\n", n));
        kinds.put("deep quotes, then blank lines", n -> "> ".repeat(90) + "a\n" + repeated(">\n", n));
        kinds.put("quotes of all depths", n -> growing("> ", "a\n", n));
        kinds.put("lists and quotes in depth", n -> repeated("- > 1. ", n) + "a");
        kinds.put("deep list with a fence", n -> "- ".repeat(90) + "```\n" + repeated(" ".repeat(180) + "a\n", n));
        kinds.put("definition terms", n -> numbered(n, 16, i -> "a" + i + "\n: b" + i + "\n\n"));
        kinds.put("one term of many definitions", n -> "a\n" + repeated(": b\n", n));
        kinds.put("many terms, one definition", n -> repeated("a\n", n) + ": b\n");
        kinds.put("definitions in depth", n -> "a\n" + repeated(": ", n) + "b");
        kinds.put("definitions in depth by lines", n -> indented(": a", n));
        kinds.put("admonitions", n -> repeated("!!! note\n    a\n\n", n));
        kinds.put("admonitions in depth", n -> indented("!!! note", n));
        kinds.put("admonitions of unknown kinds", n -> numbered(n, 18, i -> "!!! kind" + i + "\n    a\n\n"));
        kinds.put("alerts of unknown kinds", n -> numbered(n, 20, i -> "> [!KIND" + i + "]\n> a\n\n"));
        kinds.put("admonition with a long title", n -> "!!! note \"" + repeated("a", n) + "\"\n    b");
        kinds.put("admonition with a long name", n -> "!!! " + repeated("a", n) + "\n    b");
        kinds.put("admonition with a title left open", n -> "!!! note \"" + repeated("a ", n) + "\n    b");
        kinds.put("tasks", n -> repeated("- [ ] a\n", n));
        // Tables.
        kinds.put("table of rows", n -> "|a|b|\n|-|-|\n" + repeated("|c|d|\n", n));
        kinds.put("table of lone bars", n -> "|a|b|\n|-|-|\n" + repeated("|\n", n));
        kinds.put(
                "wide table of lone bars",
                n -> "|" + "a|".repeat(1000) + "\n|" + "-|".repeat(1000) + "\n" + repeated("|\n", n));
        kinds.put(
                "square table of lone bars",
                n -> repeated("|a", n / 6) + "|\n" + repeated("|-", n / 6) + "|\n" + repeated("|\n", n / 3));
        kinds.put(
                "wide table",
                n -> repeated("|a", n / 3) + "|\n" + repeated("|-", n / 3) + "|\n" + repeated("|b", n / 3) + "|\n");
        kinds.put("table of one column", n -> "|a|\n|-|\n" + repeated("|b|\n", n));
        kinds.put("table of many cells too many", n -> "|a|\n|-|\n" + repeated("|b", n) + "|\n");
        kinds.put("table of empty cells", n -> "|a|\n|-|\n" + repeated("|", n));
        kinds.put("tables", n -> repeated("|a|\n|-|\n|b|\n\n", n));
        kinds.put("tables in a paragraph", n -> repeated("|a|\n|-|\n|b|\n", n));
        kinds.put("table heads without rules", n -> repeated("|a|b|\n", n));
        kinds.put("table rules", n -> repeated("|-|-|\n", n));
        kinds.put("long rule of a table", n -> "|a|\n|" + repeated("-", n) + "|\n|b|");
        kinds.put("long rule of a table that is none", n -> "|a|\n|" + repeated("- ", n) + "x|\n|b|");
        kinds.put("table of spaces", n -> "|a|\n|-|\n|" + repeated(" ", n) + "|\n");
        kinds.put("table of code", n -> "|a|\n|-|\n" + repeated("|`b`|\n", n));
        kinds.put("table of code left open", n -> "|a|\n|-|\n" + repeated("|`b|\n", n));
        kinds.put("table of escaped bars", n -> "|a|\n|-|\n|" + repeated("\\|", n) + "|\n");
        kinds.put("table of code with bars", n -> "|a|\n|-|\n|`" + repeated("\\|", n) + "`|\n");
        kinds.put("table of links", n -> "|a|\n|-|\n" + repeated("|[b](c)|\n", n));
        kinds.put("table of brackets", n -> "|a|\n|-|\n" + repeated("|[b|\n", n));
        kinds.put("table of backticks of all lengths", n -> "|a|\n|-|\n|" + growing("`", "a", n) + "|\n");
        kinds.put("table caption", n -> "|a|\n|-|\n|b|\n[" + repeated("c ", n) + "]\n");
        kinds.put("table without a bar", n -> "a|b\n-|-\n" + repeated("c\n", n));
        kinds.put("table with a paragraph above", n -> repeated("a\n", n) + "|a|\n|-|\n|b|\n");
        kinds.put("table of HTML", n -> "|a|\n|-|\n" + repeated("|<b>c|\n", n));
        // HTML.
        kinds.put("long tag", n -> "<a " + repeated("b=\"c\" ", n) + ">");
        kinds.put("long tag left open", n -> "a <a " + repeated("b=\"c\" ", n));
        kinds.put("long value", n -> "a <a b=\"" + repeated("c ", n) + "\">");
        kinds.put("long value left open", n -> "a <a b=\"" + repeated("c\n", n));
        kinds.put("attributes of many names", n -> "<a " + numbered(n, 10, i -> "b" + i + "=\"c\" ") + ">");
        kinds.put("inline attributes of many names", n -> "a <a " + numbered(n, 10, i -> "b" + i + "=\"c\" ") + ">");
        kinds.put("entities in an attribute", n -> "<a href=\"" + repeated("&amp;", n) + "\">b</a>");
        kinds.put("entities in an attribute, inline", n -> "a <a href=\"" + repeated("&amp;", n) + "\">b</a>");
        kinds.put("links with entities", n -> numbered(n, 30, i -> "<a href=\"b?c&amp;d=" + i + "\">e</a>\n"));
        kinds.put(
                "links with entities that are none", n -> numbered(n, 30, i -> "<a href=\"b?c&d=" + i + "\">e</a>\n"));
        kinds.put("links in HTML, all the same", n -> repeated("<a href=\"b\">c</a> ", n));
        kinds.put("links in HTML, all others", n -> "a " + numbered(n, 24, i -> "<a href=\"b" + i + "\">c</a> "));
        kinds.put("pictures in HTML", n -> numbered(n, 20, i -> "<img src=\"b" + i + "\"> "));
        kinds.put(
                "links in HTML written by references", n -> numbered(n, 26, i -> "<a href=\"&#98;" + i + "\">c</a>\n"));
        kinds.put("comment left open", n -> "<!-- " + repeated("a\n", n));
        kinds.put("comment left open, inline", n -> "a <!-- " + repeated("- ", n));
        kinds.put("comments in lines", n -> repeated("<!-- a -->\n", n));
        kinds.put("comments in one block", n -> repeated("<!-- a -->", n));
        kinds.put("comments before a fence", n -> repeated("<!-- a -->\n\n", n) + "```\na\n```\n");
        kinds.put("comments before fences", n -> repeated("<!-- a -->\n```\na\n```\n", n));
        kinds.put("comments left open before fences", n -> repeated("<!-- a\n```\na\n```\n", n));
        kinds.put("script left open", n -> "<script>\n" + repeated("a\n", n));
        kinds.put("scripts in lines", n -> repeated("<script>\n", n));
        kinds.put("scripts in paragraphs", n -> repeated("a <script>\n\n", n));
        kinds.put("scripts inside text", n -> "a " + repeated("<script> ", n));
        kinds.put("scripts whose tags do not end", n -> "<div>\n" + repeated("<script a ", n));
        kinds.put("styles inside text", n -> "a " + repeated("<style>a", n));
        kinds.put("elements left open", n -> "a " + repeated("<b>", n));
        kinds.put("divs left open", n -> repeated("<div>\n\n", n));
        kinds.put("divs around", n -> nested("<div>\n", "a\n", "</div>\n", n));
        kinds.put("formatting left open in paragraphs", n -> repeated("<b>a\n\n", n));
        kinds.put("formatting of many kinds left open", n -> repeated("<b><i><u><em><s>a\n\n", n));
        kinds.put("links left open in paragraphs", n -> numbered(n, 18, i -> "a <a href=\"" + i + "\">b\n\n"));
        kinds.put("formatting with attributes left open", n -> numbered(n, 20, i -> "<b lang=\"a" + i + "\">a\n\n"));
        kinds.put("misnested", n -> repeated("<b><p></b></p>", n));
        kinds.put("misnested, inline", n -> "a " + repeated("<b><i></b></i>", n));
        kinds.put("tables in tables", n -> repeated("<table><tr><td>", n));
        kinds.put("text in tables", n -> "<table>" + repeated("a<b>", n));
        kinds.put("lists of HTML", n -> repeated("<ul><li>a", n));
        kinds.put("empty paragraphs of HTML", n -> repeated("<p></p>", n));
        kinds.put("paragraphs and divs", n -> repeated("a <div>\n\n", n));
        kinds.put("addresses in angles left open", n -> repeated("<http://a ", n));
        kinds.put("the marker of our own", n -> repeated("<b>data-nuggets", n));
        kinds.put("the marker, growing", n -> "<b>data-nuggets" + repeated("-", n));
        kinds.put("the marker of all lengths", n -> "<b>" + growing("-", " data-nuggets", n));
        kinds.put("unknown elements", n -> numbered(n, 10, i -> "<a" + i + ">b "));
        kinds.put("details", n -> repeated("<details><summary>a</summary>b</details>\n", n));
        // Headings, footnotes, addresses, words.
        kinds.put("headings of one name", n -> repeated("# a\n\n", n));
        kinds.put("headings of other names", n -> numbered(n, 10, i -> "# a" + i + "\n\n"));
        kinds.put("headings whose names collide", n -> numbered(n, 12, i -> "# a-" + i % 50 + "\n\n# a\n\n"));
        kinds.put("long heading", n -> "# " + repeated("a ", n));
        kinds.put("long heading of hashes", n -> "# a " + repeated("# ", n));
        kinds.put("long underlined heading", n -> repeated("a\n", n) + "===");
        kinds.put(
                "dead anchors",
                n -> numbered(n / 3, 10, i -> "# h" + i + "\n\n")
                        + numbered(n * 2 / 3, 14, i -> "[a](#g" + i + ")\n\n"));
        kinds.put(
                "living anchors",
                n -> numbered(n / 3, 10, i -> "# h" + i + "\n\n")
                        + numbered(n * 2 / 3, 14, i -> "[a](#h" + i + ")\n\n"));
        kinds.put("dead links", n -> numbered(n, 14, i -> "[a](b" + i + ".md) "));
        kinds.put("missing pictures", n -> numbered(n, 14, i -> "![](b" + i + ".png) "));
        kinds.put("footnotes", n -> numbered(n, 24, i -> "[^" + i + "]\n\n[^" + i + "]: a\n\n"));
        kinds.put("footnotes that nothing names", n -> numbered(n, 14, i -> "[^" + i + "]: a\n\n"));
        kinds.put("one footnote, many references", n -> "[^a]: b\n\n" + repeated("a[^a] ", n));
        kinds.put(
                "footnotes that refer to the next",
                n -> "[^0]\n\n" + numbered(n, 24, i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n"));
        kinds.put(
                "footnotes that refer to all",
                n -> "[^0]\n\n" + numbered(n / 2, 14, i -> "[^" + i + "]: a\n\n") + "[^0]: "
                        + numbered(n / 2, 8, i -> "[^" + i + "]"));
        kinds.put("footnote that refers to itself", n -> "[^a]\n\n[^a]: " + repeated("[^a]", n));
        kinds.put("undefined footnotes", n -> numbered(n, 8, i -> "[^" + i + "] "));
        kinds.put("nested footnotes", n -> nested("[^", "a", "]", n));
        kinds.put("footnote of many paragraphs", n -> "a[^a]\n\n[^a]: b\n" + repeated("\n    c\n", n));
        kinds.put("footnotes in depth", n -> "[^a]\n\n" + repeated("[^a]: ", n));
        kinds.put("addresses", n -> numbered(n, 24, i -> "https://a.b/" + i + " "));
        kinds.put("one long address", n -> "https://a.b/" + repeated("c/", n));
        kinds.put("one long domain", n -> "https://" + repeated("a.", n) + "b");
        kinds.put("one long mail address", n -> repeated("a.", n) + "@b.c");
        kinds.put("one long mail domain", n -> "a@" + repeated("b.", n));
        kinds.put("brackets in an address", n -> "https://a.b/" + repeated("(", n));
        kinds.put("quotes in an address", n -> "https://a.b/" + repeated("\"", n));
        kinds.put("dots in an address", n -> "https://a.b/" + repeated(".", n));
        kinds.put("references after an address", n -> repeated("https://a.b/c&lt;", n));
        kinds.put("one word", n -> repeated("a", n));
        kinds.put("one number", n -> repeated("1", n));
        kinds.put("all other words", n -> numbered(n, 9, i -> "w" + Integer.toString(i * 7919, 36) + " "));
        kinds.put("one word of marks", n -> "a" + repeated("\u0301", n));
        kinds.put("one word of Chinese", n -> repeated("\u6F22\u5B57", n));
        kinds.put("one word of apostrophes", n -> repeated("a'", n));
        kinds.put("one word of hyphens", n -> repeated("a-", n));
        kinds.put("one word of dots", n -> repeated("a.", n));
        kinds.put("one word of soft hyphens", n -> repeated("a\u00AD", n));
        kinds.put("one line", n -> repeated("a word and another ", n));
        kinds.put("lines", n -> repeated("a word and another\n", n));
        kinds.put("paragraphs of words", n -> repeated("a word and another\n\n", n));
        kinds.put("spaces at the ends of lines", n -> repeated("a" + " ".repeat(200) + "\n", n));
        kinds.put("spaces before a text", n -> "a\n" + repeated(" ", n) + "b");
        kinds.put("spaces inside", n -> "a" + repeated(" ", n) + "b");
        kinds.put("tabs", n -> repeated("\t", n) + "a");
        kinds.put("blank lines", n -> "a" + repeated("\n", n) + "b");
        kinds.put("blank lines of spaces", n -> "a\n" + repeated("   \n", n) + "b");
        kinds.put("byte order marks", n -> repeated("\uFEFF", n) + "a");
        kinds.put("page of everything", n -> repeated(EVERYTHING, n));
        // Front matter, which stands before a body of its own.
        kinds.put("fields", n -> "---\n" + numbered(n, 10, i -> "a" + i + ": b\n") + "---\n");
        kinds.put("fields again", n -> "---\ntitle: x\n" + repeated("a: b\n", n) + "---\n");
        kinds.put("list of values", n -> "---\ntitle: x\na:\n" + repeated("- b\n", n) + "---\n");
        kinds.put("list in brackets", n -> "---\ntitle: x\ntags: [" + repeated("b, ", n) + "]\n---\n");
        kinds.put(
                "list of other tags", n -> "---\ntitle: x\ntags: [" + numbered(n, 9, i -> "b" + i + ", ") + "]\n---\n");
        kinds.put(
                "list of aliases",
                n -> "---\ntitle: x\naliases: [" + numbered(n, 9, i -> "/b" + i + "/, ") + "]\n---\n");
        kinds.put("brackets in front matter", n -> "---\ntitle: x\na: " + repeated("[", n) + "\n---\n");
        kinds.put("braces in front matter", n -> "---\ntitle: x\na: " + repeated("{a: ", n) + "\n---\n");
        kinds.put("dashes in front matter", n -> "---\ntitle: x\na:\n  " + repeated("- ", n) + "\n---\n");
        kinds.put("fields in depth", n -> "---\ntitle: x\n" + indented("a:", n) + "---\n");
        kinds.put("anchors", n -> "---\ntitle: x\n" + numbered(n, 12, i -> "a" + i + ": &b" + i + " c\n") + "---\n");
        kinds.put(
                "laughs",
                n -> "---\ntitle: x\na0: &a0 [x]\n"
                        + numbered(
                                n,
                                100,
                                i -> "a" + (i + 1) + ": &a" + (i + 1) + " [" + ("*a" + i + ",").repeat(9) + "]\n")
                        + "---\n");
        kinds.put("merges", n -> "---\ntitle: x\na: &a {b: c}\n" + repeated("<<: *a\n", n) + "---\n");
        kinds.put("tags in front matter", n -> "---\ntitle: x\n" + repeated("a: !!str b\n", n) + "---\n");
        kinds.put("long title of a page", n -> "---\ntitle: " + repeated("x ", n) + "\n---\n");
        kinds.put("long title of one word", n -> "---\ntitle: " + repeated("x", n) + "\n---\n");
        kinds.put("long description", n -> "---\ntitle: x\ndescription: " + repeated("x &<\" ", n) + "\n---\n");
        kinds.put("long text in front matter", n -> "---\ntitle: |\n" + repeated("  x\n", n) + "---\n");
        kinds.put("quote in front matter left open", n -> "---\ntitle: \"" + repeated("x\n", n) + "---\n");
        kinds.put("escapes in front matter", n -> "---\ntitle: \"" + repeated("\\u0041", n) + "\"\n---\n");
        kinds.put("comments in front matter", n -> "---\ntitle: x\n" + repeated("# a\n", n) + "---\n");
        kinds.put("front matter left open", n -> "---\n" + repeated("a: b\n", n));
        kinds.put("spaces in front matter", n -> "---\ntitle: x" + repeated(" ", n) + "y\n---\n");
        kinds.put("no-break spaces in front matter", n -> "---\ntitle: x" + repeated("\u00A0", n) + "y\n---\n");
        kinds.put("no-break spaces before fields", n -> "---\ntitle: x\n" + repeated("\u00A0-\u00A0a\n", n) + "---\n");
        kinds.put(
                "no-break spaces and commas", n -> "---\ntitle: x\na: [" + repeated("b,\u00A0\u00A0", n) + "]\n---\n");
        kinds.put("question marks in front matter", n -> "---\ntitle: x\n" + repeated("? ", n) + "a\n---\n");
        kinds.put("documents in front matter", n -> "---\ntitle: x\n" + repeated("--- a\n", n) + "---\n");
        kinds.put("faces in front matter", n -> "---\ntitle: x\n" + repeated("a: \uD83D\uDE00\n", n) + "---\n");
        kinds.put(
                "faces as other fields",
                n -> "---\ntitle: \uD83D\uDE00\n" + numbered(n, 10, i -> "a" + i + ": b\n") + "---\n");
        kinds.put("rules", n -> repeated("---\n", n));
        // What our own looks for slips, notes, terms and addresses could take long over.
        kinds.put("private notes", n -> repeated("%%a%% ", n));
        kinds.put("private notes left open", n -> repeated("a %% ", n));
        kinds.put("comments of Jinja that end far away", n -> repeated("a {# x\n", n) + "#}");
        kinds.put("attributes behind brackets", n -> repeated("x){.a} y]{.b} ", n));
        kinds.put("private notes in lines", n -> repeated("%%\n", n));
        kinds.put("private notes and backticks", n -> repeated("` %%", n));
        kinds.put("private notes behind digits", n -> repeated("1%%", n));
        kinds.put("backticks and signs", n -> "%%a%%" + repeated("`", n));
        kinds.put("backticks of all lengths and notes", n -> "%%a%% " + growing("`", "a", n));
        kinds.put("spaces and notes", n -> "a" + " ".repeat(n / 2) + repeated("%%", n / 2));
        kinds.put("wikilinks left open", n -> repeated("[[a", n));
        kinds.put("wikilinks", n -> numbered(n, 10, i -> "[[a" + i + "]] "));
        kinds.put("embeds", n -> repeated("![[a]] ", n));
        kinds.put("spaced links", n -> numbered(n, 14, i -> "[a] (b" + i + ".md) "));
        kinds.put("spaced targets", n -> numbered(n, 14, i -> "[a](b " + i + ".md) "));
        kinds.put("spaced pictures", n -> numbered(n, 18, i -> "![a](b c " + i + ".png) "));
        kinds.put("braces and percent signs", n -> repeated("{% a ", n));
        kinds.put("braces", n -> repeated("{{ a ", n));
        kinds.put("attribute lists left open", n -> repeated("{: .a", n));
        kinds.put("attribute list of spaces", n -> "{:" + repeated(" ", n));
        kinds.put("colons", n -> repeated(":", n));
        kinds.put("roles", n -> repeated(":a:`b` ", n));
        kinds.put("faces by name", n -> repeated(":smile: ", n));
        kinds.put("tags of words", n -> repeated("#a ", n));
        kinds.put("tags of words in lines", n -> repeated("#a #b\n", n));
        kinds.put("block names", n -> repeated("a ^abcd\n", n));
        kinds.put("marked words", n -> repeated("==a== ", n));
        kinds.put("marked words left open", n -> repeated("==a ", n));
        kinds.put("tight headings", n -> repeated("##a\n", n));
        kinds.put("tight heading of hashes", n -> "##a" + repeated("#", n) + "b");
        kinds.put("tight heading of spaces", n -> "##a" + repeated(" ", n) + "b");
        kinds.put("tight headings in paragraphs", n -> numbered(n, 10, i -> "##a" + i + "\n\n"));
        kinds.put("bullets of Word", n -> repeated("\u2022 a\n", n));
        kinds.put("bullets in paragraphs", n -> repeated("\u2022 a\n\u2022 b\n\n", n));
        kinds.put("rows without dashes", n -> repeated("|a|b|\n|c|d|\n\n", n));
        kinds.put("long rows without dashes", n -> ("|" + repeated("a|", n / 2) + "\n").repeat(2));
        kinds.put("tabs in rows", n -> repeated("a\tb\n", n));
        kinds.put("one row of tabs", n -> (repeated("a\t", n / 2) + "b\n").repeat(2));
        kinds.put("uneven rows", n -> growing("|a", "|\n|-|\n\n", n));
        kinds.put("bold lines", n -> numbered(n, 14, i -> "**a" + i + "**\n\n"));
        kinds.put("headings with ids", n -> numbered(n, 16, i -> "# a {#b" + i + "}\n\n"));
        kinds.put("headings with one id", n -> repeated("# a {#b}\n\n", n));
        kinds.put("heading of braces", n -> "# a " + repeated("{#b} ", n));
        kinds.put("headings with marks below", n -> repeated("# a\n{: #b }\n\n", n));
        kinds.put("heading above a long line", n -> "# a\n" + repeated("{: .b", n));
        kinds.put(
                "dead anchors in one line",
                n -> numbered(Math.min(n / 2, 350_000), 14, i -> "# h" + i + "\n") + "\n"
                        + numbered(n / 2, 12, i -> "[a](#G" + i + ") "));
        kinds.put(
                "anchors in other letters",
                n -> numbered(Math.min(n / 2, 350_000), 14, i -> "# h" + i + "\n") + "\n"
                        + numbered(n / 2, 12, i -> "[a](#H" + i + ") "));
        kinds.put("slashes in a link", n -> "[a](" + repeated("/", n) + "b)");
        kinds.put("steps in a link", n -> "[a](" + repeated("b/", n) + ")");
        kinds.put("steps up in a link", n -> "[a](b/" + repeated("c/../", n) + ")");
        kinds.put("dots in a link", n -> "[a](" + repeated("b.", n) + "c)");
        kinds.put("backslashes in a link", n -> "[a](b" + repeated("\\\\", n) + "c)");
        kinds.put("per cent signs in a link", n -> "[a](" + repeated("%20", n) + ")");
        kinds.put("hashes in a link", n -> "[a](" + repeated("#", n) + ")");
        kinds.put("an at sign in a link", n -> "[a](" + repeated("b@", n) + "c.d)");
        kinds.put("numbers in a link", n -> "[a](+" + repeated("1 ", n) + ")");
        kinds.put("a long scheme", n -> "[a](" + repeated("b", n) + ":c)");
        kinds.put("a picture as an address", n -> "![a](<data:image/png;base64," + repeated("iVBOR", n) + ">)");
        kinds.put(
                "a picture as an address, below",
                n -> "![a][b]\n\n[b]: <data:image/png;base64," + repeated("iVBOR", n) + ">\n");
        kinds.put(
                "pictures as addresses", n -> repeated("![a](data:image/png;base64," + "iVBOR".repeat(200) + ") ", n));
        kinds.put(
                "dead links of 1,000 letters", n -> numbered(n, 1_010, i -> "[a](" + i + "b".repeat(1_000) + ".md) "));
        kinds.put("near links", n -> numbered(n, 16, i -> "[a](indx" + i % 10 + ".md)\n"));
        kinds.put("links to sites, misspelt", n -> numbered(n, 18, i -> "[a](www.b" + i + ".org) "));
        kinds.put("links to mail", n -> numbered(n, 18, i -> "[a](b" + i + "@c.org) "));
        kinds.put("links to items", n -> numbered(n, 18, i -> "[a](nugget:b" + i + ") "));
        // More shapes of tables.
        kinds.put("square table", n -> {
            int side = Math.max(1, (int) Math.sqrt(n / 2.0));
            return "|" + "a|".repeat(side) + "\n|" + "-|".repeat(side) + "\n"
                    + ("|" + "b|".repeat(side) + "\n").repeat(side);
        });
        kinds.put("table whose rows grow", n -> "|a|b|\n|-|-|\n" + growing("|c", "|\n", n));
        kinds.put(
                "wide table with short rows",
                n -> "|" + "a|".repeat(500) + "\n|" + "-|".repeat(500) + "\n" + repeated("|c|d|\n", n));
        kinds.put("tables of one row", n -> repeated("|a|\n|-|\n|b|\n\n", n));
        kinds.put("tables without bars", n -> repeated("a|b\n-|-\nc|d\n\n", n));
        kinds.put("table with code", n -> "|a|b|\n|-|-|\n" + repeated("|`c`|`d|\n", n));
        kinds.put("table with escaped bars", n -> "|a|b|\n|-|-|\n" + repeated("|c\\|d|e\n", n));
        kinds.put("table of HTML in one line", n -> "<table>" + repeated("<tr><td>a</td></tr>", n) + "</table>");
        kinds.put("table of HTML in lines", n -> "<table>\n" + repeated("<tr><td>a</td></tr>\n", n) + "</table>\n");
        // Lines and signs of other kinds.
        kinds.put("lines of Windows", n -> repeated("a\r\n", n));
        kinds.put("paragraphs of Windows", n -> repeated("a\r\n\r\n", n));
        kinds.put("carriage returns", n -> repeated("a\r", n));
        kinds.put("million new lines", n -> repeated("\n", n) + "a");
        kinds.put("faces", n -> repeated("\uD83D\uDE00", n));
        kinds.put("families", n -> repeated("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ", n));
        kinds.put("Hangul in parts", n -> repeated("\u1112\u1161\u11AB", n));
        kinds.put("signs of all emphasis", n -> repeated("*_~**__~~", n));
        kinds.put("emphasis with links", n -> repeated("*[_a](b)_* ", n));
        kinds.put("emphasis with backticks", n -> repeated("*`_**`", n));
        kinds.put("footnotes in quotes", n -> repeated("> [^a]: b\n", n));
        kinds.put("one footnote of many names", n -> "[^a]\n\n[^a]: " + repeated("b ", n));
        kinds.put("definition, then prose", n -> "---\na: b\n\nA " + repeated("b c ", n));
        kinds.put("prose after an open fence of fields", n -> "---\na: b\n\n" + repeated("A b c d e\n\n", n));
        kinds.put(
                "date of spaces", n -> "---\ntitle: x\ndate: \"a" + repeated(" ", Math.min(n, 99_000)) + "b\"\n---\n");
        kinds.put(
                "dates",
                n -> "---\ntitle: x\n" + numbered(Math.min(n, 99_000), 20, i -> "date" + i + ": 1 May 20" + i + "\n")
                        + "---\n");
        kinds.put(
                "fields near ours",
                n -> "---\ntitle: x\n"
                        + numbered(Math.min(n, 99_000), 16, i -> "publish" + (char) ('a' + i % 26) + i + ": true\n")
                        + "---\n");
        kinds.put(
                "drafts of all kinds",
                n -> "---\ntitle: x\ndraft:\n" + repeated("- true\n", Math.min(n, 99_000)) + "---\n");
        kinds.put(
                "alias of slashes",
                n -> "---\ntitle: x\naliases: [\"/a" + repeated("/", Math.min(n, 99_000)) + "b\"]\n---\n");
        kinds.put(
                "aliases of their own",
                n -> "---\ntitle: x\naliases: [" + numbered(Math.min(n, 99_000), 12, i -> "/old" + i + "/, ")
                        + "]\n---\n");
        kinds.put(
                "tags of all kinds",
                n -> "---\ntitle: x\ntags: [" + numbered(Math.min(n, 99_000), 9, i -> "t" + i + ", ") + "]\n---\n");
        return kinds;
    }

    private static final String EVERYTHING = """
            # Heading *of* a part

            A [link](https://example.org/a_(b) "title"), **strong _and_ weak**, `code`, ~~gone~~, a note[^1], <b>HTML</b> &amp; more.
            ![picture](a.png) https://example.org/x?y=z and a@example.org [reference].

            | a | b |
            |---|:-:|
            | `c` | d |

            - one
              - two

                three
            - [x] four

            Term
            : Meaning

            > [!NOTE]
            > Quoted

            !!! tip "Title"
                Boxed

            ```java
            code();
            ```

            [^1]: A note.
            [reference]: https://example.org/

            """;

    /** Runs of one character, each longer by one than the last. */
    private static String growing(String unit, String between, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < length - i * unit.length(); i++) {
            text.append(unit.repeat(i)).append(between);
        }
        return text.toString();
    }

    /** Lines of which each is indented by two, or four, more than the last. */
    private static String indented(String line, int length) {
        StringBuilder text = new StringBuilder();
        int step =
                line.startsWith("-") || line.startsWith("a") || line.startsWith(":") ? 2 : line.startsWith("1") ? 3 : 4;
        for (int i = 0; text.length() < length - i * step - line.length(); i++) {
            text.append(" ".repeat(i * step)).append(line).append('\n');
        }
        return text.toString();
    }

    /** A text of a seed, of 2,000 to 100,000 characters, and of ten one of up to 1,000,000. */
    static String random(int seed) {
        Random random = new Random(seed);
        double power = seed % 10 == 0 ? 5 + random.nextDouble() : 3.3 + 1.7 * random.nextDouble();
        return random(random, (int) Math.pow(10, power));
    }

    /** Fragments, kinds and words, in any order, each often or once. */
    private static String random(Random random, int length) {
        List<IntFunction<String>> kinds = List.copyOf(kinds().values());
        List<String> between = BETWEEN.values().stream().sorted().toList();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int left = length - text.length();
            switch (random.nextInt(4)) {
                case 0 -> text.append(kinds.get(random.nextInt(kinds.size())).apply(1 + random.nextInt(left)));
                case 1 -> {
                    StringBuilder unit = new StringBuilder();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        unit.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                        unit.append(between.get(random.nextInt(between.size())));
                    }
                    text.append(repeated(unit.toString(), 1 + random.nextInt(left)));
                }
                case 2 -> {
                    for (int i = random.nextInt(1 + left / 8); i >= 0; i--) {
                        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                        text.append(random.nextInt(6) == 0 ? "\n" : "");
                    }
                }
                default -> text.append(between.get(random.nextInt(between.size())));
            }
        }
        text.setLength(Math.min(text.length(), length));
        return text.toString();
    }
}
