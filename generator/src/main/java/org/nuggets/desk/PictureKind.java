package org.nuggets.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a picture is, told by how its bytes begin: names of files say anything. */
enum PictureKind {
    JPEG("jpg", ""),
    PNG("png", ""),
    GIF("gif", ""),
    WEBP("webp", ""),
    AVIF("avif", ""),
    HEIC("", "this is a HEIC photo, which few browsers show"),
    TIFF("", "this is a TIFF picture, which browsers do not show"),
    BMP("", "this is a BMP picture, which is far too large for readers"),
    SVG("", "this is a drawing (SVG)"),
    PDF("", "this is a PDF, not a picture");

    private static final int HEAD = 300;

    private final String ending;
    private final String refusal;

    PictureKind(String ending, String refusal) {
        this.ending = ending;
        this.refusal = refusal;
    }

    /** That of a file's name. */
    String ending() {
        return ending;
    }

    /** Why it cannot be taken; nothing where it can. */
    Optional<String> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }

    /** The kind of some bytes; nothing where they are of none that is known. */
    static Optional<PictureKind> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String brand = head.length() >= 12 && head.startsWith("ftyp", 4) ? head.substring(8, 12) : "";
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        } else if (brand.equals("avif") || brand.equals("avis")) {
            return Optional.of(AVIF);
        } else if (brand.matches("hei[cxms]|hev[cx]|mif1|msf1")) {
            return Optional.of(HEIC);
        } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        } else if (head.startsWith("BM")) {
            return Optional.of(BMP);
        } else if (head.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        return head.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }
}
