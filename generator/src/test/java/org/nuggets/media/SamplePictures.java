package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Real pictures, with what cameras and programs write into them. The upper left quarter is red, the upper right green, the lower
 * left blue, the lower right white; over all lies a grain, so that they weigh as much as photos do.
 */
public final class SamplePictures {

    /** What must be found in no published byte. */
    public static final String SECRET = "SECRET-52.0907N-5.1214E";

    static final List<Color> QUARTERS =
            List.of(new Color(200, 30, 30), new Color(30, 160, 30), new Color(30, 30, 200), new Color(235, 235, 235));

    private SamplePictures() {}

    /** The smallest real picture of the kind that a name tells, such as {@code hall.jpg}. */
    public static byte[] named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jpg", "jpeg" -> jpeg(8, 8);
            case "webp" -> webp();
            default -> file(dots(8, 8, BufferedImage.TYPE_INT_RGB), ending);
        };
    }

    public static BufferedImage dots(int width, int height, int type) {
        BufferedImage dots = new BufferedImage(width, height, type);
        Random grain = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color of = QUARTERS.get((y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1));
                int noise = grain.nextInt(17) - 8;
                dots.setRGB(x, y, new Color(of.getRed() + noise, of.getGreen() + noise, of.getBlue() + noise).getRGB());
            }
        }
        return dots;
    }

    public static byte[] jpeg(int width, int height) {
        return file(dots(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) {
        return file(dots(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] file(BufferedImage dots, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(0.95f);
            }
            writer.setOutput(ImageIO.createImageOutputStream(out));
            writer.write(null, new IIOImage(dots, null, null), how);
            ((ImageOutputStream) writer.getOutput()).close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lossless WebP of one pixel. */
    public static byte[] webp() {
        byte[] dots = {0x2f, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xfe, 0x07, 0};
        return riff(chunk("VP8L", dots));
    }

    /** The same with where, with what and by whom it was taken. */
    public static byte[] webpOfACamera(int turn) {
        byte[] features = {HAS_EXIF_AND_XMP, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] whole = riff(
                chunk("VP8X", features),
                Arrays.copyOfRange(webp(), 12, webp().length),
                chunk("EXIF", exif(turn)),
                chunk("XMP ", xmp()),
                chunk("note", SECRET.getBytes(UTF_8)));
        return joined(whole, SECRET.getBytes(UTF_8));
    }

    private static final byte HAS_EXIF_AND_XMP = 0x0c;

    private static byte[] riff(byte[]... chunks) {
        byte[] all = joined(chunks);
        return ByteBuffer.allocate(12 + all.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + all.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(all)
                .array();
    }

    private static byte[] chunk(String name, byte[] holds) {
        return ByteBuffer.allocate(8 + holds.length + holds.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(holds.length)
                .put(holds)
                .array();
    }

    /** A JPEG as a phone writes it: Exif with a place and a small picture, XMP, IPTC, a comment, a profile, and a film behind it. */
    public static byte[] photo(byte[] jpeg, int turn) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, joined("Exif\0\0".getBytes(ISO_8859_1), exif(turn))),
                segment(0xe1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp())),
                segment(0xe2, joined("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), profile)),
                segment(0xe2, joined("MPF\0".getBytes(ISO_8859_1), SECRET.getBytes(UTF_8))),
                segment(0xed, joined("Photoshop 3.0\0".getBytes(ISO_8859_1), SECRET.getBytes(UTF_8))),
                segment(0xfe, SECRET.getBytes(UTF_8)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                "ftypmp42".getBytes(ISO_8859_1),
                SECRET.getBytes(UTF_8));
    }

    private static byte[] segment(int marker, byte[] holds) {
        return ByteBuffer.allocate(4 + holds.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + holds.length))
                .put(holds)
                .array();
    }

    /** A PNG with texts, a day and Exif; behind its end stands something, too. */
    public static byte[] pngOfAProgram(byte[] png, int turn) {
        byte[] text = joined("Comment\0".getBytes(ISO_8859_1), SECRET.getBytes(UTF_8));
        return joined(
                Arrays.copyOf(png, 33),
                pngChunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f}),
                pngChunk("tEXt", text),
                pngChunk("iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1), xmp())),
                pngChunk("tIME", new byte[] {7, (byte) 0xea, 1, 1, 1, 1, 1}),
                pngChunk("eXIf", exif(turn)),
                pngChunk("prVt", SECRET.getBytes(UTF_8)),
                Arrays.copyOfRange(png, 33, png.length),
                SECRET.getBytes(UTF_8));
    }

    static byte[] pngChunk(String name, byte[] holds) {
        byte[] named = joined(name.getBytes(ISO_8859_1), holds);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(12 + holds.length)
                .putInt(holds.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A GIF with a comment and XMP. */
    public static byte[] gifOfAProgram(byte[] gif) {
        int start = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        byte[] secret = SECRET.getBytes(UTF_8);
        return joined(
                Arrays.copyOf(gif, start),
                new byte[] {0x21, (byte) 0xfe, (byte) secret.length},
                secret,
                new byte[] {0, 0x21, (byte) 0xff, 11},
                "XMP DataXMP".getBytes(ISO_8859_1),
                new byte[] {(byte) secret.length},
                secret,
                new byte[] {0},
                Arrays.copyOfRange(gif, start, gif.length),
                secret);
    }

    static byte[] xmp() {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>" + SECRET + "</exif:GPSLatitude></x:xmpmeta>")
                .getBytes(UTF_8);
    }

    /** With a camera, a place and a note. */
    static byte[] exif(int turn) {
        byte[] secret = (SECRET + "\0").getBytes(UTF_8);
        ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x10e, 2, secret.length, 200);
        entry(tiff, 0x10f, 2, secret.length, 200);
        entry(tiff, 0x112, 3, 1, turn);
        entry(tiff, 0x8825, 4, 1, 80);
        tiff.putInt(0);
        tiff.position(80);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 300);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 330);
        tiff.putInt(0);
        tiff.position(200);
        tiff.put(secret);
        tiff.position(300);
        tiff.putInt(52).putInt(1).putInt(5).putInt(1).putInt(26).putInt(1);
        tiff.position(330);
        tiff.putInt(5).putInt(1).putInt(7).putInt(1).putInt(17).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
