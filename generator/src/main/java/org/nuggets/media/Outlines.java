package org.nuggets.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of a font as shapes, and the colours of social pictures: {@code outlines/social.json} of a theme.
 *
 * <p>Fonts of Java need those of the machine, which a bare container has none of, and each machine draws them its own way.
 */
public final class Outlines {

    /** Where a theme has them. */
    public static final String FILE = "outlines/social.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("([MLQCZ])([-0-9,. ]*)");
    private static final String OTHER_TYPES = "page";

    private final JsonNode data;
    private final double em;
    private final Map<String, Path2D> glyphs = new ConcurrentHashMap<>();

    private Outlines(JsonNode data) {
        this.data = data;
        this.em = data.path("em").asDouble(1000);
    }

    /** Those that a file holds. */
    public static Outlines of(byte[] json) {
        try {
            return new Outlines(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " of the theme is no JSON", e);
        }
    }

    /** A text as it can be drawn: composed, and without marks that say where a word may break. */
    static String drawable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u00ad", "")
                .replace("\u200b", "")
                .strip();
    }

    /** Whether there is a shape for each letter. */
    boolean has(String text) {
        return text.codePoints().allMatch(c -> data.path("glyphs").has(Character.toString(c)));
    }

    /** How wide a text is, at a size in pixels. */
    double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text, i);
        }
        return width * size / em;
    }

    /** The shape of a text whose baseline begins at a point. */
    Path2D shape(String text, double x, double y, double size) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / em;
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            all.append(
                    glyphs.computeIfAbsent(text.substring(i, i + 1), this::glyph)
                            .getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)),
                    false);
            at += advance(text, i) * scale;
        }
        return all;
    }

    /** How far the next letter stands from this one; two that look apart stand nearer. */
    private double advance(String text, int i) {
        double own = data.path("glyphs").path(text.substring(i, i + 1)).path(0).asDouble();
        return i + 2 > text.length()
                ? own
                : own + data.path("nearer").path(text.substring(i, i + 2)).asDouble(0);
    }

    private Path2D glyph(String letter) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher step = STEP.matcher(data.path("glyphs").path(letter).path(1).asText(""));
        while (step.find()) {
            String[] numbers = step.group(2).strip().split("[, ]+");
            double[] n = new double[numbers.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = numbers[i].isEmpty() ? 0 : Double.parseDouble(numbers[i]);
            }
            switch (step.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
                case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    /** The colour of text or of what it stands on: {@code paper}, {@code ink}, {@code soft}, {@code light}. */
    int colour(String name) {
        return rgb(data.path(name));
    }

    /** The hue of a type. */
    int hue(String type) {
        return rgb(ofType(type).path(0));
    }

    /** The same, much lighter. */
    int tint(String type) {
        return rgb(ofType(type).path(1));
    }

    private JsonNode ofType(String type) {
        JsonNode hues = data.path("hues");
        return hues.has(type) ? hues.path(type) : hues.path(OTHER_TYPES);
    }

    private static int rgb(JsonNode colour) {
        return Integer.parseInt(colour.asText("#000000").substring(1), 16);
    }
}
