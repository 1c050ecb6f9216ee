package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.model.RarePicture;

/** What a file is, told by how it begins, and not by its name. */
public enum PictureKind {
    JPEG("a JPEG picture", "jpg jpeg jfif"),
    PNG("a PNG picture", "png apng"),
    GIF("a GIF picture", "gif"),
    WEBP("a WebP picture", "webp"),
    HEIC(RarePicture.HEIC),
    AVIF(RarePicture.AVIF),
    TIFF(RarePicture.TIFF),
    BMP(RarePicture.BMP),
    PDF("a PDF", ""),
    MARKUP("a web page or another text", ""),
    PACKED("a packed file, such as a Word document", "");

    private final String inWords;
    /** Parted by spaces; none of what browsers do not show. */
    private final String endings;

    private final Optional<RarePicture> rare;

    PictureKind(String inWords, String endings) {
        this.inWords = inWords;
        this.endings = endings;
        this.rare = Optional.empty();
    }

    PictureKind(RarePicture rare) {
        this.inWords = rare.inWords();
        this.endings = "";
        this.rare = Optional.of(rare);
    }

    /** Whether browsers show it, and we can tell what is in it. */
    public boolean isShown() {
        return !endings.isEmpty();
    }

    /** A picture that cannot be published as it is; none of what is another, or no picture. */
    public Optional<RarePicture> rare() {
        return rare;
    }

    /** Such as "a PNG picture". */
    public String inWords() {
        return inWords;
    }

    /** Whether a name ends as that of such a file does. */
    boolean isNamedBy(String name) {
        return List.of(endings.split(" "))
                .contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The ending that such a file has first of all, such as {@code .jpg}. */
    public String ending() {
        return this == JPEG ? ".jpg" : "." + name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where it is none of them. */
    public static Optional<PictureKind> of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 32), ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (start.startsWith("ftyp", 4)) {
            return ofBrand(start);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("BM")) {
            return Optional.of(BMP);
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of(PACKED);
        }
        return start.stripLeading().startsWith("<") || start.startsWith("\u00ef\u00bb\u00bf<")
                ? Optional.of(MARKUP)
                : Optional.empty();
    }

    /** Of a file that is made of boxes, as films are, too. */
    private static Optional<PictureKind> ofBrand(String start) {
        String brands = start.substring(8);
        if (brands.contains("avif") || brands.contains("avis")) {
            return Optional.of(AVIF);
        }
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1")
                ? Optional.of(HEIC)
                : Optional.empty();
    }
}
