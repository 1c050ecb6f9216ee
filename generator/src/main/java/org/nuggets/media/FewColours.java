package org.nuggets.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a drawing of few colours as a small PNG: of each pair that meets there are some steps from one to the other. */
final class FewColours {

    private static final int STEPS = 12;

    /** The smallest files are a tenth smaller, and take four times as long. */
    private static final float QUICK = 0.45f;

    private final int[] palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    /** @param pairs the colours that meet at an edge, two and two */
    FewColours(int[][] pairs) {
        Set<Integer> colours = new LinkedHashSet<>();
        for (int[] pair : pairs) {
            for (int step = 0; step <= STEPS; step++) {
                colours.add(between(pair[0], pair[1], step));
            }
        }
        palette = colours.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param drawing of type {@code TYPE_INT_RGB} */
    void write(BufferedImage drawing, OutputStream out) throws IOException {
        IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage small =
                new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        int[] from = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        int last = -1;
        int index = 0;
        for (int i = 0; i < from.length; i++) {
            int rgb = from[i] & 0xFFFFFF;
            // Most pixels are as the one before them.
            if (rgb != last) {
                last = rgb;
                index = nearest.computeIfAbsent(rgb, this::nearest);
            }
            to[i] = (byte) index;
        }
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam quick = writer.getDefaultWriteParam();
            quick.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quick.setCompressionQuality(QUICK);
            writer.setOutput(image);
            writer.write(null, new IIOImage(small, null, null), quick);
        } finally {
            writer.dispose();
        }
    }

    private int nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], rgb) < distance(palette[best], rgb)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int by = ((a >> shift) & 0xFF) - ((b >> shift) & 0xFF);
            distance += by * by;
        }
        return distance;
    }

    private static int between(int a, int b, int step) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = (a >> shift) & 0xFF;
            int to = (b >> shift) & 0xFF;
            colour |= (from + (to - from) * step / STEPS) << shift;
        }
        return colour;
    }
}
