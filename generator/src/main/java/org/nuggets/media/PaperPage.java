package org.nuggets.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page as it goes on paper: links lead to the site or nowhere, pictures are in it, and what only a screen can do is left out.
 *
 * <p>An element with {@code data-route} holds what was written for the page at that path: its addresses are as seen from there,
 * and its anchors are kept apart from those of others.
 *
 * @param document the page
 * @param pictures what it shows, by the names that it has for them
 */
record PaperPage(org.w3c.dom.Document document, SortedMap<String, byte[]> pictures) {

    private static final String ROUTE = "data-route";
    private static final String INSIDE = "inside:/";
    private static final String INDEX = "index.html";
    private static final Pattern CLOSING = Pattern.compile("[,.;:!?)\\]’”…]+");
    private static final Pattern OPENING = Pattern.compile("[(\\[‘“]+$");

    private static final Pattern NAMES_PICTURE = Pattern.compile("<img [^>]*src=\"(?!data:)");

    private static final String DATA = "data:image/png;base64,";

    /** The way back from a note is of no use on paper, and its arrow is in few fonts. */
    private static final String ON_SCREEN =
            "script, iframe, object, embed, video, audio, canvas, template, button, select, "
                    + "body style, [role=doc-backlink]";

    /**
     * Makes one ready.
     *
     * @param base where the site stands
     * @param files where a picture lies, by its path on the site
     */
    static PaperPage of(byte[] html, Optional<URI> base, Function<String, Optional<Path>> files) {
        Document page = printed(html);
        SortedMap<String, byte[]> pictures = new TreeMap<>();
        // Looks come from the stylesheet of paper alone: others may name fonts that are not there.
        page.select("[style]").removeAttr("style");
        page.select("input, textarea").forEach(PaperPage::draw);
        page.select("body img[src]").forEach(picture -> place(picture, files, pictures));
        page.select("svg, math").forEach(drawing -> drawing.replaceWith(new TextNode("")));
        page.select("table:not(:has([rowspan]))").forEach(PaperPage::even);
        int part = 0;
        for (Element written : page.select("[" + ROUTE + "]")) {
            apart(written, "p" + part++ + "-");
        }
        page.select("a").forEach(link -> lead(link, base));
        page.select("a, b, strong, em, i, code, cite, abbr, q, mark").forEach(PaperPage::keepWithMarks);
        page.body().getAllElements().forEach(PaperPage::inOrder);
        return new PaperPage(new W3CDom().namespaceAware(false).fromJsoup(page), pictures);
    }

    /** A page without what only a screen can do. */
    private static Document printed(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        page.select(ON_SCREEN).remove();
        return page;
    }

    /** The words that a page shows; in the place of a picture that is not on paper those that tell it. */
    static String words(byte[] html, Function<String, Optional<Path>> files) {
        Document page = printed(html);
        page.select("body img[src]").stream()
                .filter(picture -> !isData(picture) && file(picture, files).isEmpty())
                .forEach(picture -> picture.replaceWith(new TextNode(picture.attr("alt"))));
        page.select("svg, math").remove();
        return page.text();
    }

    /** What is filled in on a screen is filled in with a pen. */
    private static void draw(Element control) {
        Element box = new Element("span").addClass("box");
        if (control.hasAttr("checked")) {
            box.text("×");
        }
        control.replaceWith(box);
    }

    /** Each row has as many cells as the longest one: whoever has a table read aloud is told its columns. */
    private static void even(Element table) {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        int most = rows.stream().mapToInt(PaperPage::columns).max().orElse(0);
        for (Element row : rows) {
            for (int missing = most - columns(row); missing > 0; missing--) {
                row.appendElement("td");
            }
        }
    }

    private static int columns(Element row) {
        return row.children().stream()
                .mapToInt(
                        cell -> cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1)
                .sum();
    }

    /**
     * Where the pictures lie that a page names, in their order: by them and its text it is told whether it is the same. None of
     * them is looked into.
     */
    static List<Path> named(byte[] html, Function<String, Optional<Path>> files) {
        String text = new String(html, StandardCharsets.UTF_8);
        return NAMES_PICTURE.matcher(text).find()
                ? Jsoup.parse(text).select("body img[src]").stream()
                        .flatMap(picture -> file(picture, files).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Path> file(Element picture, Function<String, Optional<Path>> files) {
        return inside(picture, picture.attr("src"))
                .filter(to -> "inside".equals(to.getScheme()))
                .flatMap(to -> files.apply(to.getPath().substring(1)));
    }

    private static boolean isData(Element picture) {
        return picture.attr("src").startsWith(DATA);
    }

    /** A picture that cannot be shown is told instead. */
    private static void place(Element picture, Function<String, Optional<Path>> files, Map<String, byte[]> pictures) {
        if (isData(picture)) {
            return;
        }
        Optional<byte[]> shown = file(picture, files).flatMap(PaperPicture::of);
        if (shown.isEmpty()) {
            picture.replaceWith(new Element("em").text(picture.attr("alt")));
            return;
        }
        String name = "picture-" + pictures.size();
        pictures.put(name, shown.get());
        picture.attr("src", name).removeAttr("srcset").removeAttr("sizes");
        picture.removeAttr("width").removeAttr("height");
    }

    /** Two parts may have anchors of one name. */
    private static void apart(Element part, String prefix) {
        part.select("[id]").forEach(element -> element.attr("id", prefix + element.id()));
        part.select("a[href^=#]")
                .forEach(link ->
                        link.attr("href", "#" + prefix + link.attr("href").substring(1)));
    }

    private static void lead(Element link, Optional<URI> base) {
        String to = link.attr("href");
        link.removeAttr("download").removeAttr("target");
        if (to.startsWith("#")) {
            if (to.length() == 1 || link.ownerDocument().getElementById(to.substring(1)) == null) {
                link.unwrap();
            }
            return;
        }
        Optional<String> address = inside(link, to).flatMap(there -> outside(there, base));
        address.ifPresentOrElse(there -> link.attr("href", there), link::unwrap);
    }

    /** A line may end before and after any element, which would part it from a comma or a bracket. */
    private static void keepWithMarks(Element word) {
        if (word.nextSibling() instanceof TextNode next) {
            Matcher marks = CLOSING.matcher(next.getWholeText());
            if (marks.lookingAt()) {
                word.appendText(marks.group());
                next.text(next.getWholeText().substring(marks.end()));
            }
        }
        if (word.previousSibling() instanceof TextNode before) {
            Matcher marks = OPENING.matcher(before.getWholeText());
            if (marks.find()) {
                word.prependText(marks.group());
                before.text(before.getWholeText().substring(0, marks.start()));
            }
        }
    }

    /** Of a line, words that stand in no element of their own would be written before all others: who copies it would get them so. */
    private static void inOrder(Element line) {
        if (line.childrenSize() > 0) {
            line.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.wrap("<span></span>"));
        }
    }

    /** An address as seen from the root of the site. */
    private static Optional<URI> inside(Element from, String address) {
        Element written = from.closest("[" + ROUTE + "]");
        try {
            URI page = URI.create(INSIDE).resolve(written == null ? "" : written.attr(ROUTE));
            return Optional.of(page.resolve(address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> outside(URI to, Optional<URI> base) {
        String scheme = String.valueOf(to.getScheme());
        if (scheme.equals("inside")) {
            return base.map(site -> site.resolve(relative(to)).toString());
        }
        return scheme.matches("https?|mailto|tel") ? Optional.of(to.toString()) : Optional.empty();
    }

    private static String relative(URI to) {
        String path = to.getRawPath().substring(1);
        String page = path.endsWith("/" + INDEX) || path.equals(INDEX)
                ? path.substring(0, path.length() - INDEX.length())
                : path;
        return "./" + page + (to.getRawFragment() == null ? "" : "#" + to.getRawFragment());
    }
}
