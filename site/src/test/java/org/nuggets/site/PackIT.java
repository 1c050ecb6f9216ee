package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.site.Packs.FIVE;
import static org.nuggets.site.Packs.PACK;
import static org.nuggets.site.Packs.keep;
import static org.nuggets.site.Packs.kept;
import static org.nuggets.site.Packs.titles;
import static org.nuggets.site.Packs.waitUntilRead;

import com.microsoft.playwright.BrowserContext;
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

/** What a reader chooses to take along, by keyboard: chosen, ordered, given a title, and printed as a whole. */
class PackIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final Pattern SIDE = Pattern.compile("/Type /Page\\b");
    private static final int MOST_KEYS = 120;

    @Test
    void aPackOfFiveIsPutTogetherFromAListInUnderAMinuteByKeyboard() {
        long begun = System.nanoTime();
        Page page = BROWSER.open("roles/index.html");
        for (String role : List.of("Learning partner", "Mentor", "Animateur", "Pedagogue", "Secondee")) {
            reach(page, "Add to pack: " + role);
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus")).hasText("In my pack: " + role);
        }
        assertThat(page.locator("body > [role=status]")).hasText("My pack (5)");
        // What comes next is the way to it.
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("My pack (5)");
        page.keyboard().press("Enter");

        assertThat(titles(page))
                .hasText(new String[] {"Learning partner", "Mentor", "Animateur", "Pedagogue", "Secondee"});
        waitUntilRead(page, 5);
        reach(page, "A title of your own");
        page.keyboard().type("Staff meeting 12 March");
        assertThat(page.locator("#_title")).hasText("Staff meeting 12 March");
        assertThat(page).hasTitle("Staff meeting 12 March · Next Door");
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Print or save as PDF");
        page.keyboard().press("Enter");
        assertThat(page.locator("body[data-printed=yes]")).hasCount(1);
        assertThat((System.nanoTime() - begun) / 1_000_000_000).as("seconds").isLessThan(60);
        assertThat(kept(page))
                .isEqualTo("?i=roles/learning-partner,roles/mentor,roles/animateur,roles/pedagogue,roles/secondee"
                        + "&t=Staff%20meeting%2012%20March");
    }

    @Test
    void whatIsChosenAnywhereIsCountedEverywhereAndTakenOutAgain() {
        Page page = BROWSER.open("cards/team-learning/index.html");
        page.locator(".pack-add").click();
        assertThat(page.locator(".pack-way")).hasText("My pack (1)");
        page.navigate(BROWSER.site() + "nl/roles/learning-partner/index.html");
        assertThat(page.locator(".pack-way")).hasText("Mijn bundel (1)");
        page.getByText("In bundel").click();
        page.navigate(BROWSER.site() + "roles/learning-partner/index.html");
        // The same item in another language.
        assertThat(page.locator(".pack-add")).hasText("In my pack: Learning partner");
        page.navigate(BROWSER.site() + "search/?q=team+learning");
        Locator found = page.locator(".hit")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".pack-add", new Page.LocatorOptions().setHasText("In my pack"))));
        assertThat(found.locator(".hit-title").first()).hasText("Team learning");
        page.locator(".hit .pack-add")
                .filter(new Locator.FilterOptions().setHasText("Add to pack"))
                .first()
                .click();
        assertThat(page.locator(".pack-way")).hasText("My pack (3)");

        page.navigate(BROWSER.site() + "index.html");
        assertThat(page.locator(".pack-way")).hasText("My pack (3)");
        page.navigate(BROWSER.site() + "glossary/index.html");
        page.locator(".pack-add").first().click();
        assertThat(page.locator(".pack-way")).hasText("My pack (4)");
        page.locator(".pack-add.in").first().click();
        assertThat(page.locator(".pack-way")).hasText("My pack (3)");
        page.navigate(BROWSER.site() + "series/leadership-action-cards/index.html");
        assertThat(page.locator(".parts .pack-add.in")).hasCount(1);
        page.locator(".pack-way").click();
        assertThat(titles(page)).hasCount(3);
        assertThat(page.locator(".pack-way")).isHidden();
    }

    @Test
    void itemsAreMovedAndTakenOutByKeyboardAndThatIsTold() {
        Page page = keep(BROWSER.open(PACK), FIVE);
        reach(page, "Down: Learning partner");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasText("Down: Learning partner");
        assertThat(page.locator(".pack-said")).hasText("Learning partner: now 2 of 5.");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        // At its end the other way has the focus.
        assertThat(page.locator(":focus")).hasText("Down: Learning partner");
        assertThat(titles(page).first()).hasText("Learning partner");
        page.keyboard().press("Enter");
        assertThat(titles(page)).hasText(new String[] {
            "Supervisor", "Learning partner", "Team learning", "Network check", "Staff meetings in classrooms"
        });
        waitUntilRead(page, 5);
        assertThat(page.locator(".pack-chapter h1").first()).hasText("Supervisor");

        reach(page, "Take out: Learning partner");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasText("Take out: Team learning");
        assertThat(page.locator(".pack-said p")).hasText("Taken out: Learning partner.");
        assertThat(page.locator(".pack-chapter")).hasCount(4);
        page.reload();
        assertThat(titles(page)).hasCount(4);
        reach(page, "Take out: Supervisor");
        page.keyboard().press("Enter");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#_title")).isFocused();
        assertThat(page.locator(".list-header .lead")).containsText("Nothing is in your pack yet.");
        assertThat(page.locator(".pack-ways")).isVisible();
        page.locator(".pack-said button").click();
        assertThat(titles(page)).hasText(new String[] {"Staff meetings in classrooms"});
    }

    @Test
    void whatIsEmptiedComesBack() {
        Page page = keep(BROWSER.open(PACK), FIVE + "&t=Mine");
        page.getByText("Empty this pack").click();
        assertThat(titles(page)).hasCount(0);
        assertThat(page.locator("#_title")).hasText("My pack");
        page.locator(".pack-said button").click();
        assertThat(titles(page)).hasCount(5);
        assertThat(page.locator("#_title")).hasText("Mine");
        assertThat(kept(page)).isEqualTo(FIVE + "&t=Mine");
    }

    @Test
    void eachItemStandsThereAsAWholeWithItsAddressAndLicenceAndNoTool() {
        Page page = keep(BROWSER.open(PACK), FIVE);
        waitUntilRead(page, 5);

        for (Locator chapter : page.locator(".pack-chapter").all()) {
            assertThat(chapter.locator(".body")).hasCount(1);
            assertThat(chapter.locator(".item-footer")).containsText("The editors of Next Door");
            assertThat(chapter.locator(".item-footer")).containsText("CC-BY-4.0");
            assertThat(chapter.locator(".pack-address a")).containsText("https://nuggets.example.org/");
            assertThat(chapter.locator("button, nav, script, dialog, .screen-only, input:enabled, textarea:enabled"))
                    .hasCount(0);
            assertThat(chapter.locator("h1")).hasAttribute("aria-level", "2");
        }
        assertThat(page.evaluate("(() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id);"
                        + " return ids.length - new Set(ids).size })()"))
                .as("names that two elements have")
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('main a[href^=\"#\"], main [aria-labelledby], main"
                        + " [for]')].filter(one => !document.getElementById((one.getAttribute('aria-labelledby')"
                        + " || one.htmlFor || one.getAttribute('href').slice(1)))).map(one => one.outerHTML)"))
                .as("what points to nothing")
                .isEqualTo(List.of());
        assertThat(page.evaluate("Promise.all([...new Set([...document.querySelectorAll('.pack-chapter a')].map(one =>"
                        + " one.href.split('#')[0]))].filter(one => one.startsWith(location.origin)).map(one =>"
                        + " fetch(one).then(answer => answer.ok ? '' : one))).then(all => all.filter(Boolean))"))
                .as("addresses that lead nowhere")
                .isEqualTo(List.of());

        page.locator(".pack-title").nth(3).click();
        assertThat(page.locator("section.item-question_set h1")).isInViewport();
    }

    @Test
    void printedItBeginsWithItsContentsAndEachItemBeginsAPage() {
        Page page = keep(
                BROWSER.open(PACK),
                "?i=roles/supervisor,roles/animateur,glossary/hub,roles/secondee,roles/enricher&t=Governors");
        waitUntilRead(page, 5);
        assertThat(sides(page)).as("contents, and one side for each").isEqualTo(6);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main button:visible, main input:visible, main nav:visible, .pack-ways:visible,"
                        + " footer.site-footer:visible"))
                .hasCount(0);
        assertThat(page.locator("#_title")).hasText("Governors");
        assertThat(titles(page)).hasCount(5);
        assertThat(page.locator(".pack-link"))
                .hasText(
                        BROWSER.site()
                                + "pack/?i=roles/supervisor,roles/animateur,glossary/hub,roles/secondee,roles/enricher&t=Governors");
        assertThat(page.locator(".pack-chapter").all())
                .allSatisfy(chapter -> assertThat(chapter.evaluate("one => getComputedStyle(one).breakBefore"))
                        .isEqualTo("page"));
    }

    @Test
    void theItemsOfAPrintedPackTakeAsManySidesAsTheyTakeAlone() {
        Page page = keep(BROWSER.open(PACK), FIVE);
        waitUntilRead(page, 5);
        long together = sides(page);
        long alone = 0;
        for (String path : FIVE.substring(3).split(",")) {
            alone += sides(BROWSER.open(path + "/index.html"));
        }
        assertThat(together).isBetween(alone, alone + 2);
    }

    @Test
    void withoutScriptsItSaysWhatItNeedsAndLeadsToTheLists() {
        BROWSER.window(390, ColorScheme.LIGHT, false);
        Page page = BROWSER.open(PACK);
        assertThat(page.locator(".lead:visible")).containsText("Putting a pack together needs JavaScript");
        assertThat(page.locator("main button")).hasCount(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.locator(".pack-ways").getByText("Series").click();
        assertThat(page.locator("h1")).hasText("Series");
        assertThat(page.locator(".pack-add")).hasCount(0);
    }

    @Test
    void axeFindsNothingInAnyState() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                for (String state : List.of("", FIVE + "&t=Staff%20meeting", "?i=nobody,roles/secondee", "?i=nobody")) {
                    Page page = BROWSER.open(window, PACK + state);
                    waitUntilRead(page, state.startsWith(FIVE) ? 5 : state.contains("secondee") ? 1 : 0);
                    violations.addAll(Axe.inLightAndDark(page, state + " " + width));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .isEqualTo(width);
                }
                Page own = keep(BROWSER.open(window, PACK), FIVE);
                waitUntilRead(own, 5);
                own.locator(".pack-remove").first().click();
                violations.addAll(Axe.inLightAndDark(own, "own " + width));
                own.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                violations.addAll(Axe.inLightAndDark(own, "printed " + width));
                for (String list : List.of(
                        "roles/index.html",
                        "glossary/index.html",
                        "cards/shared-vision/index.html",
                        "series/leadership-action-cards/index.html")) {
                    Page page = BROWSER.open(window, list);
                    page.locator(".pack-add:not(.in)").first().click();
                    assertThat(page.locator(".pack-way")).isVisible();
                    violations.addAll(Axe.inLightAndDark(page, list + " " + width));
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    private static long sides(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return SIDE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** Goes on by the tab key to what has a name. */
    private static void reach(Page page, String name) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("(document.activeElement.labels && document.activeElement.labels[0] ||"
                    + " document.activeElement).textContent");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + name);
    }
}
