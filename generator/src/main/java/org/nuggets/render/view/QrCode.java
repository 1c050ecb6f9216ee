package org.nuggets.render.view;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A QR code: a square of dots by which a telephone opens an address (ISO/IEC 18004).
 *
 * @param text what it says
 * @param size how many dots it is wide, without the quiet edge of four dots around it
 * @param path its dark dots as the path of an SVG drawing, in dots, from its upper left corner
 */
public record QrCode(String text, int size, String path) {

    private static final int QUIET = 4;

    /** That of a text; none where it is longer than a code can hold. */
    public static Optional<QrCode> of(String text) {
        try {
            io.nayuki.qrcodegen.QrCode dots = dots(text);
            return Optional.of(new QrCode(text, dots.size, path(dots)));
        } catch (DataTooLongException tooLong) {
            return Optional.empty();
        }
    }

    private static io.nayuki.qrcodegen.QrCode dots(String text) {
        return io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    }

    /** Dots that stand side by side are one bar. */
    private static String path(io.nayuki.qrcodegen.QrCode dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.size; y++) {
            int x = 0;
            while (x < dots.size) {
                int start = x;
                while (x < dots.size && dots.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h')
                            .append(x - start)
                            .append("v1h")
                            .append(start - x)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }

    /** The same as a picture with a pixel for each dot, and its quiet edge: a PNG, as an address of its data. */
    public String picture() {
        io.nayuki.qrcodegen.QrCode dots = dots(text);
        int wide = size + 2 * QUIET;
        BufferedImage picture = new BufferedImage(wide, wide, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < wide; y++) {
            for (int x = 0; x < wide; x++) {
                picture.setRGB(x, y, dots.getModule(x - QUIET, y - QUIET) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
