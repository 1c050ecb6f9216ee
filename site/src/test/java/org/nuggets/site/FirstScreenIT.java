package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader with a phone sees first, and where a few keys lead. */
class FirstScreenIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final int PHONE = 390;
    private static final int SCREEN = 844;
    private static final int MOST_KEYS = 60;

    /** The lines of the first paragraphs of a text, in characters; the last line of each is shorter, and left out. */
    private static final String LINES = """
            () => [...document.querySelectorAll(".body > p")].flatMap(p => {
              const lines = []; let top = null; let n = 0;
              const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode()); ) {
                for (let i = 0; i < node.length; i++) {
                  const range = document.createRange(); range.setStart(node, i); range.setEnd(node, i + 1);
                  const box = range.getBoundingClientRect();
                  if (!box.width) continue;
                  if (top !== null && box.top > top + 12) { lines.push(n); n = 0; top = box.top; }
                  if (top === null) top = box.top;
                  n++;
                }
              }
              return lines;
            })""";

    private final BuiltSite site = BuiltSite.ofThisModule();

    @Test
    void whatToWeighStandsOnTheFirstScreenOfEachNugget() throws IOException {
        List<String> below = new ArrayList<>();
        try (BrowserContext window = BROWSER.window(PHONE, ColorScheme.LIGHT, true)) {
            for (Path file : site.pages()) {
                if (site.shown(file).matches("nuggets/(?!compare/)[^/]+/index\\.html")) {
                    Page page = BROWSER.open(window, file);
                    String facts = page.locator(".facts").first().innerText();
                    assertThat(facts).as(site.shown(file)).contains("How sure", "Time", "What came of it");
                    for (Locator fact : page.locator(".facts .fact").all()) {
                        BoundingBox box = fact.boundingBox();
                        if (fact.innerText().matches("(?s)(How sure|Time|What came of it|Not known).*")
                                && box.y + box.height > SCREEN) {
                            below.add(site.shown(file) + ": " + fact.innerText());
                        }
                    }
                    page.close();
                }
            }
        }
        assertThat(below).isEmpty();
    }

    @Test
    void theHeadOfAPhoneIsOneRow() throws IOException {
        for (int width : List.of(320, PHONE)) {
            try (BrowserContext window = BROWSER.window(width, ColorScheme.LIGHT, true)) {
                Page page = window.newPage();
                PageKinds.all().forEach((kind, file) -> {
                    Browser.show(page, file);
                    assertThat(page.locator(".site-header").boundingBox().height)
                            .as(kind + " " + width)
                            .isLessThanOrEqualTo(64);
                });
            }
        }
    }

    /** {@link SteadyIT} has each page as the first one, over a slow line. */
    @Test
    void nothingMovesWhileAPageOfAnyKindLoads() throws IOException {
        List<String> restless = new ArrayList<>();
        for (int width : List.of(PHONE, 1280)) {
            try (BrowserContext window = BROWSER.steadyWindow(width)) {
                PageKinds.of(site).forEach((kind, file) -> {
                    Page page = BROWSER.open(window, site.shown(file));
                    double moved = Browser.moved(page);
                    if (moved > 0.02) {
                        restless.add(kind + " at " + width + ": " + moved);
                    }
                    page.close();
                });
            }
        }
        assertThat(restless).isEmpty();
    }

    @Test
    void aLineOfTextHoldsAsManyCharactersAsReadWell() {
        try (BrowserContext window = BROWSER.window(1280, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, site.root().resolve("roles/learning-partner/index.html"));
            List<Integer> lines = ((List<?>) page.evaluate(LINES))
                    .stream().map(n -> ((Number) n).intValue()).toList();
            assertThat(lines).hasSizeGreaterThan(8);
            assertThat(lines.stream().mapToInt(n -> n).average().orElseThrow()).isBetween(58.0, 68.0);
        }
    }

    /** Each way: the words of the links to follow, and the title at its end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Secondee                              | Secondee
                    Deploying a partnership teacher       | Deploying a partnership teacher
                    For governors                         | For governors
                    Menu, Question sets, Prompts for a coach | Prompts for a coach
                    Menu, Glossary, ākonga                | ākonga
                    Three days on the floor, What the steps mean | One school’s own account
                    """)
    void fromTheHomePageAWayOfAtMostThreeStepsLeadsThereByKeyboard(String steps, String title) {
        List<String> way = Stream.of(steps.split(", ")).map(String::strip).toList();
        assertThat(way).hasSizeLessThanOrEqualTo(3);
        try (BrowserContext window = BROWSER.window(PHONE, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, site.root().resolve("index.html"));
            page.setViewportSize(PHONE, SCREEN);
            double start = page.getByText(way.get(0), new Page.GetByTextOptions().setExact(true))
                    .first()
                    .boundingBox()
                    .y;
            assertThat(start).isLessThan(SCREEN);
            for (String step : way) {
                reach(page, step);
                boolean leads = (boolean) page.evaluate("document.activeElement.matches('a[href]')");
                String before = page.url();
                page.keyboard().press("Enter");
                if (leads) {
                    page.waitForURL(now -> !now.equals(before));
                }
            }
            assertThat(page.locator("main h1").innerText()).isEqualTo(title);
        }
    }

    @Test
    void aPhaseIsFoundByTheFieldOfTheHomePage() {
        try (BrowserContext window = BROWSER.window(PHONE, ColorScheme.LIGHT, true)) {
            Page page = BROWSER.open(window, "");
            page.locator(".hero input").fill("KS2");
            page.keyboard().press("Enter");
            page.waitForSelector(".search-answer a:has-text('Pairing strengths with needs')");
            assertThat(page.url()).contains("q=KS2");
        }
    }

    /** Presses Tab until the focus is on the words. */
    private static void reach(Page page, String words) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            if (words.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
                return;
            }
        }
        throw new AssertionError("'" + words + "' cannot be reached");
    }
}
