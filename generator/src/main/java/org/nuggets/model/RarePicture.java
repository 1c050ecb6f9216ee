package org.nuggets.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of picture that cannot be published: few browsers show it, or we cannot take out of it what nobody should read. */
public enum RarePicture {
    HEIC("a picture as iPhones keep them (HEIC), which most browsers do not show", "heic heif"),
    AVIF("an AVIF picture, which older browsers do not show", "avif"),
    TIFF("a TIFF picture, which browsers do not show", "tif tiff"),
    BMP("a BMP picture, which is many times as large as it need be", "bmp dib"),
    RAW("a photo as the camera's chip saw it, which browsers do not show", "cr2 cr3 nef dng arw"),
    NEW("a picture of a kind that most browsers do not show", "jxl jp2");

    private final String inWords;
    /** Parted by spaces. */
    private final String endings;

    RarePicture(String inWords, String endings) {
        this.inWords = inWords;
        this.endings = endings;
    }

    /** Such as "a TIFF picture, which browsers do not show". */
    public String inWords() {
        return inWords;
    }

    /** Whether it may say where it was taken, which cannot be taken out of it here. */
    public boolean isTelling() {
        return this != BMP;
    }

    /** How somebody who is no programmer makes a JPEG picture of it. */
    public String advice() {
        return switch (this) {
            case HEIC ->
                "save it as JPEG: on Windows open it in Photos and choose 'Save as', on a Mac open it in Preview and choose"
                        + " File > Export, on an iPhone mail it to yourself. For later photos: Settings > Camera > Formats >"
                        + " Most Compatible";
            default ->
                "save it as JPEG: on Windows open it in Photos or Paint and choose 'Save as', on a Mac open it in Preview and"
                        + " choose File > Export";
        };
    }

    /** The kind of a file with a name; none where the name says nothing of that. */
    public static Optional<RarePicture> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.endings.split(" ")).contains(ending))
                .findFirst();
    }
}
