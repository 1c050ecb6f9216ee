package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture must be turned to be looked at: phones write the dots as they lie on their chip, and say beside them how the
 * phone was held.
 *
 * @param exif as Exif says it, from 1 for "as it is" to 8
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">Exif 2.3</a>, 4.6.4, Orientation
 */
record Turn(int exif) {

    static final Turn NONE = new Turn(1);

    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;

    /** Reads it from what an Exif block holds after its name; what is damaged there asks for nothing. */
    static Turn of(byte[] file, int from, int to) {
        int start = new String(file, from, Math.min(6, to - from), ISO_8859_1).equals("Exif\0\0") ? from + 6 : from;
        try {
            ByteBuffer tiff = ByteBuffer.wrap(file, start, to - start).slice();
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(4);
            tiff.position(tiff.getInt());
            for (int left = tiff.getShort() & 0xffff; left > 0; left--) {
                int tag = tiff.getShort() & 0xffff;
                int type = tiff.getShort();
                int count = tiff.getInt();
                int value = tiff.getShort() & 0xffff;
                tiff.getShort();
                if (tag == ORIENTATION) {
                    return type == SHORT && count == 1 && value >= 1 && value <= 8 ? new Turn(value) : NONE;
                }
            }
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException damaged) {
            // As browsers do.
        }
        return NONE;
    }

    boolean isNone() {
        return exif == 1;
    }

    /** Whether what lay is upright then, or the other way round. */
    boolean swaps() {
        return exif >= 5;
    }

    /** A block that says this, and nothing else. */
    byte[] block() {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) exif)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** The picture as it is to be looked at. */
    BufferedImage applied(BufferedImage picture) {
        if (isNone()) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        BufferedImage turned = new BufferedImage(swaps() ? h : w, swaps() ? w : h, picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
