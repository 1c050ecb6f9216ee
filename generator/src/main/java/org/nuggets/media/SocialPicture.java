package org.nuggets.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What is shown where a page is shared: its title, its site, and its mark in the hue of its type, 1200 by 630 pixels.
 *
 * @param site the name of the site
 * @param type the name of its type, by which it has its hue
 * @param label the type in words
 * @param circles the two of its mark, in a square of 0 to 200
 */
public record SocialPicture(String title, String site, String type, String label, List<Circle> circles) {

    /** How it is drawn: another number where the same values give other bytes. */
    public static final int VERSION = 1;

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int BAR = 18;
    private static final double LEFT = 76;
    private static final double COLUMN = 664;
    private static final double SMALL = 30;
    private static final double LABEL_Y = 118;
    private static final double SITE_Y = 566;
    private static final double MIDDLE = 330;
    private static final double LINE = 1.16;
    /** How far capitals reach above the baseline, of their size. */
    private static final double CAPITALS = 0.7;

    private static final double MARK_X = 770;
    private static final double MARK_ALONE_X = 390;
    private static final double MARK_Y = 118;
    private static final double MARK_SCALE = 2.1;
    private static final float RING = 7;

    public SocialPicture {
        circles = List.copyOf(circles);
    }

    /** A circle of a mark. */
    public record Circle(double x, double y, double radius) {

        private Shape shape(double left) {
            double r = radius * MARK_SCALE;
            return new Ellipse2D.Double(left + x * MARK_SCALE - r, MARK_Y + y * MARK_SCALE - r, 2 * r, 2 * r);
        }
    }

    /** Draws it as PNG. Where there is no shape for a letter of the title, only the mark is drawn. */
    public void write(Outlines font, OutputStream out) throws IOException {
        int hue = font.hue(type);
        int tint = font.tint(type);
        int paper = font.colour("paper");
        int light = font.colour("light");
        int ink = font.colour("ink");
        int soft = font.colour("soft");
        HeadlessDrawing.use();
        BufferedImage drawing = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawing.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(new Color(paper));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(hue));
        pen.fillRect(0, 0, WIDTH, BAR);
        String name = Outlines.drawable(site);
        String words = Outlines.drawable(title);
        boolean titled = font.has(words) && !words.isEmpty();
        mark(pen, titled ? MARK_X : MARK_ALONE_X, hue, tint, light);
        if (titled) {
            pen.setColor(new Color(ink));
            Lines lines = Lines.of(words, COLUMN, font);
            double height = lines.size() * (LINE * (lines.lines().size() - 1) + CAPITALS);
            double y = MIDDLE - height / 2 + lines.size() * CAPITALS;
            for (String line : lines.lines()) {
                pen.fill(font.shape(line, LEFT, y, lines.size()));
                y += lines.size() * LINE;
            }
        }
        small(pen, Outlines.drawable(label), LABEL_Y, hue, titled, font);
        small(pen, name, SITE_Y, soft, titled, font);
        pen.dispose();
        new FewColours(new int[][] {{paper, ink}, {paper, hue}, {paper, soft}, {hue, tint}, {hue, light}, {tint, light}
                })
                .write(drawing, out);
    }

    private static void small(Graphics2D pen, String text, double y, int colour, boolean titled, Outlines font) {
        if (titled && font.has(text) && font.width(text, SMALL) <= WIDTH - 2 * LEFT) {
            pen.setColor(new Color(colour));
            pen.fill(font.shape(text, LEFT, y, SMALL));
        }
    }

    private void mark(Graphics2D pen, double left, int hue, int tint, int light) {
        pen.setColor(new Color(tint));
        circles.forEach(circle -> pen.fill(circle.shape(left)));
        if (!circles.isEmpty()) {
            Area lens = new Area(circles.get(0).shape(left));
            circles.forEach(circle -> lens.intersect(new Area(circle.shape(left))));
            pen.setColor(new Color(light));
            pen.fill(lens);
        }
        pen.setColor(new Color(hue));
        pen.setStroke(new BasicStroke(RING));
        circles.forEach(circle -> pen.draw(circle.shape(left)));
    }
}
