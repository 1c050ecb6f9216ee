package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.importer.fetch.Fetcher;

/** What cannot be read is told in plain words, with what to do; what is hostile does no harm. */
class RefusedFilesTest {

    @TempDir
    private Path folder;

    private Imported read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("given").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return new ImportedSite(folder.resolve("site"))
                .read(Optional.of("page"), Fetcher.none(), List.of(file.toString()));
    }

    private String refused(String name, byte[] bytes) throws IOException {
        Imported imported = read(name, bytes);
        assertThat(imported.drafts()).isEmpty();
        assertThat(imported.refused()).hasSize(1);
        return imported.refused().get(0);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, latin("<x/>"));
        }
        return Docx.zip(files);
    }

    @Test
    void otherKindsAreToldWhatToDo() throws IOException {
        String ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        assertThat(refused("a.doc", latin(ole))).contains(".doc", "save it as .docx");
        assertThat(refused("a.docx", latin(ole + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")))
                .contains("password");
        assertThat(refused("a.docx", latin("%PDF-1.7"))).contains("PDF");
        assertThat(refused("a.rtf", latin("{\\rtf1"))).contains("rich text");
        assertThat(refused("a.odt", zip("mimetype", "content.xml"))).contains("LibreOffice");
        assertThat(refused("a.pages", zip("Index/Document.iwa"))).contains("Pages", "Export");
        assertThat(refused("a.xlsx", zip("xl/workbook.xml"))).contains("workbook");
        assertThat(refused("a.zip", zip("x.txt"))).contains("unpack it");
        assertThat(refused("a.docx", zip("x.txt"))).contains("damaged");
        assertThat(refused("a.docx", zip("word/document.xml"))).contains("no Word document");
        assertThat(refused("a.docx", latin("PK\u0003\u0004word/document.xml cut")))
                .contains("open it in");
        assertThat(refused("a.txt", new byte[0])).contains("there is nothing in it");
        assertThat(refused("a.html", latin("<html><body><div id=app></div><script>x</script></body></html>")))
                .contains("there is no text in it");
        assertThat(refused("a.png", ImportedSite.png("a"))).contains("picture");
        assertThat(refused("a.bin", latin("a\0b\u0001\u0002cdefgh"))).contains("no text that can be read");
    }

    @Test
    void allThatCannotBeReadIsSaidInOneRunAndNothingElseIsMade() throws IOException {
        Imported imported = new ImportedSite(folder)
                .read(Optional.empty(), Fetcher.none(), List.of("no-such.docx", "https://example.org/", "ftp://x/"));

        assertThat(imported.refused()).hasSize(3);
        assertThat(imported.drafts()).isEmpty();
    }

    @Test
    void aZipThatSwellsIsLeft() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(refused("bomb.docx", bytes.toByteArray())).contains("too large once it is unpacked");
    }

    @Test
    void aDocumentTypeInXmlIsRefused() throws IOException {
        byte[] docx = new Docx("x")
                .part(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                                + " xmlns:w=\"w\"><w:body>&x;</w:body></w:document>")
                .bytes();
        assertThat(refused("entity.docx", docx)).contains("damaged inside");
    }

    @Test
    void fiftyMegabytesAreTooMany() throws IOException {
        Path file = folder.resolve("large.docx");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.position(60_000_000).write(ByteBuffer.wrap(new byte[] {1}));
        }
        assertThat(new ImportedSite(folder.resolve("site"))
                        .read(Optional.empty(), Fetcher.none(), List.of(file.toString()))
                        .refused()
                        .get(0))
                .contains("60 MB, more than 50");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void deepNestingAndHugeTablesAreNoHarm() throws IOException {
        String deep = "<p>before</p>" + "<div>".repeat(10_000) + "deep words" + "</div>".repeat(10_000)
                + "<ul><li>".repeat(5_000) + "item" + "<b><i>".repeat(5_000) + "x";
        assertThat(ImportedSite.text(
                        read("deep.html", latin(deep)).drafts().get(0).file()))
                .contains("before", "deep words");
        String table = "<table><tr><th>h</th></tr>" + "<tr><td>c</td></tr>".repeat(30_000) + "</table>";
        assertThat(ImportedSite.text(
                        read("table.html", latin(table)).drafts().get(0).file()))
                .contains("a table that is too large");
        String spans = "<table><tr><th colspan=1000 rowspan=99999999>h</th></tr>"
                + "<tr><td colspan=9999>c</td></tr>".repeat(1000) + "</table>";
        assertThat(read("spans.html", latin(spans)).refused()).isEmpty();
        StringBuilder lists = new StringBuilder("<p>x</p>");
        for (int i = 0; i < 4_000; i++) {
            lists.append("<p><b>x</b><a href=\"#n")
                    .append(i)
                    .append("\">1</a><span class=share id=n")
                    .append(i)
                    .append(">y</span></p>");
        }
        assertThat(read("many.html", latin(lists.toString())).refused()).hasSizeLessThan(2);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void signsThatOpenAndNeverCloseAreNoHarm() throws IOException {
        for (String sign : List.of(
                "<script ",
                "{% comment %}",
                "{{< notice >}}",
                "%% ",
                "[",
                "![",
                "[[",
                "![[",
                "<a href=x>",
                "`",
                "{{",
                "{%",
                "<img ",
                "==a",
                "> [!x",
                "^[",
                "---\n",
                "<!--",
                "| a ",
                "* ")) {
            Imported imported = read("open.md", latin("# T\n\n" + sign.repeat(200_000 / sign.length())));
            assertThat(imported.drafts().size() + imported.refused().size())
                    .as(sign)
                    .isEqualTo(1);
        }
    }

    @Test
    void textInOlderEncodingsIsRead() throws IOException {
        String text = "Één titel\n\nCafé – “ja” €";
        assertThat(ImportedSite.text(read("a.txt", text.getBytes("windows-1252"))
                        .drafts()
                        .get(0)
                        .file()))
                .contains("title: \"Één titel\"", "Café – “ja” €");
        assertThat(ImportedSite.text(read("b.txt", text.getBytes(StandardCharsets.UTF_16))
                        .drafts()
                        .get(0)
                        .file()))
                .contains("Café – “ja” €");
        assertThat(ImportedSite.text(read("c.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .drafts()
                        .get(0)
                        .file()))
                .contains("Café – “ja” €");
        assertThat(ImportedSite.text(read("d.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .drafts()
                        .get(0)
                        .file()))
                .contains("title: \"Één titel\"");
    }

    @Test
    void aPictureOutsideOfTheFolderIsNotTaken() throws IOException {
        Files.write(folder.resolve("secret.png"), ImportedSite.png("secret"));
        Files.createDirectories(folder.resolve("given"));
        Files.createSymbolicLink(folder.resolve("given/link.png"), folder.resolve("secret.png"));
        Imported imported = read(
                "a.html",
                latin("<h1>T</h1><p>x <img src=\"../secret.png\" alt=a> <img src=\"link.png\" alt=b> <img"
                        + " src=\"/etc/hostname\" alt=c> <img src=\"file:///etc/hostname\" alt=d></p>"));

        assertThat(imported.files()).isEmpty();
        assertThat(imported.drafts().get(0).losses().toString()).contains("PICTURE_GONE");
    }
}
