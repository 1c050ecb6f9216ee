package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.PlanIT.NUGGET;
import static org.nuggets.site.Sheets.text;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plans that a browser keeps: several of them, found again, and what goes wrong with keeping. */
class PlanKeptIT {

    private static final String PLANS = "plan-on-one-page/index.html";
    private static final String CARD = "cards/team-learning/index.html";
    private static final String KEPT = "localStorage['nuggets plan / nugget:three-days-on-the-floor']";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @Test
    void eachItemHasAPlanOfItsOwnAndAllOfThemAreFoundAgain() throws IOException {
        Page page = plan(NUGGET);
        page.locator("#_plan-aim").fill("Hill");
        page.locator(".of-deliver [data-field=when]").first().fill("2026-12-15");
        page.navigate(BROWSER.site() + CARD + "#_plan");
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
        page.navigate(BROWSER.site() + CARD);
        assertThat(page.locator("[data-plan]")).hasText("Your plan for this");
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
        page.navigate(BROWSER.site() + PLANS);
        page.locator("[data-plans] li button").last().press("Enter");
        assertThat(page.locator("[data-plans] li")).hasCount(0);
        assertThat(page.locator("#_plans")).isFocused();
        page.locator(".plan-status button").first().press("Enter");
        assertThat(page.locator("[data-plans] li")).hasCount(1);
        assertThat((String) page.evaluate(KEPT)).contains("Hill");
    }

    @Test
    void aPlanIsTheSameInEachLanguage() {
        Page page = plan("roles/learning-partner/index.html");
        page.locator("#_plan-aim").fill("Hill");
        page.navigate(BROWSER.site() + "nl/roles/learning-partner/index.html#_plan");
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
    }

    @Test
    void fromADiskItIsKeptAndListedToo() {
        Page page = BROWSER.open(BuiltSite.ofThisModule().root().resolve(NUGGET));
        page.locator("[data-plan]").press("Enter");
        page.locator("#_plan-aim").fill("Hill");
        page.locator(".plan-ways a").last().press("Enter");
        page.locator("[data-plans] li a").press("Enter");
        assertThat(page.locator("#_plan-aim")).hasValue("Hill");
    }

    @Test
    void whatCannotBeReadIsSetAsideWholeAndThePageGoesOn() throws IOException {
        Page page = BROWSER.open(PLANS);
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
                .startsWith(BROWSER.site());

        page.navigate(BROWSER.site() + NUGGET + "#_plan");
        assertThat(page.locator(".plan-status")).containsText("It is set aside");
        Download download = page.waitForDownload(
                () -> page.locator(".plan-status button").first().press("Enter"));
        assertThat(text(download)).isEqualTo("{\"foreign\": \"Hill");
        page.locator("#_plan-aim").fill("Valley");
        page.reload();
        assertThat(page.locator("#_plan-aim")).hasValue("Valley");
        assertThat(page.evaluate("Object.values(localStorage)").toString()).contains("{\"foreign\": \"Hill");
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
    }

    @Test
    void aBrowserThatKeepsNothingIsToldAndThePageWorks() throws IOException {
        BROWSER.window()
                .addInitScript("Object.defineProperty(window, 'localStorage', {"
                        + " get() { throw new DOMException('', 'SecurityError'); } });");
        Page page = plan(NUGGET);
        assertThat(page.locator(".plan-note")).containsText("keeps nothing");
        page.locator("#_plan-aim").fill("Hill");
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=text]").press("Enter"));
        assertThat(text(download)).contains("Hill");
        Page plans = BROWSER.open(PLANS);
        assertThat(plans.locator(".no-plans")).containsText("keeps nothing");
    }

    private Page plan(String item) {
        Page page = BROWSER.open(item + "#_plan");
        assertThat(page.locator("#_plan")).isFocused();
        return page;
    }
}
