package org.nuggets.importer.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.PieceNotes;

/** In a text without headings, short lines that are bold as a whole and have text below them: they are meant as such. */
final class BoldHeadings {

    private static final int LONGEST = 90;

    private BoldHeadings() {}

    static void find(Element main, PieceNotes notes) {
        if (main.selectFirst("h2, h3, h4, h5, h6") != null) {
            return;
        }
        for (Element paragraph : List.copyOf(main.select("p, div"))) {
            String text = paragraph.text().strip();
            boolean mayBe = !text.isEmpty()
                    && text.length() <= LONGEST
                    && !text.matches(".*[.,;:!]$")
                    && paragraph.closest("td, th, li, blockquote") == null
                    && !Elements.holdsBlock(paragraph)
                    && paragraph.selectFirst("img") == null;
            if (mayBe && isBold(paragraph) && hasTextBelow(paragraph)) {
                paragraph.tagName("h2");
                paragraph.select("b, strong").unwrap();
                notes.lost(Loss.Kind.BOLD_HEADING, text);
            }
        }
    }

    private static boolean isBold(Element paragraph) {
        Element plain = paragraph.clone();
        plain.select("b, strong").remove();
        return plain.text().isBlank() && !paragraph.text().isBlank();
    }

    private static boolean hasTextBelow(Element paragraph) {
        Element next = paragraph.nextElementSibling();
        return next != null
                && !next.text().isBlank()
                && !(next.is("p, div") && isBold(next) && next.text().length() <= LONGEST);
    }
}
