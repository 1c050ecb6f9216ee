package org.nuggets.media;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nuggets.cache.Digest;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;

/**
 * Pages for paper to PDF: A4 as their stylesheet says, tagged so that they can be read aloud (PDF/UA-1), with their fonts in
 * them, and of the same page the same bytes each time. It reads nothing but what it is given: no disk, no network.
 */
public final class PdfPress {

    /** What of a theme it prints with stands below this: {@code pdf.css}, and the fonts that this names. */
    public static final String FOLDER = "print/";

    /** How it prints: another number where the same page gives other bytes. */
    private static final int VERSION = 2;

    /** In the place of every other scheme: only the press itself answers it. */
    private static final String SCHEME = "press";

    private final SortedMap<String, SourceFile> sheets;
    private final Optional<URI> base;
    private final Function<String, Optional<Path>> pictures;
    private final Fingerprint made;
    private final Letters letters;

    /**
     * A press for the pages of one site.
     *
     * @param theme files of a theme, by their path in it
     * @param base where the site stands; without one a link to another page is only text
     * @param pictures where a picture lies, by its path on the site
     */
    public PdfPress(
            SortedMap<String, SourceFile> theme, Optional<URI> base, Function<String, Optional<Path>> pictures) {
        this.sheets = new TreeMap<>();
        theme.forEach((path, file) -> {
            if (path.startsWith(FOLDER)) {
                sheets.put(path.substring(FOLDER.length()), file);
            }
        });
        this.base = base;
        this.pictures = pictures;
        Digest all =
                Digest.quick().add("pdf " + VERSION).add(base.map(URI::toString).orElse(""));
        sheets.forEach((path, file) -> all.add(path).add(file.digest()));
        this.made = all.fingerprint();
        this.letters = Letters.of(sheets.values());
    }

    /** Of all that decides the PDF of a page. */
    public Fingerprint key(byte[] html) throws IOException {
        Digest all = Digest.quick().add(made).add(html);
        for (Path picture : PaperPage.named(html, pictures)) {
            all.add(Files.readAllBytes(picture));
        }
        return all.fingerprint();
    }

    /** The letters of a page that none of the fonts has: they would be lost on paper. Each once, in order. */
    public String lost(byte[] html) {
        // Most pages lose none, and need not be read as a page to know it.
        String lost = letters.lostOf(new String(html, StandardCharsets.UTF_8));
        return lost.isEmpty() ? lost : letters.lostOf(PaperPage.words(html, pictures));
    }

    /**
     * Writes a page as PDF.
     *
     * @throws LayoutFailure where the library cannot lay it out
     */
    public void print(byte[] html, OutputStream out) throws IOException {
        HeadlessDrawing.use();
        XRLog.setLoggingEnabled(false);
        PaperPage page = PaperPage.of(html, base, pictures);
        try {
            lay(page, out);
        } catch (RuntimeException | StackOverflowError fault) {
            // The library throws what it likes at a stylesheet, or a page, that it cannot lay out.
            throw new LayoutFailure(String.valueOf(fault.getMessage()), fault);
        }
    }

    private void lay(PaperPage page, OutputStream out) throws IOException {
        if (!namesFont()) {
            throw new IllegalStateException("no font is named by " + FOLDER + "pdf.css that lies beside it");
        }
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Nuggets")
                .useUriResolver(
                        (from, to) -> to.startsWith(SCHEME + ":") || to.startsWith("data:") ? to : SCHEME + ":" + to)
                .useProtocolsStreamImplementation(
                        address -> new InMemory(file(address.substring(SCHEME.length() + 1), page.pictures())), SCHEME)
                .withW3cDocument(page.document(), SCHEME + ":")
                .toStream(out);
        letters.faces().forEach(face -> standIn(builder, face.get()));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            // Else it would be told when it was made, and be another each time.
            document.getDocumentInformation().setCreationDate(beginning());
            document.setDocumentId(1L);
            document.save(out);
        }
    }

    /** A letter that the font of its word lacks is taken from another one; so is a word whose font is not there. */
    private static void standIn(PdfRendererBuilder builder, Letters.Face face) {
        builder.useFont(
                () -> new ByteArrayInputStream(face.file().bytes()),
                face.file().path(),
                face.weight(),
                face.slants() ? FontStyle.ITALIC : FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    /** Whether a stylesheet names a font that is there: else all words would stand in one that nobody chose. */
    private boolean namesFont() {
        return sheets.values().stream()
                .filter(file -> file.path().endsWith(".css"))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .anyMatch(sheet -> sheets.keySet().stream()
                        .filter(path -> path.endsWith(Letters.FONT))
                        .anyMatch(sheet::contains));
    }

    private Bytes file(String name, Map<String, byte[]> shown) {
        SourceFile sheet = sheets.get(name);
        return sheet == null ? Bytes.of(shown.getOrDefault(name, new byte[0])) : sheet.content();
    }

    private static Calendar beginning() {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(0);
        return day;
    }

    private record InMemory(Bytes bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes.read());
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
