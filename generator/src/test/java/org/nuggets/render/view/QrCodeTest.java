package org.nuggets.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a telephone reads is the address, whichever way the code is drawn. */
class QrCodeTest {

    private static final String ADDRESS = "https://example.org/nuggets/cards/ākonga-and-trust/";
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;
    private static final int QUIET = 4;

    private final QrCode code = QrCode.of(ADDRESS).orElseThrow();

    private static String read(BufferedImage picture) throws Exception {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))))
                .getText();
    }

    private static Graphics2D paper(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        return pen;
    }

    @Test
    void itsDrawingSaysTheAddress() throws Exception {
        int wide = (code.size() + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(wide, wide, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper(picture);
        Matcher bars = BAR.matcher(code.path());
        int drawn = 0;
        while (bars.find()) {
            pen.fillRect(
                    (Integer.parseInt(bars.group(1)) + QUIET) * SCALE,
                    (Integer.parseInt(bars.group(2)) + QUIET) * SCALE,
                    Integer.parseInt(bars.group(3)) * SCALE,
                    SCALE);
            drawn += bars.group().length();
        }
        assertThat(drawn)
                .as("nothing else is in the path")
                .isEqualTo(code.path().length());
        assertThat(read(picture)).isEqualTo(ADDRESS);
    }

    @Test
    void itsPictureSaysTheSame() throws Exception {
        String data = code.picture().replace("data:image/png;base64,", "");
        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
        BufferedImage large =
                new BufferedImage(small.getWidth() * SCALE, small.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        paper(large).drawImage(small, 0, 0, large.getWidth(), large.getHeight(), null);
        assertThat(read(large)).isEqualTo(ADDRESS);
    }

    @Test
    void anAddressThatIsLongerThanAnyCodeHasNone() {
        assertThat(QrCode.of("https://example.org/" + "a".repeat(3_000))).isEmpty();
    }
}
