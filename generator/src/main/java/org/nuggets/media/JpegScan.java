package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.nuggets.media.Pieces.Part;

/**
 * Reads the segments of a JPEG file. What it takes to draw it stays as it is; the rest, which is where cameras and programs
 * write what they know, stays out, and so does whatever follows the picture's end.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81</a>, annex B
 */
final class JpegScan {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int DOTS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    /** Where, in a JFIF segment, the size of its small picture stands. */
    private static final int SMALL_PICTURE = 16;

    /** Tables, and what says how they are used. */
    private static final Set<Integer> NEEDED = Set.of(0xc4, 0xcc, 0xdb, 0xdc, 0xdd);
    /** Every way to write a picture. */
    private static final Set<Integer> FRAMES =
            Set.of(0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf);
    /** Those that Java's reader knows. */
    private static final Set<Integer> DRAWABLE = Set.of(0xc0, 0xc1, 0xc2);

    private final byte[] file;
    private final Pieces pieces;
    private Turn turn = Turn.NONE;
    private int width;
    private int height;
    private boolean drawable;
    private boolean isGrey;
    private boolean hasDots;

    private JpegScan(byte[] file) {
        this.file = file;
        this.pieces = new Pieces(file);
    }

    static PictureScan of(byte[] file) throws BadPictureException {
        JpegScan scan = new JpegScan(file);
        scan.run();
        if (scan.width == 0 || scan.height == 0 || !scan.hasDots) {
            throw new BadPictureException("is broken: it has no size, or nothing in it");
        }
        return new PictureScan(
                PictureKind.JPEG, scan.width, scan.height, scan.turn, scan.drawable, scan.isGrey, false, scan.whole());
    }

    /** With the turn before all else, where readers look for it. */
    private Pieces whole() {
        if (!turn.isNone()) {
            byte[] block = turn.block();
            pieces.putSecond(
                    Part.TURN,
                    ByteBuffer.allocate(10 + block.length)
                            .put((byte) 0xff)
                            .put((byte) APP1)
                            .putShort((short) (8 + block.length))
                            .put("Exif\0\0".getBytes(ISO_8859_1))
                            .put(block)
                            .array());
        }
        return pieces;
    }

    private void run() throws BadPictureException {
        // By itself, so that something can follow it.
        pieces.put(Part.DOTS, Arrays.copyOf(file, 2));
        int at = 2;
        while (true) {
            if (u8(at) != 0xff) {
                throw new BadPictureException("is broken: something else stands where a part of it should begin");
            }
            while (u8(at + 1) == 0xff) {
                at++;
            }
            int marker = u8(at + 1);
            if (marker == END) {
                pieces.keep(Part.DOTS, at, at + 2);
                return;
            }
            at = marker == START || marker < 2 || (marker >= 0xd0 && marker < START) ? at + 2 : segment(marker, at);
        }
    }

    private int segment(int marker, int at) throws BadPictureException {
        int end = at + 2 + u16(at + 2);
        if (end < at + 4 || end > file.length) {
            throw new BadPictureException(
                    end > file.length ? "is cut off: its end is missing" : "is broken: a part of it has no length");
        }
        if (FRAMES.contains(marker)) {
            frame(marker, at);
            pieces.keep(Part.DOTS, at, end);
        } else if (NEEDED.contains(marker)) {
            pieces.keep(Part.DOTS, at, end);
        } else if (marker == DOTS) {
            int next = afterDots(end);
            pieces.keep(Part.DOTS, at, next);
            hasDots = true;
            return next;
        } else {
            application(marker, at, end);
        }
        return end;
    }

    private void frame(int marker, int at) {
        int components = u8(at + 9);
        isGrey = components == 1;
        height = u16(at + 5);
        width = u16(at + 7);
        drawable = DRAWABLE.contains(marker) && u8(at + 4) == 8 && (components == 1 || components == 3);
    }

    private void application(int marker, int at, int end) {
        if (marker == APP0 && begins("JFIF\0", at, end) && end >= at + SMALL_PICTURE + 2) {
            jfif(at, end);
        } else if (marker == APP1 && begins("Exif\0\0", at, end)) {
            turn = Turn.of(file, at + 4, end);
        } else if (marker == APP2 && begins("ICC_PROFILE\0", at, end)) {
            pieces.keep(Part.COLOURS, at, end);
        } else if (marker == APP14 && begins("Adobe", at, end)) {
            pieces.keep(Part.DOTS, at, end);
        }
    }

    /** Without the small picture that may be in it, which may show what has been cut away from the large one. */
    private void jfif(int at, int end) {
        if (end == at + SMALL_PICTURE + 2 && u16(at + SMALL_PICTURE) == 0) {
            pieces.keep(Part.DOTS, at, end);
            return;
        }
        ByteBuffer bare = ByteBuffer.allocate(SMALL_PICTURE + 2).put(file, at, SMALL_PICTURE);
        bare.putShort(2, (short) SMALL_PICTURE);
        pieces.put(Part.DOTS, bare.array());
    }

    private boolean begins(String name, int at, int end) {
        return at + 4 + name.length() <= end && new String(file, at + 4, name.length(), ISO_8859_1).equals(name);
    }

    /** Where the dots end: at the next part. Among them 0xff stands only before a zero, or the number of a stretch. */
    private int afterDots(int from) {
        int at = from;
        while (true) {
            if (u8(at) == 0xff) {
                int next = u8(at + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next >= START)) {
                    return at;
                }
                at += next == 0xff ? 1 : 2;
            } else {
                at++;
            }
        }
    }

    private int u8(int at) {
        return file[at] & 0xff;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }
}
