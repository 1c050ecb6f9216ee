package org.nuggets.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nuggets.media.SocialPicture.Circle;

class SocialPictureTest {

    private static final int INK = 0xFF1F2430;
    private static final int HUE = 0xFF0A5C59;
    private static final int LARGEST = 60_000;

    private final Outlines font = Outlines.of(font());

    private static byte[] font() {
        try (InputStream file =
                SocialPictureTest.class.getResourceAsStream("/org/nuggets/themes/commons/" + Outlines.FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] png(String title) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SocialPicture(title, "St Mary’s", "role", "Role", List.of(new Circle(74, 105, 53), new Circle(126, 95, 53)))
                .write(font, out);
        return out.toByteArray();
    }

    /** How many pixels of a colour there are. */
    private static int count(byte[] png, int colour) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        int count = 0;
        for (int y = 0; y < 630; y++) {
            for (int x = 0; x < 1200; x++) {
                count += picture.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aTitleIsDrawnBesideTheMarkInTheHueOfItsType() throws IOException {
        byte[] png = png("Three days on the floor");
        assertThat(count(png, INK)).isGreaterThan(5_000);
        assertThat(count(png, HUE)).isGreaterThan(20_000);
    }

    @Test
    void itIsSmallHoweverLongTheTitleIs() throws IOException {
        for (String title : List.of("I", "Who does the work that is left behind? ".repeat(12), "Ww".repeat(200), "")) {
            assertThat(png(title)).hasSizeLessThan(LARGEST);
        }
    }

    @Test
    void theSameTitleGivesTheSameBytes() throws IOException {
        assertThat(png("Ākonga, whānau and kaiako")).isEqualTo(png("Ākonga, whānau and kaiako"));
    }

    @Test
    void macronsAccentsAndQuotationMarksHaveAShape() {
        assertThat(font.has(Outlines.drawable("“Ākonga” – zo’n coördinator’s café, Łódź, a\u0304 and 5€…")))
                .isTrue();
    }

    @Test
    void aTitleInLettersThatThereAreNoShapesForIsLeftOut() throws IOException {
        assertThat(count(png("Μάθηση 知识"), INK)).isZero();
        assertThat(count(png("Μάθηση 知识"), HUE)).isGreaterThan(20_000);
    }

    @Test
    void aTitleIsAsLargeAsFourLinesLetItBe() {
        assertThat(Lines.of("Inquiry", 664, font)).isEqualTo(new Lines(List.of("Inquiry"), 76));
        Lines cut = Lines.of("all that there is to say ".repeat(20).strip(), 664, font);
        assertThat(cut.lines()).hasSize(4).last().asString().endsWith("…");
        assertThat(cut.lines())
                .allSatisfy(line -> assertThat(font.width(line, cut.size())).isLessThan(664));
    }
}
