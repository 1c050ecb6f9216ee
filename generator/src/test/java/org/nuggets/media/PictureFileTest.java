package org.nuggets.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuggets.media.SamplePictures.QUARTERS;
import static org.nuggets.media.SamplePictures.SECRET;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Checked;

/** What is published of a picture is read back here by a reader that is none of ours, and by Java's own. */
class PictureFileTest {

    private static final long MOST = 60_000_000;

    @Test
    void nothingSaysWhereAndWithWhatAPhotoWasTaken() throws Exception {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(60, 40), 1);
        assertThat(kinds(photo)).contains("GPS", "Exif IFD0", "XMP", "JpegComment");
        byte[] clean = read(photo, "a.jpg").clean();
        assertThat(kinds(clean)).doesNotContain("GPS", "Exif IFD0", "XMP", "JpegComment", "Photoshop", "IPTC");
        assertThat(text(clean)).doesNotContain(SECRET);
    }

    @Test
    void theDotsOfAPhotoThatLiesRightAreAsTheyWereAndItsProfileStays() throws Exception {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(60, 40), 1);
        byte[] clean = read(photo, "a.jpg").clean();
        assertThat(numbers(drawn(clean))).isEqualTo(numbers(drawn(photo)));
        assertThat(metadata(clean).getFirstDirectoryOfType(IccDirectory.class)).isNotNull();
        assertThat(read(photo, "a.jpg").isTurned()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoIsTurnedAsItsPhoneWasHeld(int turn) throws Exception {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(60, 40), turn);
        PictureFile picture = read(photo, "a.jpg");
        BufferedImage upright = drawn(turn == 1 ? picture.clean() : picture.upright());
        assertThat(List.of(upright.getWidth(), upright.getHeight()))
                .containsExactly(picture.width(), picture.height())
                .containsExactlyElementsOf(turn < 5 ? List.of(60, 40) : List.of(40, 60));
        // Exif 2.3, 4.6.4: where row 0 and column 0 lie as the picture is looked at; red is the first dot of the file.
        String red = Map.of(
                        1,
                        "top left",
                        2,
                        "top right",
                        3,
                        "bottom right",
                        4,
                        "bottom left",
                        5,
                        "top left",
                        6,
                        "top right",
                        7,
                        "bottom right",
                        8,
                        "bottom left")
                .get(turn);
        assertThat(corner(upright, red)).isEqualTo("red");
        // And green is at the end of its first row.
        String green = Map.of(
                        1,
                        "top right",
                        2,
                        "top left",
                        3,
                        "bottom left",
                        4,
                        "bottom right",
                        5,
                        "bottom left",
                        6,
                        "bottom right",
                        7,
                        "top right",
                        8,
                        "top left")
                .get(turn);
        assertThat(corner(upright, green)).isEqualTo("green");
        assertThat(text(picture.isTurned() ? picture.upright() : picture.clean()))
                .doesNotContain(SECRET);
        assertThat(metadata(picture.isTurned() ? picture.upright() : picture.clean())
                        .getFirstDirectoryOfType(IccDirectory.class))
                .isNotNull();
    }

    @Test
    void smallerOnesAreUprightInTheColoursOfThePictureAndSayNothing() throws Exception {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(1600, 1000), 6);
        PictureFile picture = read(photo, "a.jpg");
        assertThat(picture.widths()).containsExactly(480, 800);
        picture.smaller().forEach((width, bytes) -> {
            BufferedImage small = drawn(bytes);
            assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(width, width * 1600 / 1000);
            assertThat(corner(small, "top right")).isEqualTo("red");
            assertThat(corner(small, "bottom right")).isEqualTo("green");
            assertThat(text(bytes)).doesNotContain(SECRET);
            assertThat(metadata(bytes).getFirstDirectoryOfType(IccDirectory.class))
                    .isNotNull();
            assertThat(bytes.length).isLessThan(photo.length);
        });
    }

    @Test
    void theSameBytesAreMadeEachTime() {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(900, 600), 6);
        assertThat(read(photo, "a.jpg").upright())
                .isEqualTo(read(photo, "a.jpg").upright());
        assertThat(read(photo, "a.jpg").smaller().get(480))
                .isEqualTo(read(photo, "a.jpg").smaller().get(480));
    }

    @Test
    void aPictureThatIsNarrowOrLightHasNoSmallerOnes() {
        assertThat(read(SamplePictures.jpeg(480, 2000), "a.jpg").widths()).isEmpty();
        BufferedImage plain = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        assertThat(read(SamplePictures.file(plain, "png"), "a.png").widths()).isEmpty();
    }

    @Test
    void aSmallerOneThatWouldWeighMoreIsThePictureItself() throws Exception {
        // Two colours in a wild pattern are one bit each; made smaller they are greys.
        BufferedImage wild = new BufferedImage(900, 900, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 900 * 900; i++) {
            wild.setRGB(i % 900, i / 900, ((i * 7919) >> 3) % 3 == 0 ? -1 : 0xff000000);
        }
        byte[] file = SamplePictures.pngOfAProgram(SamplePictures.file(wild, "png"), 1);
        PictureFile picture = read(file, "a.png");
        picture.smaller().values().forEach(bytes -> assertThat(bytes.length).isLessThanOrEqualTo(picture.size()));
    }

    @Test
    void aPngKeepsItsDotsAndGammaAndLosesItsTexts() throws Exception {
        byte[] png = SamplePictures.pngOfAProgram(SamplePictures.png(60, 40), 1);
        assertThat(text(png)).contains(SECRET);
        byte[] clean = read(png, "a.png").clean();
        assertThat(text(clean))
                .doesNotContain(SECRET, "tEXt", "iTXt", "tIME", "eXIf", "prVt")
                .contains("gAMA");
        assertThat(numbers(drawn(clean))).isEqualTo(numbers(drawn(png)));
    }

    @Test
    void aPngThatLiesIsTurned() throws Exception {
        PictureFile picture = read(SamplePictures.pngOfAProgram(SamplePictures.png(60, 40), 6), "a.png");
        assertThat(List.of(picture.width(), picture.height())).containsExactly(40, 60);
        assertThat(corner(drawn(picture.upright()), "top right")).isEqualTo("red");
        assertThat(text(picture.upright())).contains("gAMA").doesNotContain("eXIf");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB
            })
    void eachKindOfPngHasSmallerOnesOfTheSameTones(int type) throws Exception {
        byte[] png = SamplePictures.file(SamplePictures.dots(1000, 600, type), "png");
        PictureFile picture = read(png, "a.png");
        if (picture.widths().isEmpty()) {
            assertThat(picture.size()).isLessThan(30_000);
            return;
        }
        BufferedImage small = drawn(picture.smaller().get(480));
        assertThat(Math.abs(tone(drawn(png)) - tone(small))).isLessThan(12);
    }

    @Test
    void greyWithClearPartsIsNotMadeLighter() throws Exception {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster dots = model.createCompatibleWritableRaster(900, 600);
        Random grain = new Random(3);
        for (int i = 0; i < 900 * 600; i++) {
            dots.setPixel(i % 900, i / 900, new int[] {96 + grain.nextInt(9), 200});
        }
        byte[] png = SamplePictures.file(new BufferedImage(model, dots, false, null), "png");
        BufferedImage small = drawn(read(png, "a.png").smaller().get(480));
        Color middle = new Color(small.getRGB(240, 160), true);
        assertThat(middle.getRed()).isBetween(92, 108);
        assertThat(middle.getAlpha()).isBetween(196, 204);
    }

    @Test
    void aGifLosesItsCommentAndStillMoves() throws Exception {
        byte[] gif = SamplePictures.gifOfAProgram(
                SamplePictures.file(SamplePictures.dots(40, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif"));
        PictureFile picture = read(gif, "a.gif");
        assertThat(text(picture.clean())).doesNotContain(SECRET, "XMP");
        assertThat(numbers(drawn(picture.clean()))).isEqualTo(numbers(drawn(gif)));
        assertThat(picture.widths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void aWebpLosesAllButItsTurn(int turn) throws Exception {
        byte[] webp = SamplePictures.webpOfACamera(turn);
        assertThat(kinds(webp)).contains("GPS");
        byte[] clean = read(webp, "a.webp").clean();
        assertThat(text(clean)).doesNotContain(SECRET, "XMP", "note");
        assertThat(kinds(clean)).doesNotContain("GPS", "XMP").contains("WebP");
        Directory exif = metadata(clean).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif == null ? 1 : exif.getInt(ExifDirectoryBase.TAG_ORIENTATION))
                .isEqualTo(turn);
        assertThat(clean.length).isEqualTo(read(webp, "a.webp").size());
        assertThat(text(clean)).contains(text(Arrays.copyOfRange(SamplePictures.webp(), 12, 34)));
    }

    @Test
    void aPhotoThatCannotBeDrawnHereKeepsItsDotsAndItsTurn() throws Exception {
        byte[] photo = SamplePictures.photo(SamplePictures.jpeg(60, 40), 6);
        // As a photo of four inks, or one that is written in a way that Java does not know.
        byte[] rare = photo.clone();
        int frame = text(rare).indexOf("\u00ff\u00c0");
        rare[frame + 1] = (byte) 0xc9;
        PictureFile picture = read(rare, "a.jpg");
        assertThat(picture.isTurned()).isFalse();
        assertThat(picture.widths()).isEmpty();
        assertThat(metadata(picture.clean())
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifDirectoryBase.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(text(picture.clean())).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void aFileThatIsCutOffAnywhereIsNotPublished(String kind) {
        byte[] whole = SamplePictures.named("a." + kind);
        for (int length = 0; length < whole.length; length++) {
            assertThat(PictureFile.of(Arrays.copyOf(whole, length), "a." + kind, MOST)
                            .value())
                    .as("the first %s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void aPhotoThatIsBrokenInItsMiddleIsTold() {
        byte[] photo = SamplePictures.jpeg(1200, 800);
        byte[] half = Arrays.copyOf(photo, photo.length / 2);
        half[half.length - 2] = (byte) 0xff;
        half[half.length - 1] = (byte) 0xd9;
        assertThatThrownBy(() -> read(half, "a.jpg").smaller())
                .isInstanceOf(UnreadableDots.class)
                .hasMessage("this picture is broken: only a part of it can be seen");
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedUnread() {
        byte[] bomb = SamplePictures.joined(
                Arrays.copyOf(SamplePictures.png(1, 1), 8),
                SamplePictures.pngChunk("IHDR", new byte[] {0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0}),
                SamplePictures.pngChunk("IDAT", new byte[20]),
                SamplePictures.pngChunk("IEND", new byte[0]));
        Checked<?> read = PictureFile.of(bomb, "a.png", MOST);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).message())
                .isEqualTo("the picture is 30000 by 30000 pixels, 900 megapixels; most are 60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void whateverIsInAFileItIsReadOrRefused(String kind) {
        Damage.of(whole(kind), 60).forEach(file -> Damage.read(file, "a." + kind));
    }

    static byte[] whole(String kind) {
        return switch (kind) {
            case "jpg" -> SamplePictures.photo(SamplePictures.jpeg(600, 80), 6);
            case "png" -> SamplePictures.pngOfAProgram(SamplePictures.png(600, 80), 6);
            case "gif" -> SamplePictures.gifOfAProgram(SamplePictures.named("a.gif"));
            default -> SamplePictures.webpOfACamera(6);
        };
    }

    private static PictureFile read(byte[] file, String name) {
        return PictureFile.of(file, name, MOST).value().orElseThrow();
    }

    private static Metadata metadata(byte[] file) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> kinds(byte[] file) {
        List<String> names = new ArrayList<>();
        metadata(file).getDirectories().forEach(directory -> names.add(directory.getName()));
        return names;
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }

    private static BufferedImage drawn(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int[] numbers(BufferedImage drawn) {
        return drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
    }

    /** Of a dot of the first quarter, as the file has it: of grey ones Java shows another. */
    private static int tone(BufferedImage drawn) {
        int x = drawn.getWidth() / 4;
        int y = drawn.getHeight() / 4;
        if (drawn.getColorModel() instanceof IndexColorModel
                || drawn.getRaster().getNumBands() > 1) {
            return new Color(drawn.getRGB(x, y)).getGreen();
        }
        int bits = drawn.getSampleModel().getSampleSize(0);
        return drawn.getRaster().getSample(x, y, 0) >> (bits - 8);
    }

    private static String corner(BufferedImage drawn, String where) {
        int x = drawn.getWidth() * (where.endsWith("left") ? 1 : 3) / 4;
        int y = drawn.getHeight() * (where.startsWith("top") ? 1 : 3) / 4;
        Color is = new Color(drawn.getRGB(x, y));
        List<String> names = List.of("red", "green", "blue", "white");
        for (int i = 0; i < QUARTERS.size(); i++) {
            if (Math.abs(is.getRed() - QUARTERS.get(i).getRed())
                            + Math.abs(is.getGreen() - QUARTERS.get(i).getGreen())
                            + Math.abs(is.getBlue() - QUARTERS.get(i).getBlue())
                    < 90) {
                return names.get(i);
            }
        }
        return is.toString();
    }
}
