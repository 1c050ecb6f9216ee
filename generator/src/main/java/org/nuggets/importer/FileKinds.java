package org.nuggets.importer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.UnreadableException;

/** What a file is, by what it holds and not by what it is called; of what cannot be read, what to do. */
final class FileKinds {

    private static final int HEAD = 4096;
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\A[\\s\\uFEFF\\u00EF\\u00BB\\u00BF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|meta|div|article|section|main|h1|p|table)\\b.*");
    /** How Office names what is locked, in UTF-16. */
    private static final String LOCKED = "EncryptedPackage".replaceAll("(.)", "$1\0");

    private FileKinds() {}

    /**
     * What a file can be read as.
     *
     * @param type what a server said that it is; empty where none did
     */
    static Origin.Kind of(String name, byte[] bytes, String type) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("there is nothing in it");
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        refuse(head, bytes, name.toLowerCase(Locale.ROOT));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (head.startsWith("PK")) {
            return Origin.Kind.WORD;
        }
        Optional<Origin.Kind> byType = switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Origin.Kind.HTML);
            case "text/markdown" -> Optional.of(Origin.Kind.MARKDOWN);
            default -> Optional.empty();
        };
        if (byType.isPresent()) {
            return byType.get();
        }
        return switch (ending) {
            case "md", "markdown", "mdown", "mkd", "mdx" -> Origin.Kind.MARKDOWN;
            case "html", "htm", "xhtml", "shtml" -> Origin.Kind.HTML;
            default -> isHtml(head) ? Origin.Kind.HTML : Origin.Kind.TEXT;
        };
    }

    private static boolean isHtml(String head) {
        return HTML.matcher(head.replace("\0", "")).matches();
    }

    private static void refuse(String head, byte[] bytes, String name) throws UnreadableException {
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableException(
                    new String(bytes, StandardCharsets.ISO_8859_1).contains(LOCKED)
                            ? "it is locked with a password: open it in Word, take the password away (File, Info),"
                                    + " save it, and import that"
                            : "it is of an older kind of Office (.doc): open it in Word or LibreOffice, save it as"
                                    + " .docx, and import that");
        }
        if (head.startsWith("%PDF")
                || head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
            throw new UnreadableException(
                    "it is a PDF, which holds places of letters and no text to go by: import the Word document or the"
                            + " page that it was made of, or open it in Word and save it as .docx");
        }
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableException(
                    "it is rich text (.rtf): open it in Word or LibreOffice, save it as .docx, and import that");
        }
        if (head.startsWith("PK")) {
            refuseZip(new String(bytes, StandardCharsets.ISO_8859_1), name);
            return;
        }
        if (head.contains("MIME-Version:") && head.contains("multipart/related")) {
            throw new UnreadableException(
                    "it is a web archive (.mht): open it in a browser, save the page as \"web page, complete\", and"
                            + " import that");
        }
        if (head.startsWith("bplist") || name.endsWith(".webarchive")) {
            throw new UnreadableException(
                    "it is an archive of Safari: save the page as page source (.html), and import that");
        }
        boolean picture = head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("RIFF");
        if (picture) {
            throw new UnreadableException(
                    "it is a picture: put it into the folder of a page, and name it in the page's text");
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF") || looksWide(bytes);
        if (!wide && head.indexOf('\0') >= 0) {
            throw new UnreadableException(
                    "it is no text that can be read here: save it as .docx, .html, .md or .txt, and import that");
        }
    }

    private static void refuseZip(String zip, String name) throws UnreadableException {
        if (zip.contains("word/document.xml")) {
            return;
        }
        if (zip.contains("application/vnd.oasis.opendocument") || name.endsWith(".odt")) {
            throw new UnreadableException(
                    "it is a document of LibreOffice (.odt): open it there, save it as Word (.docx), and import that");
        }
        if (name.endsWith(".pages") || zip.contains("Index/Document.iwa") || zip.contains("Index.zip")) {
            throw new UnreadableException(
                    "it is a document of Pages: open it there, choose File, Export to, Word, and import that");
        }
        if (zip.contains("xl/workbook.xml") || zip.contains("ppt/presentation.xml")) {
            throw new UnreadableException(
                    "it is a workbook or a presentation: copy what you need into a Word document, and import that");
        }
        if (zip.contains("application/epub+zip")) {
            throw new UnreadableException(
                    "it is an e-book: copy what you may use into a Word document, and import that");
        }
        throw new UnreadableException(
                name.endsWith(".docx")
                        ? "it is damaged: open it in Word, save it again, and import that"
                        : "it is a zip: unpack it, and import the folder");
    }

    private static boolean looksWide(byte[] bytes) {
        int none = 0;
        int length = Math.min(bytes.length, 64);
        for (int i = 0; i < length; i++) {
            none += bytes[i] == 0 ? 1 : 0;
        }
        return none * 8 >= length * 3 && none * 8 <= length * 5;
    }
}
