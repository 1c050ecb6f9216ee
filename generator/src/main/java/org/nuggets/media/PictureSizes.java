package org.nuggets.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;

/** Smaller ones of a picture, and the same as it is to be looked at. */
final class PictureSizes {

    /**
     * How wide they are: text is 34 rem wide, 544 pixels, of which a screen may have two for each; phones show it across their
     * width, 320 to 430 pixels, of which theirs have two or three.
     */
    static final List<Integer> WIDTHS = List.of(480, 800, 1200);

    private static final float QUALITY = 0.8f;
    /** Where nothing but the way up is another. */
    private static final float FINE = 0.92f;

    private PictureSizes() {}

    /**
     * Makes smaller ones, by width; one that would weigh more than the picture itself is the picture itself.
     *
     * @throws BadPictureException where its dots cannot be read
     */
    static SortedMap<Integer, byte[]> of(PictureScan picture, List<Integer> widths) throws BadPictureException {
        SortedMap<Integer, byte[]> made = new TreeMap<>();
        BufferedImage dots = PictureDots.read(picture);
        for (int i = widths.size() - 1; i >= 0; i--) {
            // Each from the one before, which is larger by half and more: to read all dots again takes longest.
            dots = smaller(dots, widths.get(i), picture);
            byte[] bytes = PictureDots.write(picture.turn().applied(dots), picture, QUALITY);
            made.put(widths.get(i), bytes.length < picture.cleanSize() ? bytes : picture.clean());
        }
        return made;
    }

    /** @param width as it is looked at */
    private static BufferedImage smaller(BufferedImage dots, int width, PictureScan picture) {
        long shownWidth = picture.turn().swaps() ? dots.getHeight() : dots.getWidth();
        long shownHeight = picture.turn().swaps() ? dots.getWidth() : dots.getHeight();
        int height = (int) Math.max(1, Math.round((double) shownHeight * width / shownWidth));
        boolean swaps = picture.turn().swaps();
        try {
            return Thumbnails.of(dots)
                    .forceSize(swaps ? height : width, swaps ? width : height)
                    .imageType(dots.getType())
                    .asBufferedImage();
        } catch (IOException nothingIsRead) {
            throw new IllegalStateException(nothingIsRead);
        }
    }

    /**
     * The picture as it is to be looked at.
     *
     * @throws BadPictureException where its dots cannot be read
     */
    static byte[] upright(PictureScan picture) throws BadPictureException {
        return PictureDots.write(picture.turn().applied(PictureDots.read(picture)), picture, FINE);
    }
}
