package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a word means stands beside it when a reader asks, and its link leads to the glossary all the same. */
class DefinitionsIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final int PHONE = 390;

    private final Path page = BuiltSite.ofThisModule().root().resolve("nuggets/three-days-on-the-floor/index.html");

    private static Locator word(Page page) {
        return page.locator(".body a:has-text('ākonga')");
    }

    private static Locator shown(Page page) {
        return page.locator(".definition:popover-open");
    }

    @Test
    void byKeyboardAWordIsExplainedInPlaceAndTheEntryIsOneStepOn() {
        try (BrowserContext window = BROWSER.window(PHONE, ColorScheme.LIGHT, true)) {
            Page open = BROWSER.open(window, page);
            word(open).press("Enter");
            assertThat(shown(open)).containsText("Students: a word that Amesbury School uses");
            assertThat(shown(open).locator("dfn")).hasAttribute("lang", "mi");
            assertThat(word(open)).hasAttribute("aria-expanded", "true");

            open.keyboard().press("Escape");
            assertThat(shown(open)).hasCount(0);
            assertThat(word(open)).isFocused();
            assertThat(word(open)).hasAttribute("aria-expanded", "false");

            open.keyboard().press("Enter");
            open.keyboard().press("Tab");
            open.keyboard().press("Enter");
            assertThat(open.locator("h1")).hasText("ākonga");
        }
    }

    @Test
    void whatIsShownStaysWithinTheWindowAndIsAccessible() {
        for (int width : List.of(320, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page open = BROWSER.open(window, page);
                word(open).click();
                BoundingBox box = shown(open).boundingBox();
                assertThat(box.x).isNotNegative();
                assertThat(box.x + box.width).isLessThanOrEqualTo(width);
                assertThat(Axe.inLightAndDark(open, "at " + width)).isEmpty();
            }
        }
    }

    @Test
    void withoutScriptsTheWordLeadsToItsEntry() {
        try (BrowserContext window = BROWSER.window(PHONE, ColorScheme.LIGHT, false)) {
            Page open = BROWSER.open(window, page);
            word(open).click();
            assertThat(open.locator("h1")).hasText("ākonga");
        }
    }
}
