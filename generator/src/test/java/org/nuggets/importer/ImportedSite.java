package org.nuggets.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.edit.ChangeWriter;
import org.nuggets.edit.SourceChange;
import org.nuggets.edit.SourceEdit;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.model.Bytes;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteSettings;
import org.nuggets.read.FolderReader;

/** A site of its own that a test imports into and then builds, drafts and all. */
final class ImportedSite {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Path folder;

    ImportedSite(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("site.yml"), """
            title: A site
            languages: [en, nl]
            content: content
            """);
    }

    Path content() {
        return folder.resolve("content");
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(TODAY, true),
                false);
    }

    SiteSettings settings() throws IOException {
        return SiteBuild.settings(request());
    }

    Imported read(Optional<String> type, Fetcher fetcher, List<String> what) throws IOException {
        SiteSettings settings = settings();
        FolderReader folders = new FolderReader(settings.config().limits(), Path::toString);
        KnownPages known = KnownPages.of(
                folders.content(content(), FileStamps.none(), Bytes::of).value(),
                settings.types(),
                settings.config().languages());
        ImportRequest asked = new ImportRequest(
                type,
                Optional.empty(),
                "",
                settings.types(),
                settings.config().languages(),
                settings.config().limits(),
                TODAY,
                known);
        return new Importer(asked, fetcher).read(what);
    }

    /** Imports as the command does. */
    Imported take(Optional<String> type, List<String> what) throws IOException {
        Imported imported = read(type, Fetcher.none(), what);
        List<SourceEdit> texts = new ArrayList<>();
        Stream.concat(imported.sources().stream(), imported.drafts().stream().map(Imported.Draft::file))
                .forEach(file -> texts.add(SourceEdit.adding(content().resolve(file.path()), text(file))));
        Map<Path, Bytes> pictures = new LinkedHashMap<>();
        imported.files().forEach(file -> pictures.put(content().resolve(file.path()), file.content()));
        ChangeWriter writer = new ChangeWriter(List.of(content()), folder.resolve(".nuggets"));
        if (writer.apply(SourceChange.adding(texts, pictures)).isPresent()) {
            throw new AssertionError("nothing was written");
        }
        return imported;
    }

    static String text(ImportedFile file) {
        return new String(file.content().read(), StandardCharsets.UTF_8);
    }

    /** The errors of the site as it is now, with its drafts. */
    List<String> errors() throws IOException {
        return SiteBuild.build(request()).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Diagnostic::toString)
                .toList();
    }

    /** The text of a draft's finished page. */
    Document page(Imported.Draft draft) throws IOException {
        String path = draft.file().path();
        boolean dutch = path.endsWith(".nl.md");
        String page = (dutch ? "nl/" : "") + path.replaceFirst("(?:\\.nl)?\\.md$", "/index.html");
        BuildResult built = SiteBuild.build(request());
        byte[] html = built.files().stream()
                .filter(file -> file.path().equals(page))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " is not among "
                        + built.files().stream().map(file -> file.path()).toList()))
                .made()
                .orElseThrow();
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    /** A picture that is none other: its name is in it. */
    static byte[] png(String name) {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        byte[] pixels = new byte[64];
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[6]);
        deflater.finish();
        int length = deflater.deflate(pixels);
        deflater.end();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(head);
        chunk(png, "IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0});
        chunk(png, "tEXt", ("Name\0" + name).getBytes(StandardCharsets.ISO_8859_1));
        chunk(png, "IDAT", Arrays.copyOf(pixels, length));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String kind, byte[] data) {
        byte[] whole = new byte[data.length + 4];
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, whole, 0, 4);
        System.arraycopy(data, 0, whole, 4, data.length);
        CRC32 sum = new CRC32();
        sum.update(whole);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(whole);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Copies a folder of the tests' resources. */
    static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
