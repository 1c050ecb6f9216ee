package org.nuggets.importer.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Marks;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Escapes;

/** The inside of a paragraph: words, with marks where they are strong, where they lead on, and where a picture stands. */
final class InlineText {

    private static final int DEEPEST = 200;
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> STRESSED = Set.of("i", "em", "cite", "dfn", "var");
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");
    private static final Set<String> FORM = Set.of("input", "button", "select", "textarea", "form", "datalist");
    private static final Set<String> FRAMES =
            Set.of("iframe", "object", "embed", "video", "audio", "amp-youtube", "amp-iframe", "amp-video");

    private final PieceNotes notes;
    private final FootnoteLinks footnotes;
    private final WrittenLinks links;

    InlineText(PieceNotes notes, FootnoteLinks footnotes, WrittenLinks links) {
        this.notes = notes;
        this.footnotes = footnotes;
        this.links = links;
    }

    /** What is around the words that are written. */
    private record Around(boolean strong, boolean stressed, boolean struck, boolean linked, int depth) {

        static final Around NOTHING = new Around(false, false, false, false, 0);

        Around deeper() {
            return new Around(strong, stressed, struck, linked, depth + 1);
        }
    }

    /** Nodes that follow each other in a paragraph; blanks at its ends are for the paragraph to take away. */
    String of(Iterable<? extends Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> write(node, text, Around.NOTHING));
        return text.toString();
    }

    private void write(Node node, StringBuilder text, Around around) {
        if (node instanceof TextNode words) {
            words(words.getWholeText(), text);
        } else if (node instanceof Element element) {
            if (around.depth > DEEPEST) {
                notes.lost(Loss.Kind.TOO_DEEP, "");
                words(element.text(), text);
            } else {
                element(element, text, around.deeper());
            }
        }
    }

    /** Two blanks that meet are one. */
    private static void words(String words, StringBuilder text) {
        String escaped = Escapes.inline(words);
        boolean doubled = escaped.startsWith(" ") && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        text.append(doubled ? escaped.substring(1) : escaped);
    }

    private void element(Element element, StringBuilder text, Around around) {
        String name = element.normalName();
        if (STRONG.contains(name)) {
            marked(
                    element,
                    text,
                    around.strong,
                    Marks.STRONG,
                    Marks.STRONG_END,
                    new Around(true, around.stressed, around.struck, around.linked, around.depth));
        } else if (STRESSED.contains(name)) {
            marked(
                    element,
                    text,
                    around.stressed,
                    Marks.EMPHASIS,
                    Marks.EMPHASIS_END,
                    new Around(around.strong, true, around.struck, around.linked, around.depth));
        } else if (STRUCK.contains(name)) {
            marked(
                    element,
                    text,
                    around.struck,
                    Marks.STRUCK,
                    Marks.STRUCK_END,
                    new Around(around.strong, around.stressed, true, around.linked, around.depth));
        } else if (FORM.contains(name)) {
            checkBox(element, text);
        } else if (FRAMES.contains(name)) {
            frame(element, text, around);
        } else {
            rest(name, element, text, around);
        }
    }

    private void rest(String name, Element element, StringBuilder text, Around around) {
        switch (name) {
            case "br" -> text.append(Marks.BREAK);
            case "wbr" -> {}
            case "a" -> link(element, text, around);
            case "img", "amp-img", "amp-anim" -> picture(element, text);
            case "svg" -> notes.lost(Loss.Kind.DRAWING, element.select("title").text());
            case "code", "kbd", "samp", "tt" -> code(element.wholeText(), text);
            case "sup", "sub" -> raised(name, element, text, around);
            case "q" -> {
                text.append('“');
                children(element, text, around);
                text.append('”');
            }
            case "math" -> formula(element, text);
            case "rt", "rp" -> {}
            default -> {
                boolean block = Elements.isBlock(element);
                space(block, text);
                children(element, text, around);
                space(block, text);
            }
        }
    }

    private static void space(boolean wanted, StringBuilder text) {
        if (wanted && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void children(Element element, StringBuilder text, Around around) {
        element.childNodes().forEach(child -> write(child, text, around));
    }

    private void marked(Element element, StringBuilder text, boolean already, char open, char close, Around inside) {
        if (already) {
            children(element, text, inside);
            return;
        }
        text.append(open);
        children(element, text, inside);
        text.append(close);
    }

    private void link(Element link, StringBuilder text, Around around) {
        Optional<String> note = footnotes.number(link);
        if (note.isPresent()) {
            text.append("[^").append(note.get()).append(']');
            return;
        }
        Optional<String> address = around.linked ? Optional.empty() : links.of(link.attr("href"), link.text());
        if (address.isEmpty()) {
            children(link, text, around);
            return;
        }
        StringBuilder inside = new StringBuilder();
        children(link, inside, new Around(around.strong, around.stressed, around.struck, true, around.depth));
        String words = inside.toString().replace(Marks.BREAK, ' ');
        if (words.isBlank()) {
            text.append(words.isEmpty() ? "" : " ");
            return;
        }
        String bare = words.strip();
        text.append(words.startsWith(" ") ? " " : "")
                .append('[')
                .append(bare)
                .append("](")
                .append(notes.link(address.get()))
                .append(')')
                .append(words.endsWith(" ") ? " " : "");
    }

    /** The largest that is offered; pages that load late have the address elsewhere. */
    private void picture(Element picture, StringBuilder text) {
        String address = "";
        for (String name : new String[] {"data-src", "data-lazy-src", "data-original", "src"}) {
            if (address.isBlank()
                    && !picture.attr(name).startsWith("data:image/gif")
                    && !picture.attr(name).startsWith("data:image/svg+xml")) {
                address = picture.attr(name);
            }
        }
        if (address.isBlank()) {
            address = picture.attr("src").isBlank()
                    ? picture.attr("srcset").strip().replaceFirst("\\s.*", "").replaceFirst(",$", "")
                    : picture.attr("src");
        }
        boolean tiny = isTiny(picture.attr("width")) && isTiny(picture.attr("height"));
        if (!address.isBlank() && !tiny) {
            String words = Escapes.inline(picture.attr("alt")).strip();
            boolean decorative = picture.hasAttr("alt") && words.isEmpty();
            text.append(notes.picture(new Picture(links.picture(address), Optional.empty(), words, decorative)));
        }
    }

    /** Pictures of a point or two count visitors, or push words apart; somewhat larger ones are signs and faces. */
    private static boolean isTiny(String length) {
        return length.matches("(?:[0-9]|[1-3][0-9]|4[0-8])(?:px)?");
    }

    private static void code(String code, StringBuilder text) {
        String line = Marks.without(code).replaceAll("\\s+", " ");
        if (line.isBlank()) {
            text.append(line);
            return;
        }
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean padded = line.startsWith("`") || line.endsWith("`");
        text.append(fence)
                .append(padded ? " " : "")
                .append(line)
                .append(padded ? " " : "")
                .append(fence);
    }

    /** Of a raised sign that leads to a note, only the sign is kept. */
    private void raised(String name, Element element, StringBuilder text, Around around) {
        boolean isNote = element.select("a").stream()
                .anyMatch(link -> footnotes.number(link).isPresent());
        if (isNote || element.text().isBlank()) {
            children(element, text, around);
            return;
        }
        text.append('<').append(name).append('>');
        children(element, text, around);
        text.append("</").append(name).append('>');
    }

    private void checkBox(Element element, StringBuilder text) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("hidden")) {
            return;
        }
        if (type.equals("checkbox") && element.closest("li") != null) {
            text.append(element.hasAttr("checked") ? "[x] " : "[ ] ");
            return;
        }
        HtmlReader.told(notes, Loss.Kind.FORM, element);
    }

    /** A film becomes a link to where it can be seen; what else a frame shows is told. */
    private void frame(Element element, StringBuilder text, Around around) {
        String address = element.hasAttr("data-videoid")
                ? "https://www.youtube.com/watch?v=" + element.attr("data-videoid")
                : element.attr(element.normalName().equals("object") ? "data" : "src");
        if (address.isBlank()) {
            address = element.select("source[src]").attr("src");
        }
        boolean film = element.normalName().matches("video|audio|amp-youtube|amp-video")
                || address.matches(".*(?:youtube(?:-nocookie)?\\.com|youtu\\.be|vimeo\\.com).*");
        notes.lost(film ? Loss.Kind.FILM : Loss.Kind.FRAME, address.startsWith("data:") ? "" : address);
        Optional<String> target = film && !around.linked ? links.of(address, "") : Optional.empty();
        if (target.filter(url -> url.startsWith("http")).isPresent()) {
            String title = element.attr("title").isBlank() ? "Video" : element.attr("title");
            text.append('[')
                    .append(Escapes.inline(title).strip())
                    .append("](")
                    .append(notes.link(target.get()
                            .replaceFirst("youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*", "youtube.com/watch?v=$1")))
                    .append(')');
        }
    }

    private void formula(Element element, StringBuilder text) {
        String tex = element.select("annotation[encoding*=tex]").text();
        element.select("annotation, annotation-xml").remove();
        notes.lost(Loss.Kind.FORMULA, element.text());
        if (tex.isBlank()) {
            words(element.text(), text);
        } else {
            code(tex, text);
        }
    }
}
