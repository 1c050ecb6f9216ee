package org.nuggets.media;

import java.util.Set;
import org.nuggets.media.Pieces.Part;

/**
 * What the file of a picture says of it, without its dots being read.
 *
 * @param kind one of those that browsers show
 * @param width in pixels, as it lies in the file
 * @param height in pixels, as it lies in the file
 * @param turn how it must be turned to be looked at
 * @param drawable whether its dots can be read, so that smaller ones can be made of it
 * @param isGrey whether its dots are grey, and none of them is clear
 * @param isDeep whether its dots have more than eight bits for a colour
 * @param pieces of its file, those that may be published
 */
record PictureScan(
        PictureKind kind,
        int width,
        int height,
        Turn turn,
        boolean drawable,
        boolean isGrey,
        boolean isDeep,
        Pieces pieces) {

    /**
     * Reads a file.
     *
     * @throws BadPictureException where it is no whole picture of its kind
     */
    static PictureScan of(byte[] file, PictureKind kind) throws BadPictureException {
        try {
            return switch (kind) {
                case JPEG -> JpegScan.of(file);
                case PNG -> PngScan.of(file);
                case GIF -> GifScan.of(file);
                case WEBP -> WebpScan.of(file);
                default -> throw new IllegalArgumentException(kind.inWords());
            };
        } catch (IndexOutOfBoundsException end) {
            throw new BadPictureException("is cut off: its end is missing");
        }
    }

    /** The file without anything that says where, when and with what the picture was taken; its dots are as they were. */
    byte[] clean() {
        return pieces.bytes(Pieces.ALL);
    }

    int cleanSize() {
        return pieces.size(Pieces.ALL);
    }

    /** The same as a reader of pictures should see it: colours are numbers to it, and nothing is turned. */
    byte[] dots() {
        return pieces.bytes(Set.of(Part.DOTS));
    }

    /** What says how colours are meant. */
    byte[] colours() {
        return pieces.bytes(Set.of(Part.COLOURS));
    }
}
