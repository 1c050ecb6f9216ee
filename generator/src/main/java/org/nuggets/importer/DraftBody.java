package org.nuggets.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.Piece;
import org.nuggets.model.Heading;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;
import org.nuggets.validate.Slug;

/** The text of a draft: every link leads somewhere, every picture lies beside it, and what does not is plain words. */
final class DraftBody {

    /** Stands for the address of a link that is to be none. */
    private static final String DEAD = "\uFDDC";

    private static final Pattern PLAIN = Pattern.compile("[^\\s()<>\\\\]+");
    private static final MarkdownParser PARSER = new MarkdownParser(RawHtml.CLEANED);

    private final Origin origin;
    private final Piece piece;
    private final List<Loss> losses;
    private final LinkBook links;
    private final PictureFiles pictures;
    private final Map<String, List<Heading>> known = new HashMap<>();

    /** @param losses receives what is told */
    DraftBody(Origin origin, Piece piece, List<Loss> losses, LinkBook links, PictureFiles pictures) {
        this.origin = origin;
        this.piece = piece;
        this.losses = losses;
        this.links = links;
        this.pictures = pictures;
    }

    /**
     * The text with all that was left open.
     *
     * @param paths of the drafts, by number
     * @param self the number of this one
     * @param pieces of the drafts, by number
     */
    String text(IntFunction<String> paths, int self, IntFunction<Piece> pieces, String lang, String folder) {
        String name = paths.apply(self)
                .substring(paths.apply(self).lastIndexOf('/') + 1)
                .replaceFirst("(?:\\.[a-z-]+)?\\.md$", "");
        String filled = Marks.filled(
                piece.body(),
                number -> address(piece.links().get(number), paths, self, pieces, lang, folder),
                number -> picture(piece.pictures().get(number), name));
        return withoutDead(filled).replaceAll("\n{3,}", "\n\n").strip();
    }

    private String picture(Picture picture, String draft) {
        Optional<String> file = pictures.picture(
                origin,
                picture,
                draft,
                piece.found().get(Field.ADDRESS),
                (kind, detail) -> losses.add(new Loss(kind, detail)));
        if (file.isEmpty()) {
            return "";
        }
        if (picture.words().isBlank() && !picture.decorative()) {
            losses.add(new Loss(Loss.Kind.NO_WORDS, file.get()));
        }
        return "![" + picture.words() + "](" + file.get() + ")";
    }

    private String address(
            String written,
            IntFunction<String> paths,
            int self,
            IntFunction<Piece> pieces,
            String lang,
            String folder) {
        int hash = written.indexOf('#');
        String place =
                hash < 0 ? "" : LinkBook.decoded(written.substring(hash + 1)).strip();
        String bare = hash < 0 ? written : written.substring(0, hash);
        if (bare.isEmpty()) {
            return place(place, pieces.apply(self), lang)
                    .map(id -> "#" + id)
                    .orElseGet(() -> dead(Loss.Kind.DEAD_PLACE, written));
        }
        Optional<Integer> target = links.find(origin, written);
        if (target.isPresent()) {
            Optional<String> id = place.isEmpty() ? Optional.empty() : place(place, pieces.apply(target.get()), lang);
            if (!place.isEmpty() && id.isEmpty()) {
                losses.add(new Loss(Loss.Kind.DEAD_PLACE, written.replaceFirst("^note:", "")));
            }
            if (target.get() == self) {
                return id.map(one -> "#" + one).orElse(DEAD);
            }
            return relative(paths.apply(target.get()), folder)
                    + id.map(one -> "#" + one).orElse("");
        }
        if (written.matches("(?i)(?:https?|mailto|tel):.*")) {
            return encoded(written);
        }
        Optional<String> file = pictures.document(origin, written).or(() -> shown(written));
        return file.orElseGet(() -> dead(Loss.Kind.DEAD_LINK, written.replaceFirst("^note:", "")));
    }

    /** A link to a picture as such. */
    private Optional<String> shown(String written) {
        return written.matches("(?i)[^:]*\\.(?:png|jpe?g|gif|webp|svg)(?:[?#].*)?")
                ? pictures.picture(
                        origin,
                        new Picture(written, Optional.empty(), "", true),
                        "picture",
                        Optional.empty(),
                        (kind, detail) -> {})
                : Optional.empty();
    }

    private String dead(Loss.Kind kind, String written) {
        losses.add(new Loss(kind, written));
        return DEAD;
    }

    private static String relative(String path, String folder) {
        return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0
                ? path.substring(folder.length())
                : "../".repeat((int) folder.chars().filter(c -> c == '/').count()) + path;
    }

    /** The id of the heading that a place of a text stands at, as our pages have it. */
    private Optional<String> place(String place, Piece piece, String lang) {
        List<Heading> headings = known.computeIfAbsent(
                piece.body(),
                body -> PARSER.parse(
                                new SourceText("", Marks.filled(body, link -> "x", picture -> "")),
                                0,
                                Optional.empty(),
                                lang)
                        .value()
                        .headings());
        String words = piece.places().getOrDefault(place, place.substring(place.lastIndexOf('#') + 1));
        return headings.stream()
                .filter(heading -> heading.id().equals(place)
                        || (!words.isEmpty() && Slug.of(heading.text()).equals(Slug.of(words))))
                .map(Heading::id)
                .findFirst();
    }

    private static String encoded(String address) {
        if (PLAIN.matcher(address).matches()) {
            return address;
        }
        return address.replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replaceAll("\\s", "");
    }

    /** Takes the signs of a link away, and leaves its words. */
    private static String withoutDead(String text) {
        String end = "](" + DEAD + ")";
        StringBuilder plain = new StringBuilder(text);
        for (int at = plain.indexOf(end); at >= 0; at = plain.indexOf(end)) {
            int open = opening(plain, at);
            plain.delete(at, at + end.length());
            if (open >= 0) {
                plain.deleteCharAt(open);
            }
        }
        return plain.toString();
    }

    private static int opening(StringBuilder text, int close) {
        int depth = 0;
        for (int i = close - 1; i >= 0; i--) {
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            if (text.charAt(i) == ']' && !escaped) {
                depth++;
            } else if (text.charAt(i) == '[' && !escaped && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
