package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.PlanIT.NUGGET;
import static org.nuggets.site.Sheets.text;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plans that a browser keeps: several of them, found again, and what goes wrong with keeping. */
class PlanKeptIT {

    private static final String PLANS = "plan-on-one-page/index.html";
    private static final String CARD = "cards/team-learning/index.html";
    private static final String KEPT = "localStorage['nuggets plan / nugget:three-days-on-the-floor']";

    private static final Browser BROWSER = new Browser();
    private static final Server SERVER = new Server(BuiltSite.ofThisModule());

    private final List<String> heard = new ArrayList<>();
    private final BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true);

    @BeforeEach
    void listens() {
        window.onConsoleMessage(message -> heard.add(message.text()));
        window.onWebError(error -> heard.add(error.error()));
    }

    @AfterEach
    void closes() {
        window.close();
    }

    @AfterAll
    static void stops() {
        BROWSER.close();
        SERVER.close();
    }

    @Test
    void eachItemHasAPlanOfItsOwnAndAllOfThemAreFoundAgain() throws IOException {
        Page page = plan(NUGGET);
        page.locator("#_plan-aim").fill("Hill");
        page.locator(".of-deliver [data-field=when]").first().fill("2026-12-15");
        page.navigate(SERVER.address() + CARD + "#_plan");
        assertThat(page.locator("#_plan-aim")).hasValue("");
        page.locator("#_plan-aim").fill("Valley");
        page.locator(".plan-ways a").last().press("Enter");

        Locator plans = page.locator("[data-plans] li");
        assertThat(plans).hasCount(2);
        // What was written last stands first.
        assertThat(plans.first()).containsText("Team learning");
        assertThat(plans.last()).containsText(Pattern.compile("5 lines · by 15 December 2026 · changed \\d"));
        Download download = page.waitForDownload(
                () -> plans.last().locator("button").first().press("Enter"));
        assertThat(text(download)).startsWith("Plan: Three days on the floor\n").contains("Hill");
        plans.last().locator("a").press("Enter");
        assertThat(page.locator("#_plan-aim")).hasValue("Hill");
        page.navigate(SERVER.address() + CARD);
        assertThat(page.locator("[data-plan]")).hasText("Your plan for this");
        assertThat(heard).isEmpty();
    }

    @Test
    void whoOnlyLooksAtAPlanKeepsNone() {
        Page page = plan(NUGGET);
        page.locator(".plan-ways a").last().press("Enter");
        assertThat(page.locator(".no-plans")).containsText("None yet.");
        assertThat((int) page.evaluate("localStorage.length")).isZero();
    }

    @Test
    void aPlanIsDeletedAfterAskingAndCanBeBroughtBack() {
        Page page = plan(NUGGET);
        page.onDialog(Dialog::accept);
        page.locator("#_plan-aim").fill("Hill");
        page.navigate(SERVER.address() + PLANS);
        page.locator("[data-plans] li button").last().press("Enter");
        assertThat(page.locator("[data-plans] li")).hasCount(0);
        assertThat(page.locator("#_plans")).isFocused();
        page.locator(".plan-status button").first().press("Enter");
        assertThat(page.locator("[data-plans] li")).hasCount(1);
        assertThat((String) page.evaluate(KEPT)).contains("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void aPlanIsTheSameInEachLanguage() {
        Page page = plan("roles/learning-partner/index.html");
        page.locator("#_plan-aim").fill("Hill");
        page.navigate(SERVER.address() + "nl/roles/learning-partner/index.html#_plan");
        assertThat(page.locator("#_plan")).hasText("Plan: Learning partner");
        assertThat(page.locator("label[for=_plan-aim]")).hasText("Wat we willen veranderen, en voor wie:");
        assertThat(page.locator("#_plan-aim")).hasValue("Hill");
    }

    @Test
    void ofTwoTabsNeitherLosesWhatWasWrittenInTheOther() {
        Page one = plan(NUGGET);
        Page two = plan(NUGGET);
        one.locator("#_plan-aim").fill("Hill");
        assertThat(two.locator("#_plan-aim")).hasValue("Hill");
        two.locator(".of-deliver [data-field=who]").first().fill("Ann");
        assertThat(one.locator(".of-deliver [data-field=who]").first()).hasValue("Ann");
        two.locator(".of-deliver [data-line=up]").first().press("Enter");
        assertThat(one.locator(".of-prepare [data-field=who]")).hasValue("Ann");
        one.reload();
        assertThat(one.locator(".of-prepare [data-field=who]")).hasValue("Ann");
        assertThat(one.locator("#_plan-aim")).hasValue("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void fromADiskItIsKeptAndListedToo() {
        Page page = Browser.open(window, BuiltSite.ofThisModule().root().resolve(NUGGET));
        page.locator("[data-plan]").press("Enter");
        page.locator("#_plan-aim").fill("Hill");
        page.locator(".plan-ways a").last().press("Enter");
        page.locator("[data-plans] li a").press("Enter");
        assertThat(page.locator("#_plan-aim")).hasValue("Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSetAsideWholeAndThePageGoesOn() throws IOException {
        Page page = window.newPage();
        page.navigate(SERVER.address() + PLANS);
        page.evaluate(KEPT + " = '{\"foreign\": \"Hill'");
        page.evaluate("localStorage['nuggets plan / card:gone'] = '{\"format\":\"nuggets-plan\",\"version\":1,"
                + "\"key\":\"card:gone\",\"uid\":\"u\",\"title\":\"<b>Gone</b>\",\"address\":\"javascript:alert(1)\","
                + "\"lines\":[{\"id\":\"x\",\"part\":\"know\",\"what\":7}]}'");
        page.reload();
        assertThat(page.locator("[data-plans] li")).hasCount(2);
        assertThat(page.locator("[data-plans]")).containsText("A plan that cannot be read");
        Locator gone = page.locator("[data-plans] a");
        assertThat(gone).hasText("<b>Gone</b>");
        assertThat((String) gone.evaluate("link => link.href"))
                .as("it leads nowhere but into the site")
                .startsWith(SERVER.address());

        page.navigate(SERVER.address() + NUGGET + "#_plan");
        assertThat(page.locator(".plan-status")).containsText("It is set aside");
        Download download = page.waitForDownload(
                () -> page.locator(".plan-status button").first().press("Enter"));
        assertThat(text(download)).isEqualTo("{\"foreign\": \"Hill");
        page.locator("#_plan-aim").fill("Valley");
        page.reload();
        assertThat(page.locator("#_plan-aim")).hasValue("Valley");
        assertThat(page.evaluate("Object.values(localStorage)").toString()).contains("{\"foreign\": \"Hill");
        assertThat(heard).isEmpty();
    }

    @Test
    void aFullStoreIsToldAndNothingOnThePageIsLost() throws IOException {
        Page page = plan(NUGGET);
        page.locator("#_plan-aim").fill("Hill");
        assertThat(page.locator(".plan-note")).containsText("kept in this browser only");
        page.waitForCondition(() -> (boolean) page.evaluate(KEPT + "?.includes('Hill') ?? false"));
        page.evaluate("() => { let n = 1e6; for (let i = 0; n >= 1; i++) {"
                + " try { localStorage['full' + i] = 'x'.repeat(n); } catch { n = Math.floor(n / 2); } } }");
        page.locator("#_plan-aim").fill("Hill and Valley, and more than fits");
        assertThat(page.locator(".plan-note")).containsText("no room left");
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=text]").press("Enter"));
        assertThat(text(download)).contains("and more than fits");
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('full'))"
                + ".forEach(key => localStorage.removeItem(key))");
        page.locator("#_plan-aim").fill("Hill and Valley");
        assertThat(page.locator(".plan-note")).containsText("kept in this browser only");
        page.reload();
        assertThat(page.locator("#_plan-aim")).hasValue("Hill and Valley");
        assertThat(heard).isEmpty();
    }

    @Test
    void aBrowserThatKeepsNothingIsToldAndThePageWorks() throws IOException {
        window.addInitScript("Object.defineProperty(window, 'localStorage', {"
                + " get() { throw new DOMException('', 'SecurityError'); } });");
        Page page = plan(NUGGET);
        assertThat(page.locator(".plan-note")).containsText("keeps nothing");
        page.locator("#_plan-aim").fill("Hill");
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=text]").press("Enter"));
        assertThat(text(download)).contains("Hill");
        Page plans = window.newPage();
        plans.navigate(SERVER.address() + PLANS);
        assertThat(plans.locator(".no-plans")).containsText("keeps nothing");
        assertThat(heard).isEmpty();
    }

    private Page plan(String item) {
        Page page = window.newPage();
        page.navigate(SERVER.address() + item + "#_plan");
        assertThat(page.locator("#_plan")).isFocused();
        return page;
    }
}
