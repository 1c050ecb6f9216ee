package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guide for writers, as somebody meets it who does not know that there is one. */
class GuideIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final BuiltSite SITE = BuiltSite.ofThisModule();
    private static final int MOST_KEYS = 300;

    @Test
    void aFormLeadsToWhatItAsksWithAWholeExample() {
        Page page = open("contribute/new/index.html");

        link(page, "See what is asked, with a whole example").click();

        assertThat(heading(page)).hasText("Nugget");
        assertThat(page.locator("#field-title")).containsText("at most 80 characters");
        assertThat(page.locator(".guide-example pre")).containsText("title:");
        assertThat(page.locator(".guide-example pre")).containsText("## In short");
    }

    @Test
    void whatIsToBeMendedLeadsToWhatItMeansAndWhatWasTypedStays() {
        Page page = open("contribute/new/index.html");
        page.getByLabel("Description").first().fill("What we tried.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check it"))
                .click();
        Locator means = page.locator(".form-found a")
                .filter(new Locator.FilterOptions().setHasText("What this means"))
                .first();

        Page guide = page.waitForPopup(means::click);

        assertThat(heading(guide)).hasText("A field is missing");
        assertThat(guide.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What to do")))
                .isVisible();
        assertThat(guide.locator(".guide-wrong")).isVisible();
        assertThat(guide.locator(".guide-right")).isVisible();
        assertThat(page.getByLabel("Description").first()).hasValue("What we tried.");
    }

    @Test
    void fromTheFootOfAnyPageOneComesByKeyboardToAFieldToItsValuesAndBack() {
        Page page = open("index.html");
        press(page, page.locator("footer a").filter(new Locator.FilterOptions().setHasText("Guide for writers")));
        assertThat(heading(page)).hasText("Guide for writers");

        press(page, page.locator(".guide-types a").filter(new Locator.FilterOptions().setHasText("Nugget")));
        assertThat(heading(page)).hasText("Nugget");

        press(page, page.locator("#field-audience .guide-values a"));
        assertThat(heading(page)).hasText("audience");
        assertThat(page.locator("#value-headteacher")).containsText("Head teachers");

        press(page, link(page, "Nugget: For"));
        assertThat(page.locator("#field-audience")).isInViewport();
    }

    @Test
    void eachFindingHasAPageThatLeadsToTheOthersOfItsKind() {
        Page page = open("guide/index.html");
        page.locator("#findings ~ * a, section[aria-labelledby=findings] a")
                .filter(new Locator.FilterOptions().setHasText("unknown-field"))
                .first()
                .click();
        assertThat(heading(page)).hasText("A field that is not known");

        page.locator(".guide-others a")
                .filter(new Locator.FilterOptions().setHasText("unknown-type"))
                .click();

        assertThat(heading(page)).hasText("A type that there is none of");
        page.locator(".crumbs a").last().click();
        assertThat(heading(page)).hasText("Guide for writers");
    }

    @Test
    void inDutchAllOfItIsInDutchAndTheSamePageIsOneStepAway() {
        Page page = open("nl/contribute/new/index.html");
        link(page, "Bekijk wat er gevraagd wordt, met een heel voorbeeld").click();
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator("#field-audience")).containsText("Schoolleiders");

        page.navigate(address("nl/guide/findings/missing-field/index.html"));
        assertThat(heading(page)).hasText("Er ontbreekt een veld");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Wat je doet")))
                .isVisible();
        // What a build says is English, and told to be so.
        assertThat(page.locator(".guide-message [lang=en]").first()).isVisible();

        page.locator("a[hreflang=en]").first().click();
        assertThat(heading(page)).hasText("A field is missing");
        page.locator("a[hreflang=nl]").first().click();
        assertThat(heading(page)).hasText("Er ontbreekt een veld");
    }

    @Test
    void noPageOfItScrollsSidewaysOnAPhone() throws Exception {
        List<String> wide = new ArrayList<>();
        int pages = 0;
        try (BrowserContext phone = BROWSER.window(390, ColorScheme.LIGHT, true)) {
            Page page = phone.newPage();
            for (Path file : SITE.pages()) {
                String path = SITE.shown(file);
                if (path.startsWith("guide/") || path.startsWith("nl/guide/")) {
                    pages++;
                    page.navigate(file.toUri().toString());
                    if (!page.evaluate("document.documentElement.scrollWidth").equals(390)) {
                        wide.add(path);
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(150);
        assertThat(wide).isEmpty();
    }

    @Test
    void printedATypeIsACribWithoutWhatOnlyAScreenNeeds() {
        Page page = open("guide/types/nugget/index.html");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#field-audience")).isVisible();
        assertThat(page.locator(".guide-example")).isHidden();
        assertThat(page.locator("button.print")).isHidden();
        assertThat(page.locator("#field-audience .screen-only").first()).isHidden();
    }

    private Page open(String path) {
        return BROWSER.open(SITE.root().resolve(path));
    }

    private static String address(String path) {
        return SITE.root().resolve(path).toUri().toString();
    }

    private static Locator heading(Page page) {
        return page.locator("main h1");
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    /** Goes to a link with the tab key, and follows it. */
    private static void press(Page page, Locator link) {
        for (int i = 0; i < MOST_KEYS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) link.first().evaluate("element => element === document.activeElement")) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError(link + " cannot be reached");
    }
}
