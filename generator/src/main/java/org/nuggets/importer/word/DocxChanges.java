package org.nuggets.importer.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.piece.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is changed in a Word document before it is read, for the reader knows headings by the names of their styles only, and
 * passes over formulas; and what is told of it, for the reader passes over that, too.
 */
final class DocxChanges {

    /** The style of paragraphs that are headings by their level of outline; its level follows. */
    private static final String OUTLINE = "NuggetsOutline";

    private static final Pattern HEADING = Pattern.compile(
            "(?i)(?:heading|kop|überschrift|titre|título|titolo|rubrik|overskrift|nagłówek|otsikko|header)\\s*([1-9])");
    private static final Pattern TITLE = Pattern.compile("(?i)title|titel|titre|título|titolo|tittel");

    private final DocxArchive archive;
    private final PieceNotes notes;

    DocxChanges(DocxArchive archive, PieceNotes notes) {
        this.archive = archive;
        this.notes = notes;
    }

    /** Makes the changes; answers which styles are what, as Mammoth's map of styles has it. */
    String make() throws UnreadableException, IOException {
        List<String> map = new ArrayList<>();
        styles().forEach((id, level) -> map.add(
                level == 0
                        ? "p." + id + " => p.nuggets-title:fresh"
                        : "p." + id + " => h" + Math.min(6, level) + ":fresh"));
        for (int level = 1; level <= 9; level++) {
            map.add("p." + OUTLINE + level + " => h" + Math.min(6, level) + ":fresh");
        }
        for (String part : List.copyOf(archive.parts().keySet())) {
            if (part.matches(
                    "word/(?:footnotes|endnotes|comments|numbering|styles|settings|_rels/.*)(?:\\.xml)?(?:\\.rels)?")) {
                // Read for what it may not hold; the tree is Mammoth's to make.
                Xml.parse(archive.part(part));
            }
        }
        Document document = Xml.parse(archive.part(DocxArchive.DOCUMENT));
        tell(document);
        change(document);
        archive.put(DocxArchive.DOCUMENT, Xml.bytes(document));
        return String.join("\n", map);
    }

    /** The level of each style that is a heading: by its level of outline, its name, or the style that it rests on. */
    private Map<String, Integer> styles() throws UnreadableException {
        Map<String, Integer> levels = new HashMap<>();
        Map<String, String> based = new HashMap<>();
        if (!archive.has("word/styles.xml")) {
            return levels;
        }
        for (Element style : Xml.all(Xml.parse(archive.part("word/styles.xml")), "style")) {
            String id = Xml.attribute(style, "styleId");
            if (!Xml.attribute(style, "type").equals("paragraph") || !id.matches("[\\w-]+")) {
                continue;
            }
            String name = Xml.child(style, "name")
                    .map(one -> Xml.attribute(one, "val"))
                    .orElse("")
                    .strip();
            Xml.child(style, "basedOn").ifPresent(one -> based.put(id, Xml.attribute(one, "val")));
            Matcher heading = HEADING.matcher(name);
            Optional<Integer> outline = Xml.child(style, "pPr").flatMap(DocxChanges::outline);
            if (TITLE.matcher(name).matches()) {
                levels.put(id, 0);
            } else if (heading.matches()) {
                levels.put(id, Integer.parseInt(heading.group(1)));
            } else if (outline.isPresent()) {
                levels.put(id, outline.get());
            } else if (name.matches(
                    "(?i)(?:toc|inhopg|inhoudsopgave|verzeichnis)\\s*\\d.*|toc heading|kopvaninhoudsopgave")) {
                levels.put(id, -1);
            }
        }
        based.forEach((id, parent) -> inherit(id, levels, based));
        levels.values().removeIf(level -> level < 0);
        return levels;
    }

    private static void inherit(String id, Map<String, Integer> levels, Map<String, String> based) {
        String at = id;
        for (int step = 0; step < 10 && !levels.containsKey(at); step++) {
            at = based.getOrDefault(at, "");
        }
        if (levels.containsKey(at)) {
            levels.putIfAbsent(id, levels.get(at));
        }
    }

    /** A level of outline, from 1; the lowest one is plain text. */
    private static Optional<Integer> outline(Element properties) {
        return Xml.child(properties, "outlineLvl")
                .map(one -> Xml.attribute(one, "val"))
                .filter(level -> level.matches("[0-8]"))
                .map(level -> Integer.parseInt(level) + 1);
    }

    private void tell(Document document) {
        int changes = Xml.all(document, "ins").size()
                + Xml.all(document, "del").size()
                + Xml.all(document, "moveTo").size();
        if (changes > 0) {
            notes.lost(Loss.Kind.TRACKED, String.valueOf(changes));
        }
        if (archive.has("word/comments.xml")) {
            int comments = Xml.all(document, "commentReference").size();
            if (comments > 0) {
                notes.lost(Loss.Kind.COMMENTS, String.valueOf(comments));
            }
        }
        int boxes = Xml.all(document, "txbxContent").size();
        if (boxes > 0) {
            notes.lost(Loss.Kind.TEXT_BOX, "");
        }
        if (!Xml.all(document, "chart").isEmpty()
                || !Xml.all(document, "OLEObject").isEmpty()) {
            notes.lost(Loss.Kind.EMBEDDED, "");
        }
        if (!Xml.all(document, "relIds").isEmpty()) {
            notes.lost(Loss.Kind.DRAWING, "SmartArt");
        }
        if (archive.parts().keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            notes.lost(Loss.Kind.EMBEDDED, "macros");
        }
    }

    private void change(Document document) {
        for (Element paragraph : Xml.all(document, "p")) {
            Xml.child(paragraph, "pPr")
                    .ifPresent(
                            properties -> outline(properties).ifPresent(level -> style(properties, OUTLINE + level)));
        }
        for (Element sign : Xml.all(document, "showingPlcHdr")) {
            // What a field shows until it is filled in is nobody's text.
            Node field =
                    sign.getParentNode() == null ? null : sign.getParentNode().getParentNode();
            if (field != null) {
                Xml.child(field, "sdtContent")
                        .ifPresent(content -> Xml.all(content, "t").forEach(text -> text.setTextContent("")));
            }
        }
        Xml.all(document, "moveFrom").forEach(DocxChanges::remove);
        Xml.all(document, "moveTo").forEach(DocxChanges::unwrap);
        for (Element formula : Xml.all(document, "oMath")) {
            if (formula.getParentNode() != null) {
                formula(document, formula);
            }
        }
        Xml.all(document, "oMathPara").forEach(DocxChanges::unwrap);
    }

    private static void style(Element properties, String id) {
        Element style = Xml.child(properties, "pStyle").orElseGet(() -> {
            Element made = properties.getOwnerDocument().createElementNS(properties.getNamespaceURI(), "w:pStyle");
            properties.insertBefore(made, properties.getFirstChild());
            return made;
        });
        style.setAttributeNS(properties.getNamespaceURI(), "w:val", id);
    }

    private void formula(Document document, Element formula) {
        StringBuilder text = new StringBuilder();
        Xml.all(formula, "t").forEach(part -> text.append(part.getTextContent()));
        notes.lost(Loss.Kind.FORMULA, text.toString());
        Element run = document.createElementNS(Xml.WORD, "w:r");
        Element words = document.createElementNS(Xml.WORD, "w:t");
        words.setTextContent(text.toString());
        run.appendChild(words);
        Node place = formula.getParentNode();
        if ("oMathPara".equals(place.getLocalName())
                && !"p".equals(String.valueOf(place.getParentNode().getLocalName()))) {
            Element paragraph = document.createElementNS(Xml.WORD, "w:p");
            paragraph.appendChild(run);
            place.replaceChild(paragraph, formula);
        } else {
            place.replaceChild(run, formula);
        }
    }

    private static void remove(Element element) {
        if (element.getParentNode() != null) {
            element.getParentNode().removeChild(element);
        }
    }

    private static void unwrap(Element element) {
        Node parent = element.getParentNode();
        while (parent != null && element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        remove(element);
    }
}
