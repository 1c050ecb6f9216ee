package org.nuggets.importer.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Escapes;
import org.nuggets.importer.text.HeadingLevels;

/** The Markdown of other programs as ours: what is plain stays as it is written, sign by sign. */
public final class MarkdownReader {

    private static final String TARGET =
            "(?:<(?<angle>[^<>\\n]*)>|(?<bare>[^\\s()<>]*(?:\\([^\\s()]*\\)[^\\s()<>]*)*))";
    private static final Pattern INLINE =
            Pattern.compile("(?<!\\\\)(?<sign>!?)\\[(?<words>(?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]*]){0,1000})]\\([ \\t]*"
                    + TARGET + "(?:\\s+(?:\"[^\"]*\"|'[^']*'))?[ \\t]*\\)(?:\\{[^{}\\n]{0,200}})?");
    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^ {0,3}\\[(?!\\^)(?<words>[^\\[\\]\\n]+)]:[ \\t]+" + TARGET + "(?<rest>[ \\t]+[\"'(].*)?[ \\t]*$");
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\\\\\]])(?<sign>!?)\\[(?!\\^)(?<words>[^\\[\\]\\n"
            + "]{0,300})](?:\\[(?<label>[^\\[\\]\\n"
            + "]{0,300})])?(?![(:\\[])");
    private static final Pattern ATX = Pattern.compile("(?m)^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*$");
    private static final Pattern SETEXT =
            Pattern.compile("(?m)^(?![ \\t]*(?:[-*+>|]|\\d+[.)])[ \\t])(\\S.*)\\R {0,3}(=+|-{2,})[ \\t]*$");
    private static final Pattern ID = Pattern.compile("\\s*\\{:?\\s*#([^\\s{}]+)[^{}]*}$");
    private static final String KINDS =
            "(?<name>script|style|iframe|object|embed|form|svg|video|audio|noscript|template|math)";
    private static final Enclosed ACTIVE = new Enclosed(
            Pattern.compile("(?i)<" + KINDS + "\\b[^<>]{0,4000}>?"), Pattern.compile("(?i)</" + KINDS + "\\s{0,9}>"));
    private static final Pattern IMG = Pattern.compile("(?i)<img\\b[^<>]{1,4000}>");
    private static final Enclosed ANCHOR =
            new Enclosed(Pattern.compile("(?i)<a\\b[^<>]{1,2000}>"), Pattern.compile("(?i)</a\\s{0,9}>"));
    private static final Pattern RUN = Pattern.compile(
            "(?i)\\s(?:on\\w+|style|class|srcdoc|formaction)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+)(?=[^<>]*>)");
    private static final Pattern CONTENTS =
            Pattern.compile("(?mi)^[ \\t]*(?:\\[TOC]|\\[\\[_?TOC_?]]|\\[\\[toc]]|<!-- ?toc ?-->)[ \\t]*$");

    private final PieceNotes notes = new PieceNotes();
    private final Function<String, Optional<String>> includes;

    private MarkdownReader(Function<String, Optional<String>> includes) {
        this.includes = includes;
    }

    /**
     * Reads a file.
     *
     * @param includes the text of a file that pages may include, by its name
     */
    public static Piece read(String text, Function<String, Optional<String>> includes) {
        return new MarkdownReader(includes)
                .piece(Marks.without(text).replace("\r\n", "\n").replace('\r', '\n'));
    }

    private Piece piece(String text) {
        String body = new ForeignFields(notes).read(text);
        queries(body);
        String plain = CodeParts.outside(Shortcodes.code(Liquid.code(body)), this::changed);
        return notes.piece(plain.strip());
    }

    private void queries(String body) {
        Matcher query = Pattern.compile("(?m)^[ \\t]*(?:`{3,}|~{3,})[ \\t]*(dataview(?:js)?|tasks|query)\\b")
                .matcher(body);
        while (query.find()) {
            notes.lost(Loss.Kind.QUERY, query.group(1));
        }
    }

    private String changed(String text) {
        String plain = new Shortcodes(notes).changed(text);
        plain = new Liquid(notes, includes).changed(plain);
        plain = html(plain);
        plain = CONTENTS.matcher(plain).replaceAll("");
        plain = new Obsidian(notes).changed(plain);
        plain = links(plain);
        return headings(plain);
    }

    /** Active HTML goes; pictures and links are written as Markdown; what is left is cleaned by each build. */
    private String html(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String plain = ACTIVE.replaced(
                text,
                (active, inside) -> {
                    Element element =
                            Jsoup.parseBodyFragment(active.group()).body().firstElementChild();
                    String source = element == null ? "" : element.attr("src");
                    notes.lost(Loss.Kind.HTML, "<" + active.group("name").toLowerCase(Locale.ROOT) + "> " + source);
                    boolean film = source.matches("https?://\\S*(?:youtube|youtu\\.be|vimeo)\\S*");
                    return film ? "[Video](" + source + ")" : "";
                },
                true);
        plain = IMG.matcher(plain).replaceAll(img -> {
            Element element = Jsoup.parseBodyFragment(img.group()).selectFirst("img");
            return element == null || element.attr("src").isBlank()
                    ? ""
                    : Matcher.quoteReplacement(notes.picture(new Picture(
                            element.attr("src"),
                            Optional.empty(),
                            Escapes.inline(element.attr("alt")),
                            element.hasAttr("alt") && element.attr("alt").isBlank())));
        });
        plain = ANCHOR.replaced(
                plain,
                (anchor, words) -> {
                    Element element = Jsoup.parseBodyFragment(anchor.group()).selectFirst("a");
                    String address = element == null
                            ? ""
                            : element.attr("href").strip().replace("<", "").replace(">", "");
                    return address.isEmpty() ? words : "[" + words + "](<" + address + ">)";
                },
                false);
        return RUN.matcher(plain).replaceAll("");
    }

    private String links(String text) {
        Map<String, String> definitions = new HashMap<>();
        String plain = replaced(DEFINITION, text, definition -> {
            Optional<String> target = target(definition);
            target.ifPresent(address -> definitions.putIfAbsent(label(definition.group("words")), address));
            return target.isPresent() ? "" : definition.group();
        });
        if (!definitions.isEmpty()) {
            plain = replaced(REFERENCE, plain, link -> {
                String label =
                        link.group("label") == null || link.group("label").isBlank()
                                ? link.group("words")
                                : link.group("label");
                String address = definitions.get(label(label));
                return address == null
                        ? link.group()
                        : link.group("sign") + "[" + link.group("words") + "](<"
                                + address.replace("<", "").replace(">", "") + ">)";
            });
        }
        return replaced(INLINE, plain, this::link);
    }

    private static String label(String written) {
        return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private String link(Matcher whole) {
        Optional<String> target = target(whole);
        boolean known = target.isPresent() && target.get().indexOf(Marks.LINK) >= 0;
        if (target.isEmpty() || known) {
            return whole.group();
        }
        String words = whole.group("words");
        if (!whole.group("sign").isEmpty()) {
            return notes.picture(
                    new Picture(target.get(), Optional.empty(), words.replaceAll("\\|\\d+(?:x\\d+)?$", ""), false));
        }
        // Pictures may stand in links.
        return "[" + replaced(INLINE, words, this::link) + "](" + notes.link(target.get()) + ")";
    }

    /** The groups of what is matched can be asked for by name. */
    static String replaced(Pattern pattern, String text, Function<Matcher, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(replacement.apply(matcher)));
        }
        return matcher.appendTail(replaced).toString();
    }

    private static Optional<String> target(Matcher link) {
        String target = link.group("angle") == null ? link.group("bare") : link.group("angle");
        return Optional.ofNullable(target).map(String::strip).filter(address -> !address.isEmpty());
    }

    /** A second title becomes a part, and no level is left out. */
    private String headings(String text) {
        String atx = SETEXT.matcher(text)
                .replaceAll(
                        heading -> Matcher.quoteReplacement((heading.group(2).startsWith("=") ? "# " : "## ")
                                + heading.group(1).strip()));
        List<Integer> levels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher heading = ATX.matcher(atx);
        while (heading.find()) {
            levels.add(heading.group(1).length());
            words.add(heading.group(2));
        }
        boolean titled = !levels.isEmpty() && isTitle(levels, words, atx);
        HeadingLevels next = new HeadingLevels(titled ? levels.subList(1, levels.size()) : levels);
        int[] number = {0};
        return ATX.matcher(atx).replaceAll(one -> {
            number[0]++;
            String bare = ID.matcher(one.group(2)).replaceFirst("");
            if ((titled && number[0] == 1) || bare.isBlank()) {
                return "";
            }
            Matcher id = ID.matcher(one.group(2));
            if (id.find()) {
                notes.place(id.group(1), bare);
            }
            return Matcher.quoteReplacement("#".repeat(next.next(one.group(1).length())) + " " + bare);
        });
    }

    /** The first heading is the title where it says the same, and where there is no other and nothing stands above it. */
    private boolean isTitle(List<Integer> levels, List<String> words, String text) {
        Optional<String> title = notes.found().get(Field.TITLE);
        String first =
                ID.matcher(words.get(0)).replaceFirst("").replaceAll("[*_]", "").strip();
        if (title.isPresent()) {
            return title.filter(first::equalsIgnoreCase).isPresent();
        }
        boolean only = levels.get(0) == 1
                && levels.stream().filter(level -> level == 1).count() == 1;
        if (only && text.stripLeading().startsWith("# ")) {
            notes.found()
                    .put(
                            Field.TITLE,
                            Marks.filled(first, link -> "", picture -> "").replaceAll("\\[(.*?)]\\(\\)", "$1"));
            return true;
        }
        return false;
    }
}
