package org.nuggets.parse.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;

/** Values that begin with a sign which means something to YAML: a text without quotes, or an anchor or a tag. */
final class YamlSigns {

    /** Signs that mean something to YAML where a value begins; the last three only with a space behind them. */
    private static final Pattern SIGN = Pattern.compile("^(?:[*&!%@`|>]|[-?](?=\\s|$)).*$");

    private static final Pattern TAG = Pattern.compile("(?i)include|env|ref|sub|getatt|secret|relative|binary|str");

    private static final Pattern ANCHOR = Pattern.compile("([&*!])(!?[\\w./:-]+)(.*)");

    private YamlSigns() {}

    /** Whether the value of a field begins so. */
    static boolean begin(Matcher field) {
        return field.matches() && SIGN.matcher(field.group(3)).matches();
    }

    /** A value that begins with a sign by which YAML names it, repeats another or gives it a type. */
    static Diagnostic sign(SourceText source, int at) {
        int line = source.span(at, at).line();
        YamlLines lines = new YamlLines(source, at, source.text().length());
        Optional<Diagnostic> meant = machinery(lines, line, at);
        if (meant.isPresent()) {
            return meant.get();
        }
        Matcher field = YamlLines.FIELD.matcher(source.line(line));
        return begin(field)
                ? sign(lines, at, field)
                : lines.bad(
                        at,
                        "a value cannot begin with '"
                                + Character.toString(source.text().codePointAt(at)) + "'",
                        "put the value in double quotes");
    }

    /** The same, where the line is a field. */
    static Diagnostic sign(YamlLines lines, int at, Matcher field) {
        String value = field.group(3);
        int start = lines.lineStart(at) + field.start(3);
        boolean text = "@`%".indexOf(value.charAt(0)) >= 0
                || ("*&!".indexOf(value.charAt(0)) >= 0
                        && machinery(lines, lines.source().span(at, at).line(), start)
                                .isEmpty());
        return lines.bad(
                start,
                "a value cannot begin with '" + Character.toString(value.codePointAt(0)) + "'",
                QuotedValue.inQuotes(field.group(2), value),
                text ? QuotedValue.repair(lines, at, field) : Optional.empty());
    }

    /** Anchors, their repetitions and tags, where these are meant and not a text that happens to begin so. */
    private static Optional<Diagnostic> machinery(YamlLines lines, int line, int at) {
        String written = lines.source()
                .text()
                .substring(
                        at,
                        lines.source().offset(line, 1)
                                + lines.source().line(line).length());
        Matcher named = ANCHOR.matcher(written);
        if (!named.matches()) {
            return Optional.empty();
        }
        String name = named.group(2);
        String rest = named.group(3).strip();
        String field = lines.source()
                .text()
                .substring(lines.source().offset(line, 1), at)
                .stripLeading();
        switch (named.group(1)) {
            case "&" -> {
                boolean used = Pattern.compile("\\*" + Pattern.quote(name) + "(?![\\w-])")
                        .matcher(lines.source().text())
                        .find();
                return used || rest.startsWith("[") || rest.startsWith("{")
                        ? Optional.of(lines.bad(
                                at,
                                "'&" + name + "' is a YAML anchor, and those are not read",
                                "take it out: " + field + rest))
                        : Optional.empty();
            }
            case "*" -> {
                Matcher anchor = Pattern.compile("&" + Pattern.quote(name) + "[ \\t]+(\\S.*)")
                        .matcher(lines.source().text());
                return !rest.isEmpty() || !lines.source().text().contains("&" + name)
                        ? Optional.empty()
                        : Optional.of(lines.bad(
                                at,
                                "'*" + name + "' stands for a YAML anchor, and those are not read",
                                field.startsWith("<<")
                                        ? "write the fields of '&" + name + "' out here"
                                        : "write it out: " + field
                                                + (anchor.find()
                                                        ? anchor.group(1).strip()
                                                        : "and its values")));
            }
            default -> {
                boolean tag = name.contains("/")
                        || name.startsWith("!")
                        || TAG.matcher(name).matches();
                return tag
                        ? Optional.of(lines.bad(
                                at,
                                "'!" + name + "' is a YAML tag, and those are not read",
                                "take it out: " + (field + rest).strip()))
                        : Optional.empty();
            }
        }
    }
}
