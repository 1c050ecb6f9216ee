package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel of the search as readers use it, on any page of a server. */
class SearchIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String A_PAGE = "glossary/nugget/index.html";
    private static final Pattern SOME = Pattern.compile("\\d+ results");

    @Test
    void theKeysOfTheSearchOpenIt() {
        for (String key : List.of("/", "Control+k", "Meta+k")) {
            Page page = BROWSER.open(A_PAGE);
            page.keyboard().press(key);
            assertThat(field(page)).isFocused();
            page.close();
        }
    }

    @Test
    void aSlashInAFieldIsASlash() {
        Page page = BROWSER.open("index.html");
        Locator field = page.locator("#_search");
        field.focus();
        field.pressSequentially("and/or");
        assertThat(field).hasValue("and/or");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void theKeyOfOneCharacterCanBeSwitchedOff() {
        Page page = BROWSER.open(A_PAGE);
        page.keyboard().press("/");
        page.getByLabel("Press / to search").uncheck();
        page.keyboard().press("Escape");
        assertThat(field(page)).isHidden();
        page.reload();
        page.keyboard().press("/");
        page.keyboard().press("Control+k");
        assertThat(field(page)).hasValue("");
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(field(page)).isHidden();
    }

    @Test
    void aReaderWithAKeyboardAloneFindsAndOpensAPage() {
        Page page = BROWSER.open(A_PAGE);
        for (int i = 0; i < 10 && !isFocused(page.locator(".search-link")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(field(page)).isFocused();
        page.keyboard().type("secondee");
        assertThat(options(page).first()).isVisible();
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        assertThat(field(page))
                .hasAttribute("aria-activedescendant", options(page).first().getAttribute("id"));
        assertThat(field(page)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/roles/secondee/(#.*)?"));
        assertThat(page.locator("h1")).hasText("Secondee");
    }

    @Test
    void theArrowsGoRoundAndHomeAndEndGoToTheEnds() {
        Page page = openPanel("partner");
        page.keyboard().press("ArrowUp");
        assertThat(options(page).last()).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("End");
        assertThat(options(page).last()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Home");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        assertThat(page.locator("[aria-selected=true]")).hasCount(1);
    }

    @Test
    void escapeClearsThenClosesAndTheFocusReturnsToWhereItWas() {
        Page page = BROWSER.open(A_PAGE);
        Locator link = page.locator(".search-link");
        link.focus();
        page.keyboard().press("Enter");
        field(page).fill("partner");
        assertThat(options(page).first()).isVisible();
        assertThat(page.locator(".search-foot")).containsText("Esc to clear");
        page.keyboard().press("Escape");
        assertThat(field(page)).hasValue("");
        assertThat(field(page)).hasAttribute("aria-expanded", "false");
        assertThat(options(page)).hasCount(0);
        assertThat(page.locator(".search-foot")).containsText("Esc to close");
        page.keyboard().press("Escape");
        assertThat(field(page)).isHidden();
        assertThat(link).isFocused();
    }

    @Test
    void theNumberOfResultsIsAnnounced() {
        Page page = openPanel("partner");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(SOME);
        field(page).fill("xqzwvxqzwv");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("No results");
    }

    @Test
    void whatWasTypedLastIsWhatIsShown() {
        Page page = openPanel("partner");
        field(page).fill("mentor");
        field(page).fill("secondee");
        assertThat(options(page).first()).containsText("Secondee");
        page.waitForTimeout(500);
        assertThat(options(page).first()).containsText("Secondee");
    }

    @Test
    void halfAWordOfAnInputMethodIsNotSearched() {
        Page page = openPanel("partner");
        String before = options(page).first().textContent();
        field(page)
                .evaluate("field => { field.value = 'secondee';"
                        + " field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true })) }");
        page.waitForTimeout(500);
        assertThat(options(page).first()).hasText(before);
        field(page).dispatchEvent("compositionend");
        assertThat(options(page).first()).containsText("Secondee");
    }

    @Test
    void whereNothingIsFoundThereAreWaysOn() {
        Page page = openPanel("xqzwvxqzwv");
        assertThat(page.locator(".search-nothing a")).hasCount(3);
        assertThat(page.locator(".search-nothing a").last())
                .hasAttribute(
                        "href", Pattern.compile("^mailto:editors@.*subject=We%20looked%20for%3A%20xqzwvxqzwv&.*"));
        page.locator(".search-nothing a").first().click();
        page.waitForURL(BROWSER.site() + "browse/index.html");
    }

    @Test
    void whatIsTypedIsNeverTakenForMarkup() {
        Page page = openPanel("<img src=x onerror=alert(1)> \"<b>bold</b>");
        assertThat(page.locator(".search-count")).not().hasText("");
        assertThat(page.locator("dialog img, dialog b")).hasCount(0);
    }

    @Test
    void aLineThatDropsIsToldAndAnotherTryFinds() {
        BROWSER.window().route("**/search/manifest.json", route -> route.abort());
        Page page = BROWSER.open(A_PAGE);
        page.keyboard().press("/");
        field(page).fill("partner");
        assertThat(page.locator(".search-trouble")).containsText("working just now");
        BROWSER.window().unroute("**/search/manifest.json");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(options(page).first()).isVisible();
        assertThat(page.locator(".search-trouble")).hasCount(0);
    }

    @Test
    void withoutThePanelsScriptALinkStillLeadsToThePage() {
        Page page = BROWSER.open(A_PAGE);
        String panel = page.locator("script[data-panel]").getAttribute("data-panel");
        BROWSER.window().route("**/" + panel.replaceFirst(".*/", ""), route -> route.abort());
        page.locator(".search-link").click();
        page.waitForURL(BROWSER.site() + "search/index.html");
        assertThat(page.locator(".site-map")).isVisible();
        // The browser itself tells of what it did not get.
        assertThat(BROWSER.heard()).allMatch(said -> said.contains("net::ERR_FAILED"));
        BROWSER.heard().clear();
    }

    @Test
    void thePanelIsThereAtOnceAndKeepsWhatIsTypedWhileItsScriptsAreOnTheirWay() {
        Page page = BROWSER.open(A_PAGE);
        String panel = page.locator("script[data-panel]").getAttribute("data-panel");
        List<Route> held = new ArrayList<>();
        BROWSER.window().route("**/" + panel.replaceFirst(".*/", ""), held::add);
        page.locator(".search-link").click();
        assertThat(page.locator("dialog input")).isFocused();
        assertThat(page.locator(".search-body")).hasAttribute("aria-busy", "true");
        page.keyboard().type("secondee");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(options(page).first()).containsText("Secondee");
        assertThat(field(page)).hasValue("secondee");
        assertThat(page.locator(".search-body[aria-busy]")).hasCount(0);
    }

    @Test
    void whoClosesThePanelBeforeItsScriptsCameIsLeftAlone() {
        Page page = BROWSER.open(A_PAGE);
        String panel = page.locator("script[data-panel]").getAttribute("data-panel");
        List<Route> held = new ArrayList<>();
        BROWSER.window().route("**/" + panel.replaceFirst(".*/", ""), held::add);
        page.keyboard().press("/");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        held.forEach(Route::resume);
        page.waitForTimeout(300);
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void anEmptyPanelOffersQuestionsWaysOnAndTips() {
        Page page = BROWSER.open(A_PAGE);
        page.keyboard().press("/");
        assertThat(page.locator("dialog .search-examples a")).hasCount(6);
        assertThat(page.locator("dialog .search-ways a").first()).hasText("Nuggets");
        assertThat(page.getByText("“Words in quotes”")).isHidden();
        page.getByText("Tips for searching").click();
        assertThat(page.getByText("“Words in quotes”")).isVisible();
        page.locator("dialog .search-examples a").first().click();
        assertThat(options(page).first()).isVisible();
        assertThat(page.locator("dialog .search-examples")).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog .search-examples")).isVisible();
        page.locator("dialog .search-ways a").first().click();
        page.waitForURL(BROWSER.site() + "nuggets/index.html");
    }

    @Test
    void aFirstSearchFetchesTheManifestAndOneFile() {
        List<String> fetched = new ArrayList<>();
        BROWSER.window().onRequest(request -> {
            if (request.url().contains("/search/")) {
                fetched.add(request.url().replaceFirst(".*/search/([a-z]).*", "$1"));
            }
        });
        openPanel("learning partner");
        assertThat(fetched).containsExactly("m", "b");
    }

    @Test
    void enterAloneLeadsToThePageOfAllResults() {
        Page page = openPanel("partner");
        page.keyboard().press("Enter");
        page.waitForURL(BROWSER.site() + "search/index.html?q=partner");
        assertThat(page.locator(".hits .hit")).hasCount(20);
        assertThat(page.locator(".site-map")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More results"))
                .click();
        assertThat(page.locator(".hits .hit").nth(20).locator("a")).isFocused();
    }

    @Test
    void axeFindsNothingWithThePanelOpenNorOnThePage() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = openPanel(window, "learning partner");
                page.keyboard().press("ArrowDown");
                violations.addAll(Axe.inLightAndDark(page, "panel " + width));
                field(page).fill("xqzwvxqzwv");
                assertThat(page.locator(".search-nothing")).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "nothing " + width));
                field(page).fill("");
                page.getByText("Tips for searching").click();
                violations.addAll(Axe.inLightAndDark(page, "empty " + width));
                page.navigate(BROWSER.site() + "search/index.html?q=coach&type=role");
                assertThat(page.locator(".hits .hit").first()).isVisible();
                if (width < 960) {
                    page.locator(".filters > summary").click();
                }
                assertThat(page.locator(".facet").first()).isVisible();
                violations.addAll(Axe.inLightAndDark(page, "page " + width));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
        }
        assertThat(violations).isEmpty();
    }

    /** The panel with the answer to a question in it. */
    private static Page openPanel(String text) {
        return openPanel(BROWSER.window(), text);
    }

    private static Page openPanel(BrowserContext window, String text) {
        Page page = BROWSER.open(window, A_PAGE);
        page.keyboard().press("/");
        field(page).fill(text);
        assertThat(page.locator(".search-panel .hit, .search-nothing").first()).isVisible();
        return page;
    }

    private static Locator field(Page page) {
        return page.locator("dialog input[role=combobox]");
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }

    private static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("element => element === document.activeElement");
    }
}
