package org.nuggets.importer.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Encodings;

/** A web page as a piece: its main text as Markdown, and what its head says of it. */
public final class HtmlReader {

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @param address where it was had, to which its links are relative; none of a file
     * @param charset the encoding that came with it
     */
    public static Piece page(byte[] bytes, Optional<String> address, Optional<String> charset) {
        Document document = parsed(Encodings.html(bytes, charset), address.orElse(""));
        PieceNotes notes = new PieceNotes();
        OfficeHtml.tidy(document);
        new PageFacts(document, notes.found()).read();
        String base = document.select("base[href]").stream()
                .findFirst()
                .map(element -> address.isPresent() ? element.absUrl("href") : element.attr("href"))
                .filter(url -> url.startsWith("http"))
                .or(() -> address)
                .or(() -> notes.found().get(Field.ADDRESS))
                .orElse("");
        Styles.of(document).apply(document);
        document.select(Elements.NEVER).remove();
        Element main = new MainContent(document, notes).find();
        return new HtmlText(notes, base, address.isPresent()).piece(main);
    }

    /** Reads HTML that is all text, as a converter makes it. */
    public static Piece fragment(Document document, PieceNotes notes) {
        return new HtmlText(notes, "", false).piece(document.body());
    }

    private static Document parsed(String html, String base) {
        Document document = Parser.htmlParser().parseInput(html, base);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Notes what stands in a page and is not kept. */
    static void told(PieceNotes notes, Loss.Kind kind, Element element) {
        String label = element.attr("title").isBlank() ? element.attr("aria-label") : element.attr("title");
        String address = element.hasAttr("src") ? element.attr("src") : element.attr("data");
        notes.lost(kind, (label + " " + (address.startsWith("data:") ? "" : address)).strip());
    }
}
