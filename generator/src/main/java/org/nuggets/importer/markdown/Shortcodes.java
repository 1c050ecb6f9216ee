package org.nuggets.importer.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Escapes;

/** Hugo's shortcodes: figures, references, films and boxes are carried over; of others what stands inside is kept. */
final class Shortcodes {

    private static final Enclosed CODE = new Enclosed(
            Pattern.compile(
                    "\\{\\{[<%]\\s{0,9}highlight\\s{1,9}\"?(?<lang>[\\w+-]{1,30})\"?[^>%\\n]{0,200}[>%]}}[ \\t]*\\n?"),
            Pattern.compile("\\{\\{[<%]\\s{0,9}/\\s{0,9}highlight\\s{0,9}[>%]}}"));
    private static final String NAMES =
            "(?<name>notice|alert|callout|admonition|hint|note|tip|warning|important|caution|info|danger)";
    private static final Enclosed BOX = new Enclosed(
            Pattern.compile("\\{\\{[<%]\\s{0,9}" + NAMES + "\\b(?<more>[^>%]{0,500})[>%]}}"),
            Pattern.compile("\\{\\{[<%]\\s{0,9}/\\s{0,9}" + NAMES + "\\s{0,9}[>%]}}"));
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path\\s*=\\s*)?[\"'`]?([^\"'`\\s>%]+)[\"'`]?[^>%]*[>%]}}");
    private static final Pattern ANY = Pattern.compile(
            "\\{\\{(?<sign>[<%])\\s*(?!/\\*)(?<end>/?)\\s*(?<name>[\\w./-]+)(?<more>.{0,2000}?)/?\\s*[>%]}}",
            Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\{\\{([<%])/\\*(.*?)\\*/([>%])}}");
    private static final Pattern FIRST = Pattern.compile("[\"'`]?([\\w:./?=-]+)[\"'`]?.*", Pattern.DOTALL);

    private final PieceNotes notes;

    Shortcodes(PieceNotes notes) {
        this.notes = notes;
    }

    /** Code that is written as shortcodes, before code is set aside. */
    static String code(String text) {
        return CODE.replaced(
                text, (sign, code) -> "```" + sign.group("lang") + "\n" + code.stripTrailing() + "\n```", false);
    }

    /** The text, without its code. */
    String changed(String text) {
        String plain = text.replaceAll("<!--\\s*more\\s*-->", "");
        if (!plain.contains("{{<") && !plain.contains("{{%")) {
            return plain;
        }
        plain = BOX.replaced(plain, (box, inside) -> box(box.group("name"), box.group("more"), inside), false);
        plain = REFERENCE.matcher(plain).replaceAll(reference -> Matcher.quoteReplacement(reference.group(1)));
        plain = MarkdownReader.replaced(
                ANY,
                plain,
                code -> any(
                        code.group("name").toLowerCase(Locale.ROOT),
                        code.group("more"),
                        !code.group("end").isEmpty(),
                        code.group()));
        return ESCAPED.matcher(plain).replaceAll("`{{$1 $2 $3}}`");
    }

    private static String box(String name, String more, String inside) {
        String kind = (name + " " + more).toLowerCase(Locale.ROOT);
        String ours = kind.matches("(?s).*(?:danger|caution|error).*")
                ? "CAUTION"
                : kind.contains("warning")
                        ? "WARNING"
                        : kind.contains("tip") ? "TIP" : kind.contains("important") ? "IMPORTANT" : "NOTE";
        String title = Liquid.parameters(more).getOrDefault("title", "");
        return "\n> [!" + ours + "]" + (title.isEmpty() ? "" : " " + title) + "\n> "
                + inside.strip().replace("\n", "\n> ") + "\n";
    }

    private String any(String name, String more, boolean end, String written) {
        Map<String, String> parameters = Liquid.parameters(more);
        Matcher first = FIRST.matcher(more.strip());
        Optional<String> only = first.matches() ? Optional.of(first.group(1)) : Optional.empty();
        String id = parameters.getOrDefault("id", only.orElse(""));
        switch (name) {
            case "figure", "img", "image" -> {
                String address = parameters.getOrDefault("src", only.orElse(""));
                String caption = parameters.getOrDefault("caption", "");
                String words = parameters.getOrDefault("alt", caption);
                return address.isEmpty()
                        ? told(written)
                        : notes.picture(new Picture(address, Optional.empty(), Escapes.inline(words), false))
                                + (caption.isEmpty() ? "" : "\n\n" + caption + "\n");
            }
            case "youtube", "vimeo" -> {
                notes.lost(Loss.Kind.FILM, id);
                String host = name.equals("vimeo") ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=";
                return id.isEmpty() ? "" : "[Video](" + host + id + ")";
            }
            default -> {
                return end ? "" : told(written);
            }
        }
    }

    private String told(String written) {
        notes.lost(Loss.Kind.SHORTCODE, written);
        return "";
    }
}
