package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Sheets.tabTo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a role to a week in several schools, as those who deploy somebody make it. */
class DeploymentIT {

    private static final String PLANNER = "tools/deployment/index.html";

    /** Monday at Hill, Tuesday morning at Hill and afternoon at Lake, of a week of 60 % of 36 hours. */
    private static final String WEEK = "#p=Maths&r=role:secondee&c=2160&f=6000&s=20..007.Hill&s=35..008.Lake&x=0-1.15";

    private static final Pattern SIDE = Pattern.compile("/Type /Page\\b");

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @BeforeEach
    void mayCopy() {
        BROWSER.window().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .press("Enter");
    }

    private static String week(Page page) {
        return page.locator(".deploy-result .deploy-week tbody").innerText().replace('\t', ' ');
    }

    private static String clipboard(Page page) {
        return page.evaluate("navigator.clipboard.readText()").toString();
    }

    @Test
    void byKeyboardAloneAWeekIsMadeFromARolesPageAndItsAddressShowsItAgain() {
        Page page = BROWSER.open("roles/secondee/index.html");
        tabTo(page, ".deploy-this a");
        page.keyboard().press("Enter");
        assertThat(page.locator("#_d-role")).hasValue("role:secondee");
        assertThat(page.locator("[data-role='role:secondee'] li")).hasCount(6);
        assertThat(page.locator("[data-role='role:mentor']")).isHidden();
        assertThat(page.locator("[data-always] h3").first()).isVisible();

        tabTo(page, "#_d-s0-name");
        page.keyboard().type("Hill");
        tabTo(page, "#_d-s0-t-h0");
        page.keyboard().press("Space");
        tabTo(page, "#_d-s1-name");
        page.keyboard().type("Lake");
        tabTo(page, "#_d-s1-t-h1");
        page.keyboard().press("Space");
        tabTo(page, "#_d-full");
        page.keyboard().type("36");
        assertThat(week(page)).startsWith("Monday Hill Lake");
        assertThat(page.locator(".deploy > .unseen"))
                .hasText(Pattern.compile(
                        "^Half days in schools: 2\\. You have 30:30 for planning: 15:15 for each of 2"));

        tabTo(page, "[data-do=link]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".deploy-status")).containsText("The address is copied");
        String address = clipboard(page);
        assertThat(address).isEqualTo(BROWSER.site() + PLANNER + "#r=role:secondee&c=2160&s=..001.Hill&s=..002.Lake");
        Page other = BROWSER.window().newPage();
        other.navigate(address);
        assertThat(week(other)).startsWith("Monday Hill Lake");
        assertThat(other.locator("#_d-role")).hasValue("role:secondee");
    }

    @Test
    void nothingIsAskedForAndNothingIsKeptUnlessTheReaderSaysSo() {
        Page page = BROWSER.open(PLANNER);
        assertThat(page.locator("#_d-role")).isVisible();
        // The icon of the site comes when all else is there.
        page.waitForTimeout(500);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        String address = page.url();
        page.locator("#_d-role").selectOption("role:mentor");
        page.locator("#_d-title").fill("Maths");
        page.locator("#_d-s0-name").fill("Hill");
        page.locator("#_d-s0-wish").fill("3");
        press(page, "Place the half days that are missing");
        press(page, "Add a school");
        page.locator("#_d-weeks").selectOption("2");
        press(page, "Copy the address");
        press(page, "Copy as text");
        page.waitForDownload(() -> press(page, "Save as a table"));
        page.waitForTimeout(600);
        assertThat(asked).filteredOn(url -> !url.startsWith("blob:")).isEmpty();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]"))
                .isEqualTo(List.of(0, 0, 0));

        page.locator("#_d-keep").check();
        assertThat(page.locator(".deploy-status")).containsText("Kept in this browser");
        page.locator("#_d-s0-name").fill("Hilltop");
        page.waitForTimeout(600);
        Page again = BROWSER.open(PLANNER);
        assertThat(again.locator("#_d-s0-name")).hasValue("Hilltop");
        again.locator("#_d-keep").uncheck();
        assertThat(again.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void anotherPlanThanTheKeptOneLeavesThatAlone() {
        Page page = BROWSER.open(PLANNER + "#s=...Mine&s=...");
        page.locator("#_d-keep").check();
        Page other = BROWSER.open(PLANNER + WEEK);
        assertThat(other.locator("#_d-s0-name")).hasValue("Hill");
        assertThat(other.locator("#_d-keep")).not().isChecked();
        press(other, "Show it");
        assertThat(other.locator("#_d-s0-name")).hasValue("Mine");
        assertThat(other.locator("#_d-keep")).isChecked();
    }

    @Test
    void aPatternIsLaidOutAndWhatCannotBeIsTold() {
        Page page = BROWSER.open(PLANNER + "#r=role:learning-partner");
        page.locator("#_d-pattern").selectOption("stated-0");
        assertThat(page.locator("#_d-about"))
                .containsText("Half days for each school: 6, in a week. Stated in: Learning partner");
        press(page, "Lay it out");
        assertThat(week(page)).startsWith("Monday School 1 School 1");
        assertThat(page.locator(".deploy-result .deploy-faults li").first())
                .hasText("Half days promised: 12. There is room for 10.");
        assertThat(page.locator("#_d-pattern")).isFocused();
        press(page, "Undo");
        assertThat(week(page)).startsWith("Monday free free");
        page.locator("#_d-pattern").selectOption("fortnight");
        press(page, "Lay it out");
        assertThat(page.locator("#_d-weeks")).hasValue("2");
        assertThat(page.locator(".deploy-result .deploy-week")).hasCount(2);
    }

    @Test
    void aClashAndAJourneyThatIsTooLongAreTold() {
        Page page = BROWSER.open(PLANNER + WEEK.replace("x=0-1.15", "x=0-1.75"));
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Lake Morning Monday"))
                .check();
        assertThat(page.locator(".deploy-result .deploy-faults li")).hasText(new String[] {
            "Monday, morning: Hill and Lake at once. Only the first is counted.",
            "Tuesday: the journey at midday takes 15 min more than the break."
        });
        assertThat(page.locator(".deploy-result td.deploy-clash")).hasText("Clash: Hill and Lake");
    }

    @Test
    void whatIsNoNumberIsToldAtItsFieldAndMendedThere() {
        Page page = BROWSER.open(PLANNER + WEEK);
        for (String wrong : List.of("-5", "1e9", "25:99", "😀", "<script>alert(1)</script>", "x".repeat(10_000))) {
            page.locator("#_d-s0-travel").fill(wrong);
            page.keyboard().press("Tab");
            assertThat(page.locator("#_d-s0-travel")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#_d-s0-travel-wrong")).isVisible();
        }
        page.locator("#_d-s0-travel").fill("0:45");
        assertThat(page.locator("#_d-s0-travel-wrong")).isHidden();
        assertThat(week(page)).startsWith("Monday Hill Hill 45 + 45 = 90 min");
        page.locator("#_d-start").fill("13:00");
        assertThat(page.locator("#_d-day-wrong")).isVisible();
        page.locator("#_d-start").fill("08:00");
        assertThat(page.locator("#_d-day-wrong")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#w=-1&n=1e9&d=2599-1200-1300-1515",
                "#s=-1.999.zzz.%3Cimg%20src=x%20onerror=alert(1)%3E&__proto__=1",
                "#r=role:nobody&r=role:mentor&k=fff",
                "#=%%%&&&=&s"
            })
    void aHostileAddressDoesNoHarmAndSaysWhatIsLeftOut(String hash) {
        Page page = BROWSER.open(PLANNER + hash);
        assertThat(page.locator(".deploy-notices")).containsText("could not be read and is left out");
        assertThat(page.locator(".deploy img")).hasCount(0);
        assertThat(week(page)).contains("Monday", "Friday");
    }

    @Test
    void anAddressOfManySignsIsLeftOutAsAWhole() {
        Page page = BROWSER.open(PLANNER + "#p=" + "a".repeat(20_000));
        assertThat(page.locator(".deploy-notices")).containsText("All of it: it is too long.");
    }

    @Test
    void whatIsTakenOutComesBack() {
        Page page = BROWSER.open(PLANNER + WEEK);
        press(page, "Take out Hill");
        assertThat(page.locator(".deploy-school")).hasCount(1);
        assertThat(page.locator("#_d-s0-name")).isFocused();
        press(page, "Undo");
        assertThat(page.locator(".deploy-school")).hasCount(2);
        assertThat(page.locator("#_d-x0-1")).hasValue("15");
        press(page, "Clear everything");
        assertThat(page.locator("#_d-s0-name")).hasValue("");
        press(page, "Undo");
        assertThat(page.locator("#_d-s0-name")).hasValue("Hill");
    }

    @Test
    void theTableAndTheCalendarHoldTheWeekAndSayThatTheyArePrivate() throws IOException {
        Page page = BROWSER.open(PLANNER + WEEK.replace("Hill", "%3D1%2B1"));
        Download table = page.waitForDownload(() -> press(page, "Save as a table"));
        assertThat(table.suggestedFilename()).isEqualTo("week-in-schools.csv");
        assertThat(Sheets.text(table))
                .contains("Minutes,nuggets-private\r\n", "1,Monday,Morning,08:45,12:00,'=1+1,195,\r\n");
        press(page, "Put it in a calendar");
        assertThat(page.locator("#_d-from")).isFocused();
        page.locator("#_d-from").fill("2027-01-05");
        press(page, "Put it in a calendar");
        assertThat(page.locator(".deploy-status")).containsText("That is not a Monday.");
        page.locator("#_d-from").fill("2027-01-04");
        Download calendar = page.waitForDownload(() -> press(page, "Put it in a calendar"));
        assertThat(Sheets.text(calendar))
                .contains(
                        "X-NUGGETS-PRIVATE:1\r\n",
                        "DTSTART:20270104T084500\r\n",
                        "SUMMARY:Lake · Maths · Secondee\r\n");
        press(page, "Copy as text");
        assertThat(page.locator(".deploy-status")).containsText("The plan is copied");
        assertThat(clipboard(page))
                .contains("Tuesday: =1+1 | Lake | Journeys: 20 + 15 + 35 = 70 min", "How many days, for how long");
    }

    @Test
    void onPaperAWeekTakesOneSideWithItsQuestionsAndItsAddress() {
        Page page = BROWSER.open(PLANNER + WEEK);
        page.waitForTimeout(600);
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(SIDE.matcher(pdf).results().count()).isEqualTo(1);
        assertThat(page.locator(".deploy-paper .paper-asked li")).hasCount(15);
        assertThat(page.locator(".deploy-paper .paper-address")).containsText("#p=Maths&r=role:secondee");
    }

    @Test
    void withoutScriptsThereIsABlankWeekAndEveryQuestion() {
        try (BrowserContext plain = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = BROWSER.open(plain, PLANNER);
            assertThat(page.locator(".deploy-blank tbody tr")).hasCount(5);
            assertThat(page.locator(".deploy-blank")).isVisible();
            assertThat(page.locator("[data-role='role:mentor'] li").first()).isVisible();
            assertThat(page.locator(".deploy-note")).containsText("JavaScript is off");
            assertThat(page.locator(".deploy")).isHidden();
        }
    }

    @Test
    void onATelephoneNothingIsWiderThanTheScreen() {
        try (BrowserContext small = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(small, "nl/" + PLANNER + WEEK + "&w=3");
            assertThat(page.locator(".deploy-result .deploy-week")).hasCount(3);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void inDutchItSaysTheSame() {
        Page page = BROWSER.open("nl/" + PLANNER + WEEK);
        assertThat(week(page)).startsWith("Maandag Hill Hill 20 + 20 = 40 min");
        assertThat(page.locator(".deploy-lines + p").first()).containsText("om te plannen");
    }
}
