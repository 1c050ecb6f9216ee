package org.nuggets.importer.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nuggets.importer.piece.UnreadableException;

/** The parts of a Word document, which is a zip: all of them in memory, and never more than fits there. */
final class DocxArchive {

    static final String DOCUMENT = "word/document.xml";
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 300_000_000;
    private static final int MOST_TEXT = 60_000_000;
    private static final int BLOCK = 8192;

    private final Map<String, byte[]> parts;

    private DocxArchive(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Unpacks a document; a zip that swells beyond all measure is refused while it does. */
    static DocxArchive read(byte[] bytes) throws UnreadableException {
        Map<String, byte[]> parts = new TreeMap<>();
        long all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
                byte[] part = part(zip, isXml ? MOST_TEXT : MOST_BYTES - all);
                all += part.length;
                if (parts.size() >= MOST_PARTS) {
                    throw tooLarge();
                }
                parts.put(name, part);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableException(
                    "this Word document is damaged: open it in Word, save it again, and import that");
        } catch (IOException broken) {
            throw new UnreadableException("this Word document ends in the middle: copy or download it again");
        }
        if (parts.isEmpty()) {
            throw new UnreadableException(
                    "this Word document is damaged: open it in Word, save it again, and import that");
        }
        return new DocxArchive(parts);
    }

    private static byte[] part(InputStream zip, long most) throws IOException, UnreadableException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            part.write(block, 0, read);
            if (part.size() > most) {
                throw tooLarge();
            }
        }
        return part.toByteArray();
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(
                "this Word document is too large once it is unpacked: take pictures out of it, or divide it");
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    void put(String name, byte[] part) {
        parts.put(name, part);
    }

    /** The document as a file again. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
