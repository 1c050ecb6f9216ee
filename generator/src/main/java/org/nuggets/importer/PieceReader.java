package org.nuggets.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nuggets.importer.html.HtmlReader;
import org.nuggets.importer.markdown.MarkdownReader;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Picture;
import org.nuggets.importer.piece.Piece;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.importer.text.Encodings;
import org.nuggets.importer.text.PlainText;
import org.nuggets.importer.word.FilledTemplate;
import org.nuggets.importer.word.WordReader;
import org.nuggets.model.ContentType;

/** One text as a piece, by its kind. */
final class PieceReader {

    private final ImportRequest request;

    PieceReader(ImportRequest request) {
        this.request = request;
    }

    /**
     * A text that was read.
     *
     * @param filled the type whose template it was, if it was one
     */
    record Read(Piece piece, Optional<String> filled) {}

    Read read(Origin origin) throws UnreadableException {
        byte[] bytes = origin.content().read();
        return switch (origin.kind()) {
            case WORD -> word(bytes, origin.stem());
            case HTML ->
                new Read(
                        HtmlReader.page(bytes, origin.address().map(Object::toString), origin.charset()),
                        Optional.empty());
            case MARKDOWN ->
                new Read(MarkdownReader.read(Encodings.text(bytes), name -> include(origin, name)), Optional.empty());
            case TEXT -> new Read(PlainText.read(Encodings.text(bytes)), Optional.empty());
        };
    }

    private Read word(byte[] bytes, String name) throws UnreadableException {
        PieceNotes notes = new PieceNotes();
        WordReader.Read read = WordReader.read(bytes, notes);
        Document document = Jsoup.parseBodyFragment(read.html());
        Optional<ContentType> type = template(document, read.category().orElse(""));
        boolean filled = type.isPresent()
                && new FilledTemplate(type.get(), request.languages()).take(document.body(), notes.found());
        title(document, read, notes);
        if (filled) {
            // Else the first of its headings would be taken for it.
            notes.found().put(Field.TITLE, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
        Piece piece = HtmlReader.fragment(document, notes);
        List<Picture> pictures = new ArrayList<>();
        for (Picture picture : piece.pictures()) {
            Optional<Picture> held = picture.address().startsWith(WordReader.PICTURE)
                    ? Optional.of(read.pictures()
                            .get(Integer.parseInt(picture.address().substring(WordReader.PICTURE.length()))))
                    : Optional.empty();
            pictures.add(held.map(one -> new Picture(one.address(), one.bytes(), picture.words(), false))
                    .orElse(picture));
        }
        Piece whole = new Piece(piece.found(), piece.body(), piece.links(), pictures, piece.places(), piece.losses());
        return new Read(whole, filled ? type.map(ContentType::name) : Optional.empty());
    }

    /** What the text itself shows as its title; what its properties say, only where the text begins without a heading. */
    private static void title(Document document, WordReader.Read read, PieceNotes notes) {
        Element shown = document.selectFirst("p.nuggets-title");
        if (shown != null) {
            notes.found().put(Field.TITLE, shown.text());
            shown.remove();
        }
        Element first = document.body().firstElementChild();
        boolean headed = first != null && first.normalName().matches("h[1-6]");
        boolean isTemplate = FilledTemplate.isTemplate(read.category().orElse(""));
        read.title()
                .filter(title -> !headed && !isTemplate)
                .ifPresent(title -> notes.found().put(Field.TITLE, title));
    }

    /** The type whose template a document is: the one that was asked for, else the one that knows most of its rows. */
    private Optional<ContentType> template(Document document, String category) {
        Optional<ContentType> named = request.type()
                .or(() -> FilledTemplate.type(category, request.types()))
                .flatMap(name -> Optional.ofNullable(request.types().get(name)));
        return named.isPresent() ? named : guessed(document);
    }

    private Optional<ContentType> guessed(Document document) {
        return request.types().values().stream()
                .filter(type -> new FilledTemplate(type, request.languages()).rows(document.body()) > 1)
                .max(Comparator.comparingInt((ContentType type) ->
                                new FilledTemplate(type, request.languages()).rows(document.body()))
                        .thenComparing(ContentType::name, Comparator.reverseOrder()));
    }

    /** A file of a site's parts, such as those of Jekyll, in the folder that was given. */
    private static Optional<String> include(Origin origin, String name) {
        Optional<Path> root = origin.collection().root();
        if (root.isEmpty() || name.contains("..")) {
            return Optional.empty();
        }
        try {
            Path file = root.get().resolve("_includes").resolve(name);
            boolean isInside = Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root.get().toRealPath());
            return isInside && Files.size(file) < 100_000
                    ? Optional.of(Encodings.text(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
