package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coach prepares a conversation: the prompts that fit a role stand on its page, and are printed with it. */
class PromptsIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String TITLE = "Prompts for this conversation";
    private static final int PROMPTS = 13;

    private final Path role = BuiltSite.ofThisModule().root().resolve("roles/learning-partner/index.html");

    private static Locator prompts(Page page) {
        return page.locator(".prompts li");
    }

    @Test
    void byKeyboardTheyAreOneStepFromTheTopOfARoleAndTheirSheetIsAnother() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, role);
            Sheets.tabTo(page, ".item-header a[href='#_prompts']");
            page.keyboard().press("Enter");
            assertThat(page.locator(".prompts h2")).isInViewport();
            assertThat(page.locator(".prompts h2")).hasText(TITLE);
            assertThat(prompts(page)).hasCount(PROMPTS);
            assertThat(prompts(page).last()).containsText("Advice only");

            page.keyboard().press("Tab");
            assertThat(page.locator(".prompts-all a")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".prompts .print")).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Prompts for a coach");
            assertThat(page.locator(".worksheet [data-question]")).hasCount(PROMPTS);
        }
    }

    @Test
    void theButtonPrintsThePage() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            window.addInitScript("printed = 0; print = () => { printed++ }");
            Page page = BROWSER.open(window, role);
            page.locator(".prompts .print").press("Enter");
            assertThat(page.evaluate("printed")).isEqualTo(1);
        }
    }

    @Test
    void theyArePrintedWithTheRoleOnTwoSidesAndNotTornApart() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.DARK, true)) {
            Page page = BROWSER.open(window, role);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(prompts(page)).hasCount(PROMPTS);
            assertThat(prompts(page).first()).isVisible();
            assertThat(page.locator(".prompts")).hasCSS("break-inside", "avoid");
            assertThat(page.locator(".prompts")).hasCSS("background-color", "rgb(255, 255, 255)");
            assertThat(page.locator(".prompts .print"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(false));
            assertThat(page.locator(".item-header a[href='#_prompts']"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(false));
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            assertThat(Pattern.compile("/Type /Page\\b")
                            .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results()
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void withoutScriptsTheyStandThereJustTheSame() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = BROWSER.open(window, role);
            page.locator(".item-header a[href='#_prompts']").click();
            assertThat(prompts(page)).hasCount(PROMPTS);
            assertThat(page.locator(".prompts .print")).not().isVisible();
            page.locator(".prompts-all a").click();
            assertThat(page.locator("h1")).hasText("Prompts for a coach");
        }
    }

    @Test
    void inDutchTheyAreSaidToBeEnglish() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(
                    window, BuiltSite.ofThisModule().root().resolve("nl/roles/learning-partner/index.html"));
            assertThat(page.locator(".prompts h2")).hasText("Vragen voor dit gesprek");
            assertThat(page.locator(".prompts ol")).hasAttribute("lang", "en");
            assertThat(page.locator(".prompts-all .other-language")).hasText("(English)");
        }
    }

    @Test
    void aRoleOfWhichNoSourceSaysAStanceShowsNone() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, BuiltSite.ofThisModule().root().resolve("roles/secondee/index.html"));
            assertThat(page.locator(".prompts, [href='#_prompts']")).hasCount(0);
        }
    }

    @Test
    void theyFitTheWindowAndAxeFindsNothing() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(320, 390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = BROWSER.open(window, role);
                violations.addAll(Axe.inLightAndDark(page, "at " + width));
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                violations.addAll(Axe.inLightAndDark(page, "printed " + width));
            }
        }
        assertThat(violations).isEmpty();
    }
}
