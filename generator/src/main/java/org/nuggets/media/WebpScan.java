package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.nuggets.media.Pieces.Part;

/**
 * Reads the chunks of a WebP file: what it takes to draw and to move it stays, the rest stays out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>, 2
 */
final class WebpScan {

    private static final int HEADER = 12;
    private static final String FEATURES = "VP8X";
    private static final String EXIF = "EXIF";
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");
    /** What a frame of a moving one holds may hold more. */
    private static final String FRAME = "ANMF";

    private static final int OF_FRAME = 16;

    private final byte[] file;
    private final ByteBuffer in;
    private final Pieces body;
    private int width;
    private int height;
    private byte[] features = new byte[0];
    private Turn turn = Turn.NONE;
    private boolean hasDots;

    private WebpScan(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.body = new Pieces(file);
    }

    static PictureScan of(byte[] file) throws BadPictureException {
        WebpScan scan = new WebpScan(file);
        int size = scan.in.getInt(4);
        if (size < 0 || size > file.length - 8) {
            throw new BadPictureException("is cut off: its end is missing");
        }
        scan.run(8 + size);
        if (scan.width <= 0 || scan.height <= 0 || !scan.hasDots) {
            throw new BadPictureException("is broken: it has no size, or nothing in it");
        }
        return new PictureScan(PictureKind.WEBP, scan.width, scan.height, scan.turn, false, false, false, scan.whole());
    }

    private void run(int end) throws BadPictureException {
        for (int at = HEADER; at + 8 <= end; ) {
            int next = next(at, end);
            String name = name(at);
            if (name.equals(FEATURES)) {
                features(at);
            } else if (name.equals(FRAME)) {
                frame(at, next);
            } else if (name.equals(EXIF)) {
                turn = Turn.of(file, at + 8, at + 8 + in.getInt(at + 4));
            } else if (NEEDED.contains(name)) {
                size(name, at);
                keep(body, at, next);
            }
            at = next;
        }
    }

    /** Some programs forget what makes the length of a chunk even. */
    private static void keep(Pieces pieces, int at, int next) {
        pieces.keep(Part.DOTS, at, next);
        if ((next - at) % 2 == 1) {
            pieces.put(Part.DOTS, new byte[1]);
        }
    }

    private int next(int at, int end) throws BadPictureException {
        int length = in.getInt(at + 4);
        if (length < 0 || length > end - at - 8) {
            throw new BadPictureException("is cut off: its end is missing");
        }
        return Math.min(end, at + 8 + length + (length & 1));
    }

    private void features(int at) {
        features = new byte[18];
        System.arraycopy(file, at, features, 0, features.length);
        width = 1 + u24(at + 12);
        height = 1 + u24(at + 15);
    }

    /** A frame without what it need not hold. */
    private void frame(int at, int end) throws BadPictureException {
        Pieces kept = new Pieces(file);
        for (int part = at + 8 + OF_FRAME; part + 8 <= end; ) {
            int next = next(part, end);
            if (NEEDED.contains(name(part))) {
                keep(kept, part, next);
            }
            part = next;
        }
        byte[] parts = kept.bytes(Pieces.ALL);
        body.put(
                Part.DOTS,
                ByteBuffer.allocate(8 + OF_FRAME + parts.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(FRAME.getBytes(ISO_8859_1))
                        .putInt(OF_FRAME + parts.length)
                        .put(file, at + 8, OF_FRAME)
                        .put(parts)
                        .array());
        hasDots = true;
    }

    /** What the dots say of their size: no other chunk need say it. */
    private void size(String name, int at) {
        boolean isLossy = name.equals("VP8 ");
        boolean isLossless = name.equals("VP8L");
        hasDots |= isLossy || isLossless;
        if (features.length > 0) {
            return;
        }
        if (isLossy) {
            width = in.getShort(at + 14) & 0x3fff;
            height = in.getShort(at + 16) & 0x3fff;
        } else if (isLossless) {
            int bits = in.getInt(at + 9);
            width = 1 + (bits & 0x3fff);
            height = 1 + (bits >> 14 & 0x3fff);
        }
    }

    private Pieces whole() {
        if (features.length > 0) {
            features[8] &= (byte) ~(HAS_XMP | HAS_EXIF);
            features[8] |= (byte) (turn.isNone() ? 0 : HAS_EXIF);
        }
        byte[] block = turn.isNone() || features.length == 0 ? new byte[0] : turn.block();
        byte[] chunk = block.length == 0
                ? block
                : ByteBuffer.allocate(8 + block.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(EXIF.getBytes(ISO_8859_1))
                        .putInt(block.length)
                        .put(block)
                        .array();
        byte[] dots = body.bytes(Pieces.ALL);
        Pieces whole = new Pieces(file);
        whole.put(
                Part.DOTS,
                ByteBuffer.allocate(HEADER)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("RIFF".getBytes(ISO_8859_1))
                        .putInt(4 + features.length + dots.length + chunk.length)
                        .put("WEBP".getBytes(ISO_8859_1))
                        .array());
        whole.put(Part.DOTS, features);
        whole.put(Part.DOTS, dots);
        whole.put(Part.TURN, chunk);
        return whole;
    }

    private String name(int at) {
        return new String(file, at, 4, ISO_8859_1);
    }

    private int u24(int at) {
        return (file[at] & 0xff) | (file[at + 1] & 0xff) << 8 | (file[at + 2] & 0xff) << 16;
    }
}
