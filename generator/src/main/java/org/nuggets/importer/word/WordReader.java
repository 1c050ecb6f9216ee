package org.nuggets.importer.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.importer.text.Days;
import org.nuggets.model.Bytes;
import org.w3c.dom.Document;
import org.zwobble.mammoth.DocumentConverter;

/** A Word document as HTML that is all text, with its pictures beside it. */
public final class WordReader {

    /** What pictures are called until they have a place. */
    public static final String PICTURE = "docx-picture:";

    /** The style in which a template gives its advice. */
    static final String ADVICE_STYLE = "Nuggets advice";

    /** More than the reader's recursion takes of any document that people write. */
    private static final long STACK = 1L << 26;

    private static final String STYLES = """
        p[style-name='Subtitle'] => p.nuggets-subtitle:fresh
        p[style-name='Nuggets advice'] => p.nuggets-advice:fresh
        p[style-name='Quote'] => blockquote > p:fresh
        p[style-name='Intense Quote'] => blockquote > p:fresh
        p[style-name='Citaat'] => blockquote > p:fresh
        p[style-name='Duidelijk citaat'] => blockquote > p:fresh
        p[style-name^='toc '] => !
        p[style-name^='TOC '] => !
        p[style-name='Contents Heading'] => !
        p[style-name^='Contents '] => !
        r[style-name='Placeholder Text'] =>
        """;

    private WordReader() {}

    /**
     * What a document says.
     *
     * @param html its text
     * @param pictures those that the text names, by number
     * @param title what its properties call it, which may be long forgotten
     * @param category what its properties say that it is
     */
    public record Read(String html, List<Picture> pictures, Optional<String> title, Optional<String> category) {

        public Read {
            pictures = List.copyOf(pictures);
        }
    }

    public static Read read(byte[] bytes, PieceNotes notes) throws UnreadableException {
        DocxArchive archive = DocxArchive.read(bytes);
        if (!archive.has("[Content_Types].xml") || !archive.has(DocxArchive.DOCUMENT)) {
            throw new UnreadableException(
                    "this is no Word document that can be read, whatever its name says: open it in the"
                            + " program that made it, and save it as .docx");
        }
        Optional<Document> core = archive.has("docProps/core.xml")
                ? Optional.of(Xml.parse(archive.part("docProps/core.xml")))
                : Optional.empty();
        core.ifPresent(properties -> note(properties, notes));
        try {
            String styles = new DocxChanges(archive, notes).make();
            List<Picture> pictures = new ArrayList<>();
            String html = html(archive.bytes(), STYLES + styles, pictures);
            return new Read(
                    html,
                    pictures,
                    core.flatMap(properties -> text(properties, "title")),
                    core.flatMap(properties -> text(properties, "category")));
        } catch (IOException broken) {
            throw damaged();
        }
    }

    private static UnreadableException damaged() {
        return new UnreadableException(
                "this Word document cannot be read: open it in Word, save it again as .docx, and import that");
    }

    private static String html(byte[] bytes, String styles, List<Picture> pictures) throws UnreadableException {
        DocumentConverter converter = new DocumentConverter()
                .addStyleMap(styles)
                .imageConverter(image -> {
                    byte[] content;
                    try (InputStream in = image.getInputStream()) {
                        content = in.readAllBytes();
                    } catch (IOException gone) {
                        content = new byte[0];
                    }
                    String words = image.getAltText().orElse("").strip();
                    pictures.add(new Picture(image.getContentType(), Optional.of(Bytes.of(content)), words, false));
                    return Map.of("src", PICTURE + (pictures.size() - 1), "alt", words);
                });
        List<String> html = new ArrayList<>();
        Thread deep = new Thread(
                null,
                () -> {
                    try {
                        html.add(converter
                                .convertToHtml(new ByteArrayInputStream(bytes))
                                .getValue());
                    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
                        html.clear();
                    }
                },
                "word",
                STACK);
        deep.start();
        try {
            deep.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (html.isEmpty()) {
            throw damaged();
        }
        return html.get(0);
    }

    private static void note(Document core, PieceNotes notes) {
        text(core, "description").ifPresent(words -> notes.found().put(Field.DESCRIPTION, words));
        text(core, "creator").ifPresent(notes.found()::author);
        text(core, "keywords").ifPresent(words -> List.of(words.split("[,;]")).forEach(notes.found()::tag));
        text(core, "language").ifPresent(lang -> notes.found().put(Field.LANG, lang));
        text(core, "created").flatMap(Days::of).ifPresent(day -> notes.found().put(Field.DATE, day));
    }

    private static Optional<String> text(Document core, String name) {
        return Xml.all(core, name).stream()
                .map(element -> element.getTextContent().strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }
}
