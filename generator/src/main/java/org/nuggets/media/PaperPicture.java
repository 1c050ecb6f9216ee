package org.nuggets.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** A picture as it goes on paper: no larger than a page can show. */
final class PaperPicture {

    /** Across the width of a page that is 200 dots to an inch. */
    private static final int WIDEST = 1400;
    /** Taller ones would not stand on a page. */
    private static final int TALLEST = 1800;
    /** One that is larger takes seconds to read, and more memory than a build has. */
    private static final long MOST_DOTS = 60_000_000;

    private static final double QUALITY = 0.82;

    private PaperPicture() {}

    /** None of what is no picture, or none that can be drawn. */
    static Optional<byte[]> of(Path path) {
        HeadlessDrawing.use();
        try {
            return of(Files.readAllBytes(path));
        } catch (IOException | RuntimeException damaged) {
            // Readers of pictures throw what they like at a damaged one.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> of(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            String format = reader.getFormatName();
            reader.dispose();
            if ((long) width * height > MOST_DOTS) {
                return Optional.empty();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(file))
                    .size(Math.min(width, WIDEST), Math.min(height, TALLEST))
                    .outputFormat(format.equalsIgnoreCase("jpeg") ? "jpg" : "png")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return Optional.of(out.toByteArray());
        }
    }
}
