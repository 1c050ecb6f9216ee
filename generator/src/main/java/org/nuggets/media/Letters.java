package org.nuggets.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.nuggets.memo.Lazy;
import org.nuggets.model.SourceFile;

/**
 * The letters that fonts have a shape for.
 *
 * @param faces of each font, whether it has one
 */
record Letters(List<Lazy<IntPredicate>> faces) {

    private static final String FONT = ".ttf";

    /** Those of the fonts among files, each read when a letter is in none before it. */
    static Letters of(Collection<SourceFile> files) {
        return new Letters(files.stream()
                .filter(file -> file.path().endsWith(FONT))
                .map(file -> new Lazy<>(() -> face(file)))
                .toList());
    }

    /** What is no font has no letters. */
    private static IntPredicate face(SourceFile file) {
        try (TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file.bytes())))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            return letter -> letters.getGlyphId(letter) != 0;
        } catch (IOException noFont) {
            return letter -> false;
        }
    }

    /** Letters of a text that some font lacks; each once, in order. */
    String lostOf(String text) {
        StringBuilder lost = new StringBuilder();
        text.codePoints()
                .distinct()
                .filter(letter -> letter >= ' ' && !isInvisible(letter))
                .filter(letter -> faces.stream().noneMatch(face -> face.get().test(letter)))
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
