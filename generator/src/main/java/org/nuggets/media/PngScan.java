package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.nuggets.media.Pieces.Part;

/**
 * Reads the chunks of a PNG file: what it takes to draw and to move it stays, texts and days stay out.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>, 11
 */
final class PngScan {

    private static final int SIGNATURE = 8;
    /** The length and the name before what a chunk holds, and the sum behind it. */
    private static final int AROUND = 12;

    private static final Set<String> DOTS =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "acTL", "fcTL", "fdAT", "pHYs");
    private static final Set<String> COLOURS = Set.of("iCCP", "gAMA", "cHRM", "sRGB", "cICP", "mDCV", "cLLI");
    private static final String EXIF = "eXIf";
    /** What Apple's programs put first in a file that only they can read. */
    private static final String APPLE = "CgBI";

    private final byte[] file;
    private final ByteBuffer in;
    private final Pieces pieces;
    private Turn turn = Turn.NONE;
    private boolean isGrey;
    private boolean moves;
    private boolean hasDots;

    private PngScan(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file);
        this.pieces = new Pieces(file);
    }

    static PictureScan of(byte[] file) throws BadPictureException {
        PngScan scan = new PngScan(file);
        if (scan.name(SIGNATURE).equals(APPLE)) {
            throw new BadPictureException("is of a kind that only Apple's programs can read");
        }
        if (!scan.name(SIGNATURE).equals("IHDR") || scan.in.getInt(SIGNATURE) != 13) {
            throw new BadPictureException("is broken: its size does not stand where it begins");
        }
        int width = scan.in.getInt(SIGNATURE + 8);
        int height = scan.in.getInt(SIGNATURE + 12);
        if (width <= 0 || height <= 0) {
            throw new BadPictureException("is broken: it has no size");
        }
        scan.isGrey = file[SIGNATURE + 17] == 0;
        scan.run();
        if (!scan.hasDots) {
            throw new BadPictureException("is broken: there is nothing in it");
        }
        return new PictureScan(
                PictureKind.PNG,
                width,
                height,
                scan.turn,
                !scan.moves,
                scan.isGrey,
                file[SIGNATURE + 16] > 8,
                scan.pieces);
    }

    private void run() throws BadPictureException {
        pieces.put(Part.DOTS, Arrays.copyOf(file, SIGNATURE));
        for (int at = SIGNATURE; ; ) {
            int length = in.getInt(at);
            String name = name(at);
            if (length < 0 || length > file.length - at - AROUND) {
                throw new BadPictureException("is cut off: its end is missing");
            }
            int end = at + AROUND + length;
            chunk(name, at, end);
            if (name.equals("IEND")) {
                return;
            }
            at = end;
        }
    }

    private void chunk(String name, int at, int end) throws BadPictureException {
        boolean isDots = DOTS.contains(name);
        if (isDots || COLOURS.contains(name)) {
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, end - at - 8);
            if ((int) sum.getValue() != in.getInt(end - 4)) {
                throw new BadPictureException("is broken: what stands in it is not what was written");
            }
            pieces.keep(isDots ? Part.DOTS : Part.COLOURS, at, end);
            hasDots |= name.equals("IDAT");
            isGrey &= !name.equals("tRNS");
            moves |= name.equals("acTL");
        } else if (name.equals(EXIF) && turn.isNone()) {
            turn = Turn.of(file, at + 8, end - 4);
            if (!turn.isNone()) {
                pieces.put(Part.TURN, chunk(EXIF, turn.block()));
            }
        }
    }

    /** A chunk that holds something. */
    static byte[] chunk(String name, byte[] holds) {
        byte[] named = ByteBuffer.allocate(4 + holds.length)
                .put(name.getBytes(ISO_8859_1))
                .put(holds)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(AROUND + holds.length)
                .putInt(holds.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private String name(int at) {
        return new String(file, at + 4, 4, ISO_8859_1);
    }
}
