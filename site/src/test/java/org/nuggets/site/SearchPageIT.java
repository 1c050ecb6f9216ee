package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of all results as readers use it, on a server: filters, orders, and addresses to share. */
class SearchPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final String A_PAGE = "glossary/nugget/index.html";

    @Test
    void oneEnterInTheFieldOfTheHomePageLeadsToTheResultsAndBackFromOneKeepsTheQuestion() {
        Page page = BROWSER.open("index.html");
        page.locator("#_search").focus();
        page.keyboard().type("mentor");
        page.keyboard().press("Enter");
        page.waitForURL(BROWSER.site() + "search/index.html?q=mentor");
        assertThat(page.locator("#_search")).hasValue("mentor");
        page.locator(".hits .hit a").first().click();
        assertThat(page.locator("h1")).hasText("Mentor");
        page.goBack();
        assertThat(page).hasURL(BROWSER.site() + "search/index.html?q=mentor");
        assertThat(page.locator("#_search")).hasValue("mentor");
        assertThat(page.locator(".hits .hit").first()).containsText("Mentor");
    }

    @Test
    void nothingMovesWhileThePageOfResultsFillsItself() {
        for (int width : List.of(390, 1280)) {
            BrowserContext window = BROWSER.steadyWindow(width);
            for (String asked : List.of("", "?q=coach", "?q=xqzwvxqzwv", "?type=nugget&sort=surest")) {
                Page page = BROWSER.open(window, "search/index.html" + asked);
                assertThat(page.locator(".search-start, .hits .hit, .search-nothing")
                                .locator("visible=true")
                                .first())
                        .isVisible();
                assertThat(Browser.moved(page)).as(width + " " + asked).isLessThanOrEqualTo(0.02);
                page.close();
            }
        }
    }

    @Test
    void anAddressHoldsTheWordsAndTheFilters() {
        Page page = BROWSER.open("search/index.html?q=coach");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        page.locator("#_filter-type-role").check();
        assertThat(page.locator(".hits .hit:not(.type-role)")).hasCount(0);
        assertThat(page.locator("#_filter-type-role")).isFocused();
        String address = BROWSER.site() + "search/index.html?q=coach&type=role";
        assertThat(page).hasURL(address);

        List<String> titles = page.locator(".hits .hit-title").allTextContents();
        Page shared = BROWSER.window().newPage();
        shared.navigate(address);
        assertThat(shared.locator(".hits .hit-title").first()).isVisible();
        assertThat(shared.locator(".hits .hit-title").allTextContents()).isEqualTo(titles);

        shared.locator(".search-remove").click();
        assertThat(shared).hasURL(BROWSER.site() + "search/index.html?q=coach");
        shared.locator("#_search").fill("");
        assertThat(shared).hasURL(BROWSER.site() + "search/index.html");
        assertThat(shared.locator(".site-map")).isVisible();
    }

    @Test
    void allOfATypeAreListedFromAToZWithTheFiltersBesideThem() {
        Page page = BROWSER.open("search/index.html?type=nugget");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        assertThat(page.locator(".hits .hit:not(.type-nugget)")).hasCount(0);
        assertThat(page.locator("#_filter-type-nugget")).isChecked();
        assertThat(page.locator(".search-sort select")).hasValue("title");
        assertThat(page.locator(".hits .hit-title").allTextContents())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(page.locator(".best")).hasCount(0);

        page.locator(".search-sort select").selectOption("surest");
        assertThat(page).hasURL(BROWSER.site() + "search/index.html?type=nugget&sort=surest");
    }

    @Test
    void theBestMatchStandsLargeAboveTheOthersUnlessTheyAreSortedOtherwise() {
        Page page = BROWSER.open("search/index.html?q=secondee");
        assertThat(page.locator(".best")).hasCount(1);
        assertThat(page.locator(".hits .hit").first()).containsText("Best match");
        assertThat(page.locator(".best h2")).hasText("Secondee");
        page.locator(".search-sort select").selectOption("title");
        assertThat(page.locator(".best")).hasCount(0);
        assertThat(page).hasURL(BROWSER.site() + "search/index.html?q=secondee&sort=title");
    }

    @Test
    void howSureItIsHowMuchTimeItTakesAndWhatCameOfItStandWithEachResultDrawnAndInWords() {
        Page page = BROWSER.open("search/index.html?q=three+days+on+the+floor");
        Locator hit = page.locator(".hits .hit").first();
        assertThat(hit.locator(".fact-sure")).hasText(Pattern.compile("\\S+"));
        assertThat(hit.locator(".fact-sure .marks i")).hasCount(5);
        assertThat(hit.locator(".fact-effort")).hasText("3 days a week");
        assertThat(hit.locator(".fact-effort .full")).hasCount(3);
        assertThat(hit.locator(".fact-outcome")).hasText("Told by the school");
    }

    @Test
    void theSurestComeFirstAndWhatDoesNotSayItLast() {
        Page page = BROWSER.open("search/index.html?q=teacher&sort=surest");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        List<Integer> steps = new ArrayList<>();
        for (Locator hit : page.locator(".hits .hit").all()) {
            steps.add(hit.locator(".fact-sure .full").count());
        }
        assertThat(steps).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(steps.get(0)).isPositive();
    }

    @Test
    void aFilterIsCalledAsWhereOneBrowsesAndItsOlderNameIsStillUnderstood() {
        Page page = BROWSER.open("search/index.html?audience=governor");
        assertThat(page.locator("#_filter-for-governor")).isChecked();
        assertThat(page).hasURL(BROWSER.site() + "search/index.html?for=governor");
        assertThat(page.locator(".search-remove")).hasText("Governors");
    }

    @Test
    void whatNamesNoFilterIsLeftOut() {
        Page page = BROWSER.open("search/index.html?q=coach&utm_source=letter");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        assertThat(page.locator(".search-remove")).hasCount(0);
        assertThat(page).hasURL(BROWSER.site() + "search/index.html?q=coach");
    }

    @Test
    void whereNothingIsFoundThereIsNothingToFilterAndTheNearestStandBelowTheirHeading() {
        Page page = BROWSER.open("search/index.html?q=%22teacher+governor+qq%22+coach");
        assertThat(page.locator(".search-nearest")).isVisible();
        assertThat(page.locator(".filters")).isHidden();
        assertThat(page.locator(".hits .hit")).hasCount(3);
        assertThat((boolean) page.evaluate("document.querySelector('.search-nearest').getBoundingClientRect().bottom"
                        + " < document.querySelector('.hits').getBoundingClientRect().top"
                        + " && document.querySelector('.hits').getBoundingClientRect().top"
                        + " - document.querySelector('.search-nearest').getBoundingClientRect().bottom < 40"))
                .isTrue();
    }

    @Test
    void onAPhoneTheFiltersAreFolded() {
        BROWSER.window(390, ColorScheme.LIGHT, true);
        Page page = BROWSER.open("search/index.html?q=coach");
        assertThat(page.locator(".hits .hit").first()).isVisible();
        assertThat(page.locator(".facets")).isHidden();
        page.locator(".filters > summary").click();
        page.locator("#_filter-type-role").check();
        assertThat(page.locator(".hits .hit:not(.type-role)")).hasCount(0);
        assertThat(page.locator("#_filter-type-role")).isFocused();
    }

    @Test
    void withoutScriptsEverythingIsListed() {
        try (BrowserContext plain = BROWSER.window(390, ColorScheme.LIGHT, false)) {
            Page page = BROWSER.open(plain, A_PAGE);
            page.locator(".search-link").click();
            assertThat(page.locator("noscript p")).hasText(Pattern.compile("Searching needs JavaScript.*"));
            assertThat(page.locator("main form")).isHidden();
            assertThat(page.locator(".site-map li a").count()).isGreaterThan(70);
        }
    }
}
