package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand on a page, and that nothing stands in the way of anything else. */
class LayoutIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private final BuiltSite site = BuiltSite.ofThisModule();

    private Page open(BrowserContext window, String path) {
        return BROWSER.open(window, site.root().resolve(path));
    }

    @Test
    void aNoteStandsInTheMarginBesideItsSectionAndOnAPhoneInTheText() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            Page page = open(window, "nuggets/three-days-on-the-floor/index.html");
            BoundingBox note = box(page, ".body > .admonition");
            BoundingBox before = box(page, ".body > :has(+ .admonition)");
            BoundingBox known = box(page, ".item-aside");
            assertThat(note.x).isGreaterThan(before.x + before.width);
            assertThat(note.y).isBetween(before.y - 30, before.y + before.height);
            assertThat(note.y).isGreaterThan(known.y + known.height);
            page.setViewportSize(390, 844);
            assertThat(box(page, ".body > .admonition").x).isEqualTo(box(page, ".body > :has(+ .admonition)").x);
        }
    }

    @ParameterizedTest
    @CsvSource({"nuggets/index.html, .contribute-link, .entries", "roles/index.html, .compare-link, .facet-group"})
    void theWaysOnFromAListStandClearOfIt(String path, String way, String list) {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = open(window, path);
            BoundingBox above = box(page, way);
            assertThat(box(page, list).y - above.y - above.height).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void aLongWordInTheNameOfASiteIsNotBrokenOnAPhone() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = open(window, "roles/index.html");
            page.evaluate("document.querySelector('.site-name span').textContent = 'Voorbeeldnetwerk'");
            assertThat(box(page, ".site-name span").height).isLessThan(30);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(page.locator(".search-link").innerText()).isEqualTo("Search");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cards/team-learning/index.html, .spine span + span",
        "cards/team-learning/index.html, .series-place .next a",
        "nuggets/index.html, .entry-facts dd",
        "browse/index.html, .browse-grid a",
    })
    void aWordThatIsWiderThanAPhoneIsBroken(String path, String place) {
        try (BrowserContext window = BROWSER.window(320, ColorScheme.LIGHT, true)) {
            Page page = open(window, path);
            page.evaluate("place => { document.querySelector(place).textContent = 'hotten'.repeat(12); }", place);
            BoundingBox word = box(page, place);
            assertThat(word.x + word.width).isLessThanOrEqualTo(320);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void theWordOnTheLitPartOfTheHomePageIsAsDarkInTheDark() {
        String colour = "getComputedStyle(document.querySelectorAll('.venn text')[1]).fill";
        try (BrowserContext day = BROWSER.window(1280, ColorScheme.LIGHT, true);
                BrowserContext night = BROWSER.window(1280, ColorScheme.DARK, true)) {
            assertThat(List.of(
                            open(day, "index.html").evaluate(colour),
                            open(night, "index.html").evaluate(colour)))
                    .containsOnly("rgb(31, 36, 48)");
        }
    }

    @Test
    void withoutScriptsTheHintOfASheetKeepsClearOfItsMargin() {
        try (BrowserContext window = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = open(window, "questions/network-check/index.html");
            assertThat(box(page, ".questions noscript p").x).isEqualTo(box(page, ".questions > h2").x);
        }
    }

    @Test
    void onADeskTheFootOfAPageReachesItsRightEdge() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            Page page = open(window, "roles/index.html");
            BoundingBox last = box(page, ".foot:last-of-type");
            BoundingBox head = box(page, ".site-header .menu-panel");
            assertThat(last.x + last.width).isBetween(head.x + head.width - 2, head.x + head.width + 2);
        }
    }

    /** What a page of each kind breaks of a rule that its browser can see, with the address of the page. */
    private static List<String> broken(int width, String rule) throws IOException {
        List<String> broken = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Path file : PageKinds.all().values()) {
                Browser.show(page, file);
                for (Object one : (List<?>) page.evaluate(rule)) {
                    broken.add(file + ": " + one);
                }
            }
        }
        return broken;
    }

    @Test
    void aHeadingKeepsClearOfWhatIsBelowIt() throws IOException {
        assertThat(broken(1280, """
                () => [...document.querySelectorAll("main h2 + *")].filter((below) => {
                  const [heading, next] = [below.previousElementSibling, below].map((one) => one.getBoundingClientRect());
                  const gap = next.top - heading.bottom;
                  return heading.height > 1 && next.height > 1 && gap >= 0 && gap < 3;
                }).map((below) => below.previousElementSibling.textContent)""")).isEmpty();
    }

    @Test
    void onADeskAListReachesIntoItsRightHalf() throws IOException {
        assertThat(broken(1280, """
                () => [...document.querySelectorAll(".list .entries")].filter((list) => {
                  const text = document.createRange();
                  const ends = [...list.querySelectorAll(".entry :is(a, p, dd)")].flatMap((one) => {
                    text.selectNodeContents(one.lastChild || one);
                    return [...text.getClientRects()].map((line) => line.right);
                  });
                  return list.children.length > 1 && Math.max(...ends) < 800;
                }).map((list) => list.innerText.slice(0, 40))""")).isEmpty();
    }

    @Test
    void whatIsOfferedForAnItemStandsBelowItsTextHoweverMuchStandsBesideIt() throws IOException {
        assertThat(broken(1280, """
                () => [...document.querySelectorAll(".entries > .entry > .entry-tools")].filter((tools) => {
                  const text = [...tools.parentElement.querySelectorAll(":scope > :is(h2, h3, p)")].pop();
                  const gap = tools.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
                  return !tools.closest("ul").matches(":not(:has(.entry-facts))") && (gap < -1 || gap > 8);
                }).map((tools) => tools.parentElement.innerText)""")).isEmpty();
    }

    @Test
    void onAPhoneATableOfTwoColumnsIsSeenWhole() throws IOException {
        assertThat(broken(390, """
                () => [...document.querySelectorAll(".table")]
                  .filter((table) => !table.querySelector("tr > :nth-child(3)") && table.scrollWidth > table.clientWidth)
                  .map((table) => table.innerText.slice(0, 40))""")).isEmpty();
    }

    @Test
    void nothingToPressLiesOverAnythingElseToPress() throws IOException {
        assertThat(broken(320, """
                () => {
                  const pressed = [...document.querySelectorAll("main :is(a, button, input, select, summary, textarea)")]
                    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(".unseen, svg"))
                    .flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })));
                  return pressed.flatMap(({ one, box }, i) => pressed.slice(i + 1, i + 12)
                    .filter(({ one: other, box: beside }) => one !== other && !one.contains(other) && !other.contains(one)
                      && Math.min(box.right, beside.right) - Math.max(box.left, beside.left) > 2
                      && Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top) > 5)
                    .map(({ one: other }) => `${one.textContent} / ${other.textContent}`));
                }""")).isEmpty();
    }

    @Test
    void theBoxesOfARowStandInOneLine() throws IOException {
        assertThat(broken(1280, """
                () => [...document.querySelectorAll(".deploy-row > .deploy-field + .deploy-field")].filter((field) => {
                  const [one, other] = [field.previousElementSibling, field].map((of) => of.querySelector("input, select").getBoundingClientRect());
                  return other.left > one.left && Math.abs(other.top - one.top) > 1;
                }).map((field) => field.innerText)""")).isEmpty();
    }

    private static BoundingBox box(Page page, String place) {
        return page.locator(place).first().boundingBox();
    }
}
