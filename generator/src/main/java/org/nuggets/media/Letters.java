package org.nuggets.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.nuggets.memo.Lazy;
import org.nuggets.model.SourceFile;

/**
 * The letters that fonts have a shape for.
 *
 * @param faces the fonts, each read when a letter is in none before it
 */
record Letters(List<Lazy<Face>> faces) {

    /** How the name of a font ends. */
    static final String FONT = ".ttf";

    private static final int USUAL_WEIGHT = 400;

    /**
     * A font.
     *
     * @param weight 400 of the usual letters, 700 of bold ones
     * @param slants whether its letters slant
     * @param has whether it has a shape for a letter; what is no font has none
     */
    record Face(SourceFile file, int weight, boolean slants, IntPredicate has) {}

    /** Those of the fonts among files. */
    static Letters of(Collection<SourceFile> files) {
        return new Letters(files.stream()
                .filter(file -> file.path().endsWith(FONT))
                .map(file -> new Lazy<>(() -> face(file)))
                .toList());
    }

    private static Face face(SourceFile file) {
        try (TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file.bytes())))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            OS2WindowsMetricsTable metrics = font.getOS2Windows();
            return new Face(
                    file,
                    metrics == null ? USUAL_WEIGHT : metrics.getWeightClass(),
                    font.getPostScript() != null && font.getPostScript().getItalicAngle() != 0,
                    letter -> letters.getGlyphId(letter) != 0);
        } catch (IOException noFont) {
            return new Face(file, USUAL_WEIGHT, false, letter -> false);
        }
    }

    /** Letters of a text that every font lacks; each once, in order. */
    String lostOf(String text) {
        StringBuilder lost = new StringBuilder();
        text.codePoints()
                .distinct()
                .filter(letter -> letter >= ' ' && !isInvisible(letter))
                .filter(letter ->
                        faces.stream().noneMatch(face -> face.get().has().test(letter)))
                .forEach(lost::appendCodePoint);
        return lost.toString();
    }

    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> true;
            default -> Character.isWhitespace(letter);
        };
    }
}
