package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures of each kind of page for people to look at, in {@code target/screenshots}. */
@Tag("screenshots")
class ScreenshotsIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @Test
    void eachKindOfPageIsTakenOnAPhoneAndADeskInLightAndDark() throws Exception {
        Map<String, Path> kinds = PageKinds.all();
        Path folder = Path.of("target", "screenshots");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                try (BrowserContext window = BROWSER.window(width, scheme, true)) {
                    kinds.forEach((kind, file) -> {
                        String name = kind + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                        Page page = BROWSER.open(window, file);
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(folder.resolve(name))
                                .setFullPage(true));
                        page.close();
                        assertThat(folder.resolve(name)).isNotEmptyFile();
                    });
                }
            }
        }
    }
}
