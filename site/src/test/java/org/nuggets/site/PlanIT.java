package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Sheets.tabTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a page to a plan for one's own school, as those who make it do. */
class PlanIT {

    static final String NUGGET = "nuggets/three-days-on-the-floor/index.html";
    private static final String PLANS = "plan-on-one-page/index.html";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @Test
    void byKeyboardAloneAPlanIsMadeFromAPageAndIsThereAfterAReload() {
        Page page = open(NUGGET);
        String usual = page.title();
        List<String> steps = page.locator("#try-it ~ ol").first().locator("li").allInnerTexts();
        tabTo(page, "[data-plan]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#_plan")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Plan: Three days on the floor"));
        assertThat(page.locator("article")).isHidden();
        assertThat(written(page, "deliver")).isEqualTo(steps);
        assertThat(page.locator(".of-know")).containsText("No measure yet.");

        tabTo(page, "#_plan-aim");
        page.keyboard().type("Teachers ask for help sooner");
        tabTo(page, ".of-deliver [data-field=who]");
        page.keyboard().type("Ann");
        page.keyboard().press("Tab");
        page.keyboard().type("12152026");
        tabTo(page, ".of-deliver [data-line=up]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".of-prepare [data-line=up]")).isFocused();
        assertThat(page.locator(".plan-status")).hasText("Moved. It is now: Prepare, line 1.");
        tabTo(page, "[data-add=sustain]");
        page.keyboard().press("Enter");
        page.keyboard().type("Look back in July");

        page.reload();
        assertThat(page.locator("#_plan-aim")).hasValue("Teachers ask for help sooner");
        assertThat(page.locator(".of-prepare [data-field=who]")).hasValue("Ann");
        assertThat(page.locator(".of-prepare [data-field=when]")).hasValue("2026-12-15");
        assertThat(written(page, "sustain")).containsExactly("", "Look back in July");
        assertThat(written(page, "deliver")).isEqualTo(steps.subList(1, steps.size()));

        page.goBack();
        assertThat(page.locator("article")).isVisible();
        assertThat(page.locator("[data-plan]")).isFocused();
        assertThat(page).hasTitle(usual);
        page.goForward();
        assertThat(page.locator("#_plan-aim")).hasValue("Teachers ask for help sooner");
        page.locator(".plan-ways a").first().press("Enter");
        assertThat(page.locator("article")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "cards/team-learning, explore, 3, deliver, 3",
        "roles/secondee, prepare, 6, know, 1",
        "nl/roles/learning-partner, prepare, 5, know, 1"
    })
    void theStepsOfCardsAndRolesStandInTheirPhases(String item, String phase, int n, String other, int m) {
        Page page = open(item + "/index.html#_plan");
        assertThat(page.locator(".of-" + phase + " li")).hasCount(n);
        assertThat(written(page, phase)).noneMatch(String::isBlank);
        assertThat(page.locator(".of-" + other + " .plan-lines > li")).hasCount(m);
    }

    @Test
    void whatIsRemovedOrClearedCanBeBroughtBack() {
        Page page = open(NUGGET + "#_plan");
        page.onDialog(Dialog::accept);
        page.locator("#_plan-aim").fill("More reading");
        List<String> before = written(page, "deliver");
        page.locator(".of-deliver [data-line=remove]").first().press("Enter");
        assertThat(written(page, "deliver")).isEqualTo(before.subList(1, before.size()));
        assertThat(page.locator(".of-deliver textarea").first()).isFocused();
        page.locator(".plan-status button").first().press("Enter");
        assertThat(written(page, "deliver")).isEqualTo(before);

        page.locator("[data-do=clear]").press("Enter");
        assertThat(page.locator("#_plan-aim")).hasValue("");
        assertThat((int) page.evaluate("localStorage.length")).isZero();
        page.locator(".plan-status button").first().press("Enter");
        assertThat(page.locator("#_plan-aim")).hasValue("More reading");
        page.reload();
        assertThat(page.locator("#_plan-aim")).hasValue("More reading");
    }

    @Test
    void withoutScriptsTheLinkLeadsToABlankPlanOnOneSide() {
        try (BrowserContext plain = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = BROWSER.open(plain, BuiltSite.ofThisModule().root().resolve(NUGGET));
            page.locator("[data-plan]").press("Enter");
            page.waitForURL(Pattern.compile("/plan-on-one-page/index\\.html$"));
            assertThat(page.locator("h1").first()).hasText("Plan on one page");
            assertThat(page.locator(".plan-paper tbody")).hasCount(5);
            assertThat(page.locator("[data-plans]")).isHidden();
            assertThat(page.locator("button:visible:not(.menu-button)")).hasCount(0);
            assertThat(page.content()).contains("JavaScript is off in this browser");
            assertThat(sides(page)).isEqualTo(1);
        }
    }

    @Test
    void axeFindsNothingOnAPlanThatIsEmptyFilledWrongOrPrintedOrAmongOthers() {
        for (int width : List.of(390, 1280)) {
            try (BrowserContext other = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = BROWSER.open(other, NUGGET + "#_plan");
                assertThat(page.locator(".plan-told")).isVisible();
                assertNothing(page, "empty", width);
                page.locator(".plan-told summary").click();
                page.locator("#_plan-aim").fill("long ".repeat(100));
                page.locator("[data-field=when]").first().fill("1066-10-14");
                page.locator("[data-line=remove]").last().click();
                assertThat(page.locator(".plan-status button")).hasCount(2);
                assertNothing(page, "filled", width);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(Axe.inLightAndDark(page, "printed")).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.evaluate("localStorage['nuggets plan / card:x'] = '{'");
                page.navigate(BROWSER.site() + PLANS);
                assertThat(page.locator("[data-plans] li")).hasCount(2);
                assertNothing(page, "plans", width);
            }
        }
    }

    private static void assertNothing(Page page, String state, int width) {
        assertThat(Axe.inLightAndDark(page, state + " " + width)).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static List<String> written(Page page, String part) {
        List<String> texts = new ArrayList<>();
        for (Locator what : page.locator(".of-" + part + " [data-field=what]").all()) {
            texts.add(what.inputValue());
        }
        return texts;
    }

    /** How many sides of A4 it is printed on. */
    static int sides(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return (int) Pattern.compile("/Type /Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private Page open(String path) {
        Page page = BROWSER.open(path);
        if (path.endsWith("#_plan")) {
            assertThat(page.locator("#_plan")).isFocused();
        }
        return page;
    }
}
