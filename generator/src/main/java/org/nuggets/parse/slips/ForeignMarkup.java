package org.nuggets.parse.slips;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.parse.text.BodySource;
import org.nuggets.parse.text.SentinelCharacters;

/** The markup of other tools, which readers would see as it is written; each kind is said once in a file. */
final class ForeignMarkup {

    /** One kind: how it looks, whose it is, and what to write in its place. */
    private static final Pattern WIKILINK =
            Pattern.compile("\\[\\[(?<file>[^\\[\\]|#\\n]+)(?:#[^\\[\\]|\\n]*)?(?:\\|(?<words>[^\\[\\]\\n]+))?]]");

    /**
     * @param signs what a text must hold one of for the pattern to be worth a look; none where it can only stand at the very
     *     beginning of one
     */
    private record Kind(List<Sign> signs, Pattern pattern, String name, String fix) {

        /** What a text must hold. */
        private record Sign(String text, Ascii letters) {
            Sign(String text) {
                this(text, Ascii.of(text.replace(String.valueOf(Slips.MASK), "")));
            }

            boolean isIn(String masked) {
                return masked.contains(text);
            }
        }

        boolean mayStandIn(String text) {
            return signs.isEmpty() || signs.stream().anyMatch(sign -> sign.isIn(text));
        }

        /** Whether it may stand anywhere in a body, of which nothing is masked yet. */
        boolean mayStandIn(Ascii letters) {
            return signs.isEmpty() || signs.stream().anyMatch(sign -> letters.holds(sign.letters));
        }

        boolean finds(Matcher text) {
            return signs.isEmpty() ? text.lookingAt() : text.find();
        }

        /** What to do, with the author's own words where they are known. */
        String fix(String written) {
            Matcher link = WIKILINK.matcher(written);
            if (!link.matches()) {
                return fix;
            }
            String file = link.group("file").strip();
            String words =
                    link.group("words") == null ? file : link.group("words").strip();
            return "write [" + words + "](" + (file.indexOf(' ') < 0 ? file + ".md" : "<" + file + ".md>")
                    + "), with the path from this file to that one";
        }

        /** @param signs with a blank between two of them */
        static Kind of(String signs, String pattern, String name, String fix) {
            List<Sign> all = signs.isEmpty()
                    ? List.of()
                    : Stream.of(signs.split(" ")).map(Sign::new).toList();
            return new Kind(all, Pattern.compile(pattern, Pattern.MULTILINE), name, fix);
        }
    }

    /** What tools run or draw in the place of a block of code. */
    private static final Pattern RUN =
            Pattern.compile("(?<obsidian>(?:dataview(?:js)?|tasks|query)\\b)|\\{[a-zA-Z][\\w:-]{0,40}[^}\\n]{0,200}}");

    private static final Kind QUERY =
            Kind.of("", "", "a query of Obsidian", "write what it lists, each with a link: - [its words](its-file.md)");
    private static final Kind CHUNK = Kind.of(
            "", "", "a block that R Markdown, Quarto or MyST runs or draws", "write in Markdown what it would show");

    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    "![[",
                    "!\\[\\[[^\\[\\]\\n]{1,200}]]",
                    "an embed of Obsidian",
                    "write ![what it shows](its file) for a picture, or a link to the page"),
            Kind.of(
                    "[[",
                    "(?<!!)\\[\\[(?!_?TOC_?]])[^\\[\\]\\n]{1,200}]]",
                    "a wikilink, as Obsidian has it",
                    "write [its words](its-file.md)"),
            Kind.of(
                    "TOC",
                    "^[ \\t]*\\[(?:TOC|\\[_?TOC_?])][ \\t]*$",
                    "the sign for a table of contents",
                    "take it out: long pages get a table of contents by themselves"),
            Kind.of(
                    "{{",
                    "\\{\\{[<%][^\\n]{0,200}?[>%]}}",
                    "a shortcode of Hugo",
                    "write what it would show in Markdown"),
            Kind.of(
                    "{",
                    "\\{\\{-?[ \\t][^{}\\n]{1,200}}}|(?<!\\{)\\{%-?[ \\t][^\\n]{0,200}?%}",
                    "a tag of Liquid or Jinja",
                    "write what it would show in Markdown"),
            Kind.of(
                    "{:",
                    "\\{:[ \\t]*[.#]?[\\w-][^{}\\n]{0,200}}",
                    "an attribute list of Kramdown",
                    "take it out; for a box, write > [!NOTE] above the text"),
            Kind.of(
                    "::: ???",
                    "^[ \\t]*(?::::+[ \\t]*\\w|\\?\\?\\?\\+?[ \\t]+\\w)[^\\n]{0,200}",
                    "a box of MkDocs or Docusaurus",
                    "write > [!NOTE], and > before each line of its text"),
            Kind.of(
                    "",
                    "(?:import[ \\t][^\\n]{1,200}[ \\t]from[ \\t]['\"]|import[ \\t]['\"]|export[ \\t](?:const|default|let|function)[ \\t])[^\\n]{0,200}",
                    "a line of MDX, which is a program",
                    "take it out"),
            Kind.of(
                    ":" + Slips.MASK,
                    "(?<![\\w`]):[a-z][a-z:+-]{1,40}:\\u0001",
                    "a role of Sphinx or MyST",
                    "write a link or plain text"),
            Kind.of(
                    "^",
                    "(?<=\\S[ \\t])\\^[a-zA-Z0-9-]{4,40}$",
                    "a block's name, as Obsidian has it",
                    "take it out; link to a heading"),
            Kind.of(
                    "",
                    "(?:#\\p{L}[\\w/-]{0,60}[ \\t]*){2,}+$",
                    "a line of Obsidian's tags",
                    "write them in the front matter, or take them out"));

    private final BodySource source;
    private final List<Diagnostic> findings;
    /** Those of which the body holds all signs: one look at it, in the place of one for each at each paragraph. */
    private final List<Kind> possible;

    private final Set<Kind> said = new HashSet<>();

    ForeignMarkup(BodySource source, List<Diagnostic> findings) {
        this.source = source;
        this.findings = findings;
        Ascii letters = Ascii.of(source.text());
        this.possible = KINDS.stream().filter(kind -> kind.mayStandIn(letters)).toList();
    }

    /** Looks at the word behind the backticks of code that another tool would run. */
    void look(FencedCodeBlock code) {
        Matcher tool = RUN.matcher(SentinelCharacters.restore(code.getInfo().toString()));
        if (!tool.lookingAt()) {
            return;
        }
        boolean obsidian = tool.group("obsidian") != null;
        Kind kind = obsidian ? QUERY : CHUNK;
        if (said.add(kind)) {
            findings.add(new Diagnostic(
                    source.span(code.getInfo()),
                    Code.FOREIGN_MARKUP,
                    "'" + tool.group() + "' is " + kind.name + ", of which readers see the code here",
                    kind.fix));
        }
    }

    /**
     * Looks a block over.
     *
     * @param masked its text
     * @param from its offset in the body
     */
    void look(String masked, int from) {
        for (Kind kind : possible) {
            if (!kind.mayStandIn(masked) || said.contains(kind)) {
                continue;
            }
            Matcher found = kind.pattern.matcher(masked);
            if (kind.finds(found)) {
                said.add(kind);
                findings.add(new Diagnostic(
                        source.span(from + found.start(), from + found.end()),
                        Code.FOREIGN_MARKUP,
                        "'"
                                + SentinelCharacters.restore(found.group())
                                        .replace(Slips.MASK, '`')
                                        .strip() + "' is " + kind.name + ", which readers see as it is written here",
                        kind.fix(SentinelCharacters.restore(found.group()))));
            }
        }
    }
}
