package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;

/** Front matter in TOML or JSON, as other generators have it: it is told from the text, but not read. */
final class ForeignFrontMatter {

    /** A name and its value; JSON may have several in a line. */
    private static final Pattern PAIR = Pattern.compile("(?<![\\w-])\"?([\\w-]+)\"?\\s*[=:]\\s*"
            + "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|\\[[^]]*+]?|[^\\s,}\"'\\[][^,}]*+)");

    /** What may keep a page back; with a value that does not, it is as any other. */
    private static final Pattern DECIDES = Pattern.compile(
            "(?i)_?(?:is)?(?:drafts?|publish\\w*|unpublish\\w*|private|public|hidden|unlisted|visibility|status|expir\\w*)");

    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)(?:draft|private|hidden|unlisted)s?=\"?(?:false|no)\"?"
                    + "|publish(?:ed)?=\"?(?:true|yes)\"?|public=\"?true\"?|status=\"?publish(?:ed)?\"?|visibility=\"?public\"?");

    private ForeignFrontMatter() {}

    /** @param first the first line with text */
    static Optional<FrontMatterFence> find(SourceText source, int first) {
        String opening = source.line(first).strip();
        boolean toml = opening.equals("+++") || opening.matches("(?i)---\\s*toml");
        boolean json = opening.equals(";;;") || opening.matches("(?i)---\\s*json");
        boolean bare =
                opening.equals("{") ? source.line(first + 1).strip().startsWith("\"") : opening.matches("\\{\\s*\".*");
        if (!toml && !json && !bare) {
            return Optional.empty();
        }
        String closing = bare ? "}" : opening.replaceFirst("(?i)\\s*(?:toml|json)$", "");
        int last = first + (bare ? 0 : 1);
        while (last <= source.lines() && !ends(source.line(last), closing, bare)) {
            last++;
        }
        if (last > source.lines()) {
            return Optional.empty();
        }
        String kind = toml ? "TOML" : "JSON";
        int body = last == source.lines() ? source.text().length() : source.offset(last + 1, 1);
        for (int line = first; line <= last; line++) {
            Matcher pair = PAIR.matcher(source.line(line));
            while (pair.find()) {
                if (!DECIDES.matcher(pair.group(1)).matches()
                        || HARMLESS.matcher(pair.group(1) + "=" + pair.group(2).strip())
                                .matches()) {
                    continue;
                }
                return Optional.of(new FrontMatterFence(
                        FrontMatterFence.Kind.UNCLOSED,
                        0,
                        0,
                        body,
                        Optional.of(finding(
                                source,
                                line,
                                Code.UNCLEAR_STATUS,
                                "this is " + kind
                                        + ", which is not read here, so nothing says whether readers may get this",
                                "write the fields between two lines of '---', such as 'status: draft' for a page that"
                                        + " is kept back"))));
            }
        }
        return Optional.of(new FrontMatterFence(
                FrontMatterFence.Kind.NONE,
                0,
                0,
                body,
                Optional.of(finding(
                        source,
                        first,
                        Code.FOREIGN_FRONT_MATTER,
                        "these fields are written in " + kind + ", which is not read here",
                        "write them as YAML, between two lines of '---'" + example(source, first, last)))));
    }

    private static boolean ends(String line, String closing, boolean bare) {
        return bare
                ? line.stripTrailing().endsWith("}") && !line.startsWith(" ")
                : line.strip().equals(closing);
    }

    /** The first of its fields as YAML. */
    private static String example(SourceText source, int first, int last) {
        for (int line = first; line <= last; line++) {
            Matcher pair = PAIR.matcher(source.line(line));
            if (pair.find()) {
                return ": " + pair.group(1) + ": " + pair.group(2).strip();
            }
        }
        return "";
    }

    private static Diagnostic finding(SourceText source, int line, Code code, String message, String fix) {
        int start = source.offset(line, 1);
        return new Diagnostic(source.span(start, start + source.line(line).length()), code, message, fix);
    }
}
