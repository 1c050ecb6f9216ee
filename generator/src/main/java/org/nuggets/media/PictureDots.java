package org.nuggets.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The dots of a picture, read and written as numbers: what colours they stand for says a profile, which goes with them from
 * file to file.
 */
final class PictureDots {

    private PictureDots() {}

    /**
     * Reads them.
     *
     * @return in eight bits for each colour
     * @throws BadPictureException where only a part of them could be read, or none
     */
    static BufferedImage read(PictureScan picture) throws BadPictureException {
        HeadlessDrawing.use();
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format(picture)).next();
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.dots()))) {
            reader.setInput(in, true, true);
            BufferedImage dots = reader.read(0);
            if (warnings.stream().anyMatch(PictureDots::isLoss)) {
                throw new BadPictureException("is broken: only a part of it can be seen");
            }
            return plain(dots);
        } catch (IOException | RuntimeException fault) {
            // Readers of pictures throw what they like at a damaged one.
            throw new BadPictureException("is broken: it cannot be read");
        } finally {
            reader.dispose();
        }
    }

    /** Whether a reader filled something in by itself. */
    private static boolean isLoss(String warning) {
        return warning.contains("premature end") || warning.contains("bad huffman") || warning.contains("truncated");
    }

    private static String format(PictureScan picture) {
        return picture.kind() == PictureKind.JPEG ? "jpeg" : "png";
    }

    /** Numbers as they were, and not as a screen would show them: grey ones are else made lighter. */
    private static BufferedImage plain(BufferedImage dots) {
        int type = dots.getType();
        if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY) {
            return dots;
        }
        boolean isClear = dots.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                dots.getWidth(), dots.getHeight(), isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] row = new int[dots.getWidth()];
        for (int y = 0; y < dots.getHeight(); y++) {
            if (dots.getColorModel() instanceof IndexColorModel) {
                dots.getRGB(0, y, row.length, 1, row, 0, row.length);
            } else {
                numbers(dots, y, isClear, row);
            }
            plain.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return plain;
    }

    private static void numbers(BufferedImage dots, int y, boolean isClear, int[] row) {
        Raster raster = dots.getRaster();
        int bands = raster.getNumBands();
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        boolean isGrey = dots.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        int[] samples = raster.getPixels(0, y, row.length, 1, (int[]) null);
        for (int x = 0, at = 0; x < row.length; x++, at += bands) {
            int red = samples[at] * 255 / most;
            int green = isGrey ? red : samples[at + 1] * 255 / most;
            int blue = isGrey ? red : samples[at + 2] * 255 / most;
            int alpha = isClear ? samples[at + bands - 1] * 255 / most : 255;
            row[x] = alpha << 24 | red << 16 | green << 8 | blue;
        }
    }

    /**
     * Writes dots as a picture of the kind of another one, with its colours.
     *
     * @param quality of a JPEG, from 0 to 1
     */
    static byte[] write(BufferedImage dots, PictureScan like, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format(like)).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        boolean isPhoto = like.kind() == PictureKind.JPEG;
        how.setCompressionQuality(isPhoto ? quality : 0);
        how.setProgressiveMode(isPhoto ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(dots, null, null), how);
        } catch (IOException memoryTakesAll) {
            throw new IllegalStateException(memoryTakesAll);
        } finally {
            writer.dispose();
        }
        return coloured(out.toByteArray(), like, dots);
    }

    /** Behind what must stand first. */
    private static byte[] coloured(byte[] file, PictureScan like, BufferedImage dots) {
        byte[] colours = isSameColours(like, dots) ? like.colours() : new byte[0];
        int first = like.kind() == PictureKind.JPEG ? 4 + ((file[4] & 0xff) << 8 | (file[5] & 0xff)) : 33;
        byte[] whole = new byte[file.length + colours.length];
        System.arraycopy(file, 0, whole, 0, first);
        System.arraycopy(colours, 0, whole, first, colours.length);
        System.arraycopy(file, first, whole, first + colours.length, file.length - first);
        return whole;
    }

    /** A profile of greys says nothing of colours. */
    private static boolean isSameColours(PictureScan like, BufferedImage dots) {
        return like.isGrey() == (dots.getType() == BufferedImage.TYPE_BYTE_GRAY);
    }
}
