package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.nuggets.media.Pieces.Part;

/**
 * Reads the blocks of a GIF file: pictures, how long each is shown and how often stay, comments and what programs note stay
 * out.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifScan {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private final byte[] file;
    private final Pieces pieces;
    private boolean hasDots;

    private GifScan(byte[] file) {
        this.file = file;
        this.pieces = new Pieces(file);
    }

    static PictureScan of(byte[] file) throws BadPictureException {
        GifScan scan = new GifScan(file);
        int width = scan.u16(6);
        int height = scan.u16(8);
        scan.run();
        if (width == 0 || height == 0 || !scan.hasDots) {
            throw new BadPictureException("is broken: it has no size, or nothing in it");
        }
        return new PictureScan(PictureKind.GIF, width, height, Turn.NONE, false, false, false, scan.pieces);
    }

    private void run() throws BadPictureException {
        int at = HEADER + table(10);
        if (at > file.length) {
            throw new BadPictureException("is cut off: its end is missing");
        }
        pieces.keep(Part.DOTS, 0, at);
        while (u8(at) != END) {
            at = block(at);
        }
        pieces.keep(Part.DOTS, at, at + 1);
    }

    private int block(int at) throws BadPictureException {
        int end;
        boolean kept = true;
        if (u8(at) == EXTENSION) {
            int label = u8(at + 1);
            end = afterStretches(at + 2);
            kept = label == CONTROL || (label == APPLICATION && isNeeded(at + 2));
        } else if (u8(at) == PICTURE) {
            end = afterStretches(at + 10 + table(at + 9) + 1);
            hasDots = true;
        } else {
            throw new BadPictureException("is broken: something else stands where a part of it should begin");
        }
        if (kept) {
            pieces.keep(Part.DOTS, at, end);
        }
        return end;
    }

    /** How often it moves, and its colours. */
    private boolean isNeeded(int at) {
        String name = u8(at) == 11 ? new String(file, at + 1, 11, ISO_8859_1) : "";
        return name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0") || name.equals("ICCRGBG1012");
    }

    /** How many bytes the colours have that a block says it brings. */
    private int table(int at) {
        int flags = u8(at);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int afterStretches(int from) {
        int at = from;
        while (u8(at) != 0) {
            at += 1 + u8(at);
        }
        return at + 1;
    }

    private int u8(int at) {
        return file[at] & 0xff;
    }

    private int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }
}
