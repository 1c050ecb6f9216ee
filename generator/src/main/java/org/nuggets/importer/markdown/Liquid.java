package org.nuggets.importer.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Escapes;

/** Jekyll's tags: what is plain is carried out, the rest is told and taken away. */
final class Liquid {

    private static final Enclosed COMMENT = new Enclosed(
            Pattern.compile("\\{%-?\\s{0,9}comment\\s{0,9}-?%}"),
            Pattern.compile("\\{%-?\\s{0,9}endcomment\\s{0,9}-?%}"));
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%}");
    private static final Enclosed HIGHLIGHT = new Enclosed(
            Pattern.compile("\\{%-?\\s{0,9}highlight\\s{1,9}(?<lang>[\\w+-]{1,30})[^%\\n]{0,200}%}[ \\t]*\\n?"),
            Pattern.compile("\\{%-?\\s{0,9}endhighlight\\s{0,9}-?%}"));
    private static final Pattern LINK = Pattern.compile("\\{%-?\\s*(link|post_url)\\s+([^%\\s]+)\\s*-?%}");
    private static final Pattern FILTERED = Pattern.compile(
            "\\{\\{-?\\s*[\"']([^\"'{}]*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|prepend:[^{}|]*)\\s*(?:\\|[^{}]*)?}}");
    private static final Pattern SITE =
            Pattern.compile("\\{\\{-?\\s*site\\.(?:baseurl|url|github\\.url)\\s*(?:\\|[^{}]*)?-?}}");
    private static final Pattern TITLE = Pattern.compile("\\{\\{-?\\s*page\\.title\\s*(?:\\|[^{}]*)?-?}}");
    private static final Pattern INCLUDE =
            Pattern.compile("\\{%-?\\s*include(?:_relative)?\\s+([^\\s%]{1,200})([^%]{0,2000}?)-?%}");
    private static final Pattern PARAMETER = Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern OTHER =
            Pattern.compile("\\{%-?.{1,400}?-?%}|\\{\\{-?(?![<%]).{1,400}?-?}}", Pattern.DOTALL);
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?m)^[ \\t]*\\{::?[^}\\n]{0,200}}[ \\t]*$\\R?|\\{:[ \\t]*[.#\\w][^}\\n]{0,200}}");
    private static final Pattern CONTENTS =
            Pattern.compile("(?mi)^[ \\t]*[*-][ \\t]+.*\\R[ \\t]*\\{:toc[^}]*}[ \\t]*$");
    private static final int LONGEST_INCLUDE = 20_000;

    private final PieceNotes notes;
    private final Function<String, Optional<String>> includes;

    /** @param includes the text of a file that pages may include, by its name */
    Liquid(PieceNotes notes, Function<String, Optional<String>> includes) {
        this.notes = notes;
        this.includes = includes;
    }

    /** Code that is written as tags, before code is set aside. */
    static String code(String text) {
        return HIGHLIGHT.replaced(
                text, (sign, code) -> "```" + sign.group("lang") + "\n" + code.stripTrailing() + "\n```", false);
    }

    /** The text, without its code. */
    String changed(String text) {
        if (!text.contains("{%") && !text.contains("{{") && !text.contains("{:")) {
            return text;
        }
        String plain = COMMENT.replaced(text, (sign, inside) -> "", false);
        plain = RAW.matcher(plain).replaceAll("");
        plain = INCLUDE.matcher(plain)
                .replaceAll(include ->
                        Matcher.quoteReplacement(include(include.group(1), include.group(2), include.group())));
        plain = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement("/" + link.group(2)));
        plain = FILTERED.matcher(plain).replaceAll(path -> Matcher.quoteReplacement(path.group(1)));
        plain = SITE.matcher(plain).replaceAll("");
        plain = TITLE.matcher(plain)
                .replaceAll(
                        Matcher.quoteReplacement(notes.found().get(Field.TITLE).orElse("")));
        plain = CONTENTS.matcher(plain).replaceAll("");
        plain = ATTRIBUTES.matcher(plain).replaceAll("");
        return OTHER.matcher(plain).replaceAll(tag -> {
            notes.lost(Loss.Kind.LIQUID, tag.group());
            return "";
        });
    }

    /** A file of Markdown that needs nothing is put in; of a picture's parameters a picture is made. */
    private String include(String file, String written, String tag) {
        Map<String, String> parameters = parameters(written);
        Optional<String> picture = Optional.ofNullable(parameters.getOrDefault(
                "src",
                parameters.getOrDefault(
                        "url",
                        parameters.getOrDefault(
                                "image_path", parameters.getOrDefault("image", parameters.getOrDefault("file", ""))))));
        boolean isPicture = picture.filter(path -> path.matches("(?i).*\\.(?:png|jpe?g|gif|webp|svg|avif)"))
                .isPresent();
        if (isPicture) {
            String words = parameters.getOrDefault(
                    "alt", parameters.getOrDefault("caption", parameters.getOrDefault("title", "")));
            String caption = parameters.getOrDefault("caption", "");
            return notes.picture(new Picture(picture.get(), Optional.empty(), Escapes.inline(words), false))
                    + (caption.isEmpty() ? "" : "\n\n" + caption);
        }
        Optional<String> plain = file.toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown|txt)")
                ? includes.apply(file)
                        .filter(text -> text.length() < LONGEST_INCLUDE && !text.contains("{%") && !text.contains("{{"))
                : Optional.empty();
        if (plain.isEmpty()) {
            notes.lost(Loss.Kind.LIQUID, tag);
        }
        return plain.map(String::strip).orElse("");
    }

    static Map<String, String> parameters(String written) {
        Map<String, String> parameters = new HashMap<>();
        Matcher one = PARAMETER.matcher(written);
        while (one.find()) {
            parameters.put(one.group(1).toLowerCase(Locale.ROOT), one.group(2) == null ? one.group(3) : one.group(2));
        }
        return parameters;
    }
}
