package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two to four items side by side, chosen in the list, from an item, or by an address that somebody sent. */
class CompareIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String TABLE = "roles/compare/index.html";
    private static final int MOST_KEYS = 90;

    @Test
    void threeRolesAreComparedInFourStepsFromTheListByKeyboard() {
        Page page = BROWSER.open("roles/index.html");
        int steps = 0;
        for (String role : List.of("Mentor", "Animateur", "Secondee")) {
            reach(page, "Compare: " + role);
            page.keyboard().press("Space");
            steps++;
        }
        // What comes next is the way to them.
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Compare (3)");
        page.keyboard().press("Enter");
        steps++;

        assertThat(page).hasURL(BROWSER.site() + TABLE + "?r=mentor,animateur,secondee");
        assertThat(titles(page)).hasCount(3);
        assertThat(steps).isLessThanOrEqualTo(5);
    }

    @Test
    void thoseThatAnAddressNamesStandSideBySideInItsOrder() {
        Page page = BROWSER.open(TABLE + "?r=secondee,animateur,learning-partner");

        assertThat(titles(page)).hasText(new String[] {"Secondee", "Animateur", "Learning partner"});
        assertThat(page.locator(".all-compared:visible")).hasCount(0);
        assertThat(page.locator(".side-by-side thead a").first())
                .hasAttribute("href", BROWSER.site() + "roles/secondee/index.html");
        assertThat(page.locator(".side-by-side td .standing")).hasCount(3);
        assertThat(cells(page, "Works with")).hasText(new String[] {"Not stated", "Not stated", "PupilsTeachers"});
        assertThat(page.locator(".side-by-side .same")).hasCount(0);
    }

    @Test
    void whatIsTheSameIsGreyAndSaidToBeSo() {
        Page page = BROWSER.open(TABLE + "?r=secondee,pedagogue");

        Locator same = row(page, "Place of work");
        assertThat(same.locator("th")).hasText("Place of work: the same for all");
        Locator differing = row(page, "Related roles");
        assertThat(differing.locator("th")).hasText("Related roles");
        assertThat(colour(same)).isNotEqualTo(colour(differing));
        assertThat(colour(differing)).isEqualTo(page.evaluate("getComputedStyle(document.body).color"));
    }

    @Test
    void aColumnIsTakenAwayAndAnotherAddedByKeyboardAndTheAddressFollows() throws IOException {
        Page page = BROWSER.open(TABLE + "?r=secondee,animateur");
        reach(page, "Remove: Secondee");
        page.keyboard().press("Enter");
        assertThat(titles(page)).hasText(new String[] {"Animateur"});
        assertThat(page.locator(":focus")).hasText("Remove: Animateur");
        assertThat(page.locator(".compare-notes")).hasText("Choose one more to compare");

        page.locator("#_add").focus();
        page.keyboard().type("Ment");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(titles(page)).hasText(new String[] {"Animateur", "Mentor"});
        assertThat(page).hasURL(BROWSER.site() + TABLE + "?r=animateur,mentor");
        assertThat(page.locator("#_add")).isFocused();
        assertThat(page.locator("#_add option")).hasCount(titlesOfAll() - 1);

        page.reload();
        assertThat(titles(page)).hasText(new String[] {"Animateur", "Mentor"});
        for (int i = 0; i < 2; i++) {
            page.locator(".compare-remove").first().click();
        }
        assertThat(page.locator(".all-compared table")).isVisible();
        assertThat(page.locator("h1")).isFocused();
        assertThat(page).hasURL(BROWSER.site() + TABLE);
    }

    @Test
    void theChoiceOutlivesAVisitToAnItemAndLeadsBackToTheList() {
        Page page = BROWSER.open("nuggets/index.html");
        List<Locator> boxes = page.locator(".tick input").all();
        boxes.get(0).check();
        boxes.get(1).check();
        page.locator(".entry-title a").first().click();
        assertThat(page.locator(".item")).isVisible();
        page.goBack();
        assertThat(page.locator(".tick input:checked")).hasCount(2);
        assertThat(page.locator(".compare-go")).hasText("Compare (2)");
        page.locator(".compare-go").click();
        assertThat(page.locator(".side-by-side thead th")).hasCount(2);
        assertThat(page.locator(".side-by-side")).containsText("How sure");

        page.locator(".compare-remove").first().click();
        page.goBack();
        assertThat(page.locator(".tick input:checked")).hasCount(1);
        page.locator(".compare-clear").click();
        assertThat(page.locator(".tick input:checked")).hasCount(0);
        assertThat(page.locator(".compare-bar")).isHidden();
        assertThat(page.locator(":focus")).hasAttribute("type", "checkbox");
        page.reload();
        assertThat(page.locator(".tick input:checked")).hasCount(0);
        page.navigate(BROWSER.site() + "roles/index.html");
        assertThat(page.locator(".tick input:checked")).hasCount(0);
    }

    @Test
    void noMoreThanFourCanBeTicked() {
        Page page = BROWSER.open("roles/index.html");
        for (int i = 0; i < 4; i++) {
            page.locator(".tick input").nth(i).check();
        }
        assertThat(page.locator(".tick input:enabled")).hasCount(4);
        assertThat(page.locator(".compare-bar")).containsText("Four is the most");
        page.locator(".tick input").first().uncheck();
        assertThat(page.locator(".tick input:disabled")).hasCount(0);
    }

    @Test
    void fromAnItemOneMoreIsChosen() {
        Page page = BROWSER.open("roles/secondee/index.html");
        page.getByText("Compare with others").click();
        assertThat(page).hasURL(BROWSER.site() + TABLE + "?r=secondee");
        assertThat(titles(page)).hasText(new String[] {"Secondee"});
        page.locator("#_add").selectOption("mentor");
        page.locator(".compare-add button").click();
        assertThat(titles(page)).hasText(new String[] {"Secondee", "Mentor"});
    }

    @Test
    void anAddressThatAsksForMoreThanThereIsGetsAPlainAnswerAndTheRest() {
        Page page = BROWSER.open(TABLE + "?r=secondee,nobody,secondee,%3Cb%3Ex,animateur,mentor,pedagogue,supervisor");

        assertThat(titles(page)).hasText(new String[] {"Secondee", "Animateur", "Mentor", "Pedagogue"});
        assertThat(page.locator(".compare-notes p")).hasText(new String[] {
            "The address names what is not here: nobody, <b>x. What is here is shown.",
            "The address names this more than once: Secondee. It is shown once.",
            "Four is the most that fit side by side. Left out: Supervisor."
        });
        assertThat(page.locator(".compare-add")).isHidden();

        page.navigate(BROWSER.site() + TABLE + "?r=nobody");
        assertThat(page.locator(".compare-notes")).containsText("nobody");
        assertThat(page.locator(".all-compared table")).isVisible();
    }

    @Test
    void whatStandsOnALaterPageOfALongTableIsFoundAllTheSame() {
        String whole = BROWSER.site() + TABLE;
        BROWSER.window().route(whole + "?*", route -> {
            String html = route.fetch(new Route.FetchOptions().setUrl(whole)).text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(html.replace("data-pages=\"1\"", "data-pages=\"2\"")
                            .replaceAll("(?s)<tr><th scope=\"row\" data-id=\"secondee\".*?</tr>", "")));
        });
        BROWSER.window()
                .route(
                        "**/page/2/index.html",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setPath(BuiltSite.ofThisModule().root().resolve(TABLE))));
        Page page = BROWSER.open(TABLE + "?r=secondee,mentor");
        assertThat(titles(page)).hasText(new String[] {"Secondee", "Mentor"});
        assertThat(page.locator(".compare-notes p")).hasCount(0);
        assertThat(page.getByText("Choose from the whole list")).isVisible();

        BROWSER.window().unroute("**/page/2/index.html");
        page.reload();
        assertThat(titles(page)).hasText(new String[] {"Mentor"});
        assertThat(page.locator(".compare-notes")).containsText("Could not be looked up: secondee.");
        assertThat(BROWSER.heard())
                .as("the browser itself tells of the page that is missing")
                .hasSize(1);
        BROWSER.heard().clear();
    }

    @Test
    void aStoreThatIsForeignOrShutDoesNoHarm() {
        Page page = BROWSER.open("roles/index.html");
        page.evaluate("sessionStorage.setItem('nuggets compare /roles/compare/index.html choice', '{\"x\": [1]}')");
        page.reload();
        assertThat(page.locator(".tick input:checked")).hasCount(0);
        BROWSER.window()
                .addInitScript(
                        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('shut') } })");
        page = BROWSER.open("roles/index.html");
        page.locator(".tick input").nth(0).check();
        page.locator(".tick input").nth(1).check();
        page.locator(".compare-go").click();
        assertThat(titles(page)).hasCount(2);
    }

    @Test
    void withoutScriptsAllStandInOneTableThatScrollsInItsOwnBox() throws IOException {
        BROWSER.window(390, ColorScheme.LIGHT, false);
        Page page = BROWSER.open("roles/secondee/index.html");
        page.getByText("Compare with others").click();
        assertThat(page.locator("table tbody tr")).hasCount(titlesOfAll());
        assertThat(page.locator(".all-compared")).not().hasCount(0);
        assertThat(page.locator(".lead .with-scripts")).isHidden();
        // Its stylesheets come after its text, and widths before them are none.
        page.waitForLoadState();
        Locator box = page.locator(".all-compared > .table");
        assertThat(((Number) box.evaluate("box => box.scrollWidth")).intValue()).isGreaterThan(390);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(box.getAttribute("tabindex")).isEqualTo("0");
        page = BROWSER.open("roles/index.html");
        assertThat(page.locator(".tick")).hasCount(0);
        page.getByText("All of them in one table").click();
        assertThat(page.locator("h1")).hasText("Roles side by side");
    }

    @Test
    void onAPhoneTwoStandSideBySideAndAnArrowLeadsToTheNext() {
        BROWSER.window(390, ColorScheme.LIGHT, true);
        Page page = BROWSER.open(TABLE + "?r=secondee,animateur,mentor");
        assertThat(titles(page)).hasCount(3);
        assertThat(inView(page)).containsExactly("Secondee", "Animateur");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

        page.locator(".side-by-side .table").focus();
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.waitForTimeout(600);
        assertThat(inView(page)).containsExactly("Animateur", "Mentor");
        assertThat(row(page, "Works with").locator("th span").first().boundingBox().x)
                .as("what a row is about stays in sight")
                .isBetween(0.0, 390.0);
    }

    @Test
    void openedFromADiskItCompares() {
        Page page = BROWSER.open(BuiltSite.ofThisModule().root().resolve("roles/index.html"));
        page.locator(".tick input").nth(0).check();
        page.locator(".tick input").nth(1).check();
        page.locator(".compare-go").click();
        assertThat(titles(page)).hasCount(2);
        page.locator(".compare-remove").first().click();
        assertThat(titles(page)).hasCount(1);
    }

    @Test
    void axeFindsNothingInAnyState() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                for (String state :
                        List.of("?r=secondee", "?r=secondee,animateur,mentor,pedagogue", "?r=nobody,secondee,mentor")) {
                    Page page = BROWSER.open(window, TABLE + state);
                    assertThat(titles(page).first()).isVisible();
                    violations.addAll(Axe.inLightAndDark(page, state + " " + width));
                }
                for (String list : List.of("roles/index.html", TABLE)) {
                    Page page = BROWSER.open(window, list);
                    for (int i = 0; i < 4; i++) {
                        page.locator(".tick input").nth(i).check();
                    }
                    violations.addAll(Axe.inLightAndDark(page, list + " " + width));
                    page.locator(".compare-clear").click();
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void itPrintsOnLandscapePaperWithItsAddressAndWithoutWhatOnlyAScreenCanUse() {
        Page page = BROWSER.open(TABLE + "?r=secondee,animateur,mentor");
        assertThat(titles(page)).hasCount(3);
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        Matcher size = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]").matcher(pdf);
        int sides = 0;
        while (size.find()) {
            assertThat(Double.parseDouble(size.group(1))).isGreaterThan(Double.parseDouble(size.group(2)));
            sides++;
        }
        assertThat(sides).as("sides").isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("main button:visible, main select:visible, .all-compared:visible"))
                .hasCount(0);
        assertThat(page.locator(".address"))
                .hasText("https://nuggets.example.org/roles/compare/?r=secondee,animateur,mentor");
    }

    private static Locator titles(Page page) {
        return page.locator(".side-by-side thead th a");
    }

    private static Locator row(Page page, String label) {
        return page.locator(".side-by-side tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(label))));
    }

    private static Locator cells(Page page, String label) {
        return row(page, label).locator("td");
    }

    private static Object colour(Locator row) {
        return row.locator("td").first().evaluate("cell => getComputedStyle(cell).color");
    }

    private static int titlesOfAll() throws IOException {
        return Destinations.page(BuiltSite.ofThisModule().root().resolve(TABLE))
                .select("tbody tr")
                .size();
    }

    /** The columns that are in sight as a whole. */
    private static List<String> inView(Page page) {
        return titles(page).all().stream()
                .filter(title -> {
                    var box = title.locator("xpath=ancestor::th").boundingBox();
                    return box.x >= -1 && box.x + box.width <= 391;
                })
                .map(Locator::innerText)
                .toList();
    }

    /** Presses Tab until the focus is on something of this name. */
    private static void reach(Page page, String name) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            Object focused =
                    page.evaluate("(document.activeElement.labels?.[0] || document.activeElement).textContent.trim()");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("'" + name + "' cannot be reached");
    }
}
